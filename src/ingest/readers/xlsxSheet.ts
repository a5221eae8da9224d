import { GivenUp } from './limits.ts';
import { STRUCK } from './sheetsBook.ts';
import { fontOf, printedRuns, withPrintedRuns } from './xlsxRuns.ts';
import { attributeOf, firstStretch, replacedStretches, stretchesOf } from './xmlText.ts';

/** Sheets have no more columns. */
const COLUMNS = 16_384;
/** The font of formats that name none. */
const FIRST = '0';

/**
 * @param styles the part of a book that holds its formats
 * @returns numbers of the formats whose letters are struck out or too small to be read
 */
export function struckFormats(styles: string): ReadonlySet<number> {
  const inside = (name: string) => firstStretch(styles, name)?.inner ?? '';
  const gone = [...stretchesOf(inside('fonts'), 'font')].map(({ inner }) => fontOf(inner).gone);
  if (!gone.includes(true)) return new Set();
  const formats = [...stretchesOf(inside('cellXfs'), 'xf')];
  return new Set(
    formats.flatMap(({ attributes }, i) =>
      gone[Number(attributeOf(attributes, 'fontId') ?? FIRST)] === true ? [i] : [],
    ),
  );
}

/** What the sheets of a book share. */
export interface Shared {
  readonly struck: ReadonlySet<number>;
  /** Items of the shared texts, in order; made when they are needed. */
  readonly items: () => readonly string[];
}

/**
 * The part of a sheet as the library of sheets should see it: formulas never computed have their text, cells that are
 * struck out say so (`STRUCK`), texts of several runs are as printed, hidden columns are told one by one.
 * @throws GivenUp where a row has a number that no sheet has
 */
export function preparedSheet(part: string, shared: Shared): string {
  if (/<(?:\w+:)?row\s[^<>]*\br=["']\d{8}/.test(part)) throw new GivenUp('file.damaged');
  return withPrintedRuns(withFormulaTexts(withStruckCells(withHiddenColumns(part), shared)));
}

function withStruckCells(part: string, { struck, items }: Shared): string {
  if (struck.size === 0) return part;
  return replacedStretches(part, ['c'], ({ prefix, attributes, inner }) => {
    const style = attributeOf(attributes, 's');
    if (style === null || !struck.has(Number(style)) || inner.trim() === '') return null;
    const at =
      attributeOf(attributes, 't') === 's' ? Number(firstStretch(inner, 'v')?.inner) : null;
    const item = at === null ? inner : (items()[at] ?? '');
    const kept = /<(?:\w+:)?rPr[\s>]/.test(item) ? printedRuns(item, true) : '';
    const text = [...stretchesOf(kept, 't')].map((stretch) => stretch.inner).join('');
    const type = `${attributes.replace(/\st=["'][^"']*["']/, '')} t="str"`;
    return `<${prefix}c${type}><${prefix}v>${text === '' ? STRUCK : text}</${prefix}v></${prefix}c>`;
  });
}

/** Columns of no width are hidden too. Other columns are left out: the library would write each of them out. */
function withHiddenColumns(part: string): string {
  return replacedStretches(part, ['cols'], ({ prefix, inner }) => {
    const hidden = new Set<number>();
    let described = 0;
    for (const { attributes } of stretchesOf(inner, 'col')) {
      if (++described > COLUMNS) throw new GivenUp('file.damaged');
      const value = (name: string) => attributeOf(attributes, name) ?? '';
      if (!/^(?:1|true|on)$/.test(value('hidden')) && !/^0*\.?0+$/.test(value('width'))) continue;
      const last = Math.min(Number(value('max')), COLUMNS);
      for (let at = Number(value('min')); at >= 1 && at <= last; at++) hidden.add(at);
    }
    const columns = [...hidden].map((at) => `<${prefix}col min="${at}" max="${at}" hidden="1"/>`);
    return `<${prefix}cols>${columns.join('')}</${prefix}cols>`;
  });
}

/** A cell of a formula without a value, where programs write books that no sheet program has opened yet. */
const UNCACHED =
  /<((?:\w+:)?c)((?:\s[^<>]*)?)>(\s*<((?:\w+:)?)f(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/\4f>)\s*)(?:<\4v\s*\/>|<\4v(?:\s[^<>]*)?>\s*<\/\4v>)?\s*<\/\1>/g;

/** Gives a formula that was never computed its own text as its value (`=SUM(B2:B9)`): the library would make it 0. */
function withFormulaTexts(part: string): string {
  if (!/<(?:\w+:)?f[\s>/]/.test(part)) return part;
  return part.replace(
    UNCACHED,
    (
      cell: string,
      name: string,
      attributes: string,
      formula: string,
      prefix: string,
      text: string | undefined,
    ) =>
      // a text of no letters is the value of the formula, not a missing one
      /\st=["']str["']/.test(attributes)
        ? cell
        : `<${name}${attributes.replace(/\st=["'][^"']*["']/, '')} t="str">${formula}<${prefix}v>=${text ?? '…'}</${prefix}v></${name}>`,
  );
}
