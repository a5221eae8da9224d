import { childNamed, childrenNamed } from './markup.ts';
import type { MarkupElement } from './markup.ts';

/** How a run of text is printed. */
export interface RunLook {
  /** Not to be read: struck out, hidden, or too small to be seen. */
  readonly gone: boolean;
  /** Above or below the line, as the mark of a note. */
  readonly raised: boolean;
}

/** Switches of the format; styles turn each other's over. */
const SWITCHES = ['w:vanish', 'w:strike', 'w:dstrike'] as const;
/** Letters of 2 points cannot be read (the format counts half points). */
const TINY = 4;

/** What the properties of a run or of a style say; undefined: nothing. */
interface Said {
  readonly switches: readonly (boolean | undefined)[];
  readonly size: number | undefined;
  readonly raised: boolean | undefined;
}
const PLAIN: RunLook = { gone: false, raised: false };
const NOTHING: Said = { switches: [], size: undefined, raised: undefined };
/** Properties that say something here; runs mostly have others, their fonts and languages. */
const MATTERS = new Set<string>([...SWITCHES, 'w:sz', 'w:vertAlign', 'w:position']);

/** Looks of runs in a document, by their own properties and by the styles they name. */
export class RunLooks {
  readonly #styles = new Map<string, MarkupElement>();
  readonly #known = new Map<string, Said>();
  readonly #usual: string | null;

  /** @param styles the root of the part that holds the styles; null where there is none */
  constructor(styles: MarkupElement | null) {
    let usual: string | null = null;
    for (const style of styles === null ? [] : childrenNamed(styles, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, style);
      const { 'w:type': type, 'w:default': isDefault } = style.attributes;
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) usual = id;
    }
    this.#usual = usual;
  }

  /** @param paragraph properties of the paragraph around the run */
  of(run: MarkupElement | null, paragraph: MarkupElement | null): RunLook {
    const isPlain = this.#styles.size === 0 && (run === null || run.children.length === 0);
    if (isPlain) return PLAIN;
    const own = saidBy(run);
    const letters = this.#style(valueOf(run, 'w:rStyle'), 0);
    const lines = this.#style(valueOf(paragraph, 'w:pStyle') ?? this.#usual, 0);
    const isOn = SWITCHES.some(
      (_, i) => own.switches[i] ?? (letters.switches[i] === true) !== (lines.switches[i] === true),
    );
    const size = own.size ?? letters.size ?? lines.size;
    return {
      gone: isOn || (size !== undefined && size <= TINY),
      raised: own.raised ?? letters.raised ?? lines.raised ?? false,
    };
  }

  /** What a style says, with the styles it is based on. */
  #style(id: string | null, depth: number): Said {
    const style = id === null ? undefined : this.#styles.get(id);
    if (id === null || style === undefined || depth > 20) return NOTHING;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const own = saidBy(childNamed(style, 'w:rPr'));
    const base = this.#style(valueOf(style, 'w:basedOn'), depth + 1);
    const said = {
      switches: SWITCHES.map((_, i) => own.switches[i] ?? base.switches[i]),
      size: own.size ?? base.size,
      raised: own.raised ?? base.raised,
    };
    this.#known.set(id, said);
    return said;
  }
}

function saidBy(properties: MarkupElement | null): Said {
  const said = properties?.children.some(
    (child) => typeof child !== 'string' && MATTERS.has(child.name),
  );
  if (properties === null || said !== true) return NOTHING;
  const size = valueOf(properties, 'w:sz');
  const align = valueOf(properties, 'w:vertAlign');
  const position = valueOf(properties, 'w:position');
  const isMoved = position !== null && !/^-?0*$/.test(position);
  return {
    switches: SWITCHES.map((name) => switchOf(properties, name)),
    size: size !== null && /^\d+$/.test(size) ? Number(size) : undefined,
    raised: isMoved || (align === null ? undefined : /^su[pb]/.test(align)),
  };
}

/** A switch is on where its element stands alone or says so. */
export function switchOf(properties: MarkupElement, name: string): boolean | undefined {
  const element = childNamed(properties, name);
  return element === null
    ? undefined
    : !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}

/** @returns what a property says; null where it is not there */
export const valueOf = (properties: MarkupElement | null, name: string): string | null =>
  properties === null ? null : (childNamed(properties, name)?.attributes['w:val'] ?? null);
