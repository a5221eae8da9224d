import { GivenUp } from './limits.ts';
import { STRUCK } from './sheetsBook.ts';
import { fontOf, printedRuns, withPrintedRuns } from './xlsxRuns.ts';

/** Sheets have no more columns. */
const COLUMNS = 16_384;

/**
 * @param styles the part of a book that holds its formats
 * @returns numbers of the formats whose letters are struck out or too small to be read
 */
export function struckFormats(styles: string): ReadonlySet<string> {
  const section = (name: string) =>
    new RegExp(`<((?:\\w+:)?)${name}[\\s>][\\s\\S]*?</\\1${name}>`).exec(styles)?.[0] ?? '';
  const fonts = section('fonts').match(/<((?:\w+:)?)font(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1font>)/g);
  const gone = new Set((fonts ?? []).flatMap((font, i) => (fontOf(font).gone ? [String(i)] : [])));
  if (gone.size === 0) return gone;
  const formats = section('cellXfs').match(/<(?:\w+:)?xf\s[^>]*>/g) ?? [];
  return new Set(
    formats.flatMap((format, i) =>
      gone.has(/\sfontId=["'](\d+)["']/.exec(format)?.[1] ?? '') ? [String(i)] : [],
    ),
  );
}

/** What the sheets of a book share. */
export interface Shared {
  readonly struck: ReadonlySet<string>;
  /** Items of the shared texts, in order; made when they are needed. */
  readonly items: () => readonly string[];
}

/**
 * The part of a sheet as the library of sheets should see it: formulas never computed have their text, cells that are
 * struck out say so (`STRUCK`), texts of several runs are as printed, hidden columns are told one by one.
 * @throws GivenUp where a row has a number that no sheet has
 */
export function preparedSheet(part: string, shared: Shared): string {
  if (/<(?:\w+:)?row\s[^>]*\br=["']\d{8}/.test(part)) throw new GivenUp('file.damaged');
  return withPrintedRuns(withFormulaTexts(withStruckCells(withHiddenColumns(part), shared)));
}

const CELL = /<((?:\w+:)?)c(\s(?:[^>]*[^/>])?)>([\s\S]*?)<\/\1c>/g;

function withStruckCells(part: string, { struck, items }: Shared): string {
  if (struck.size === 0) return part;
  return part.replace(CELL, (cell: string, prefix: string, attributes: string, inner: string) => {
    const style = /\ss=["'](\d+)["']/.exec(attributes)?.[1];
    if (style === undefined || !struck.has(style) || !/<(?:\w+:)?(?:v|is|f)[\s>]/.test(inner))
      return cell;
    const at = /\st=["']s["']/.test(attributes) ? /<(?:\w+:)?v>(\d+)</.exec(inner)?.[1] : undefined;
    const item = at === undefined ? inner : (items()[Number(at)] ?? '');
    const kept = /<(?:\w+:)?rPr[\s>]/.test(item)
      ? (printedRuns(item, true).match(/<(?:\w+:)?t[\s>][\s\S]*?<\/(?:\w+:)?t>/g) ?? []).join('')
      : '';
    const text = kept.replace(/<[^>]*>/g, '');
    const type = `${attributes.replace(/\st=["'][^"']*["']/, '')} t="str"`;
    return `<${prefix}c${type}><${prefix}v>${text === '' ? STRUCK : text}</${prefix}v></${prefix}c>`;
  });
}

/** Columns of no width are hidden too. Other columns are left out: the library would write each of them out. */
function withHiddenColumns(part: string): string {
  return part.replace(
    /<((?:\w+:)?)cols>([\s\S]*?)<\/\1cols>/g,
    (_, prefix: string, all: string) => {
      const hidden = new Set<number>();
      for (const column of all.match(/<(?:\w+:)?col\s[^>]*>/g) ?? []) {
        const value = (name: string) =>
          new RegExp(`\\s${name}=["']([^"']*)["']`).exec(column)?.[1] ?? '';
        if (!/^(?:1|true|on)$/.test(value('hidden')) && !/^0*\.?0+$/.test(value('width'))) continue;
        const last = Math.min(Number(value('max')), COLUMNS);
        for (let at = Number(value('min')); at >= 1 && at <= last; at++) hidden.add(at);
        if (hidden.size === COLUMNS) break;
      }
      const columns = [...hidden].map((at) => `<${prefix}col min="${at}" max="${at}" hidden="1"/>`);
      return `<${prefix}cols>${columns.join('')}</${prefix}cols>`;
    },
  );
}

/** A cell of a formula without a value, where programs write books that no sheet program has opened yet. */
const UNCACHED =
  /<((?:\w+:)?c)((?:\s[^>]*)?)>(\s*<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\4f>)\s*)(?:<\4v\s*\/>|<\4v(?:\s[^>]*)?>\s*<\/\4v>)?\s*<\/\1>/g;

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
