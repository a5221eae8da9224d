let codes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** All two-byte characters of GBK, from the decoder of the platform. */
function tableOf(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text))
        table.set(text, [lead, trail]);
    }
  return table;
}

/** @returns whether GBK has all characters of a text */
export function isGbk(text: string): boolean {
  codes ??= tableOf();
  return [...text].every((character) => character.charCodeAt(0) < 128 || codes?.has(character));
}

/** @throws for a character that GBK does not have */
export function gbkOf(text: string): Uint8Array {
  codes ??= tableOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 128) bytes.push(code);
    else {
      const pair = codes.get(character);
      if (pair === undefined) throw new Error(`${character} is not in GBK`);
      bytes.push(...pair);
    }
  }
  return new Uint8Array(bytes);
}
