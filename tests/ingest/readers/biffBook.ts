/** A cell of a made .xls book: its text with the fonts of its stretches, or a number. */
export interface MadeCell {
  /** Number of the format; format n has font n, from font 4 on n + 1. */
  readonly format: number;
  readonly value: number | readonly (readonly [text: string, font: number])[];
}
export interface MadeFont {
  readonly struck?: boolean;
  readonly raised?: boolean;
  /** Points. */
  readonly size?: number;
}

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 65_535), ...u16(value >>> 16)];
const wide = (text: string) => [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
const record = (type: number, data: readonly number[]) => [
  ...u16(type),
  ...u16(data.length),
  ...data,
];

/**
 * The stream of an .xls book of one sheet (Excel 97 and later) with the given fonts, and a format for each. The shared
 * texts go on in a new record after every `chunk` letters.
 */
export function biffBook(
  fonts: readonly MadeFont[],
  rows: readonly (readonly MadeCell[])[],
  chunk = 1000,
): Uint8Array {
  const strings: (readonly (readonly [string, number])[])[] = [];
  const cells = rows.flatMap((row, r) =>
    row.flatMap(({ format, value }, c) => {
      const at = [...u16(r), ...u16(c), ...u16(format)];
      if (typeof value !== 'number') return record(0xfd, [...at, ...u32(strings.push(value) - 1)]);
      const bytes = new Uint8Array(new Float64Array([value]).buffer);
      return record(0x203, [...at, ...bytes]);
    }),
  );
  const head = [
    ...record(0x809, [...u16(0x600), ...u16(5), ...Array.from({ length: 12 }, () => 0)]),
    ...fonts.flatMap(({ struck = false, raised = false, size = 10 }) =>
      record(0x31, [
        ...[...u16(size * 20), ...u16(struck ? 8 : 0), ...u16(0), ...u16(400)],
        ...[...u16(raised ? 1 : 0), 0, 0, 0, 0, 1, 1, ...wide('A')],
      ]),
    ),
    ...fonts.flatMap((_, i) =>
      record(0xe0, [...u16(i < 4 ? i : i + 1), ...Array.from({ length: 18 }, () => 0)]),
    ),
  ];
  const shared = sharedTexts(strings, chunk);
  const sheetRecord = (start: number) => record(0x85, [...u32(start), 0, 0, 1, 1, ...wide('表')]);
  const end = record(0x0a, []);
  const start = head.length + sheetRecord(0).length + shared.length + end.length;
  return Uint8Array.from([
    ...head,
    ...sheetRecord(start),
    ...shared,
    ...end,
    ...record(0x809, [...u16(0x600), ...u16(0x10), ...Array.from({ length: 12 }, () => 0)]),
    ...cells,
    ...end,
  ]);
}

function sharedTexts(
  strings: readonly (readonly (readonly [string, number])[])[],
  chunk: number,
): number[] {
  const chunks: number[][] = [[...u32(strings.length), ...u32(strings.length)]];
  let letters = 0;
  for (const stretches of strings) {
    const text = stretches.map(([part]) => part).join('');
    const runs = stretches.slice(1).map(([, font], i) => {
      const from = stretches.slice(0, i + 1).reduce((sum, [part]) => sum + part.length, 0);
      return [...u16(from), ...u16(font)];
    });
    chunks[chunks.length - 1]?.push(...u16(text.length), 9, ...u16(runs.length));
    for (const letter of text) {
      if (letters > 0 && letters % chunk === 0) chunks.push([1]);
      chunks[chunks.length - 1]?.push(...wide(letter));
      letters++;
    }
    chunks[chunks.length - 1]?.push(...runs.flat());
  }
  return chunks.flatMap((data, i) => record(i === 0 ? 0xfc : 0x3c, data));
}
