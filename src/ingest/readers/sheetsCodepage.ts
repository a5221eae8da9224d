/** Encodings of old sheets that TextDecoder knows under another name, by their Windows number. */
const NAMED: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<string, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  const label = NAMED[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  decoders.set(label, decoder);
  return decoder;
}

/**
 * Code pages for the library of sheets, by the decoders every browser has: Excel 95 and older hold Chinese as GBK.
 * The library's own tables are half a megabyte.
 */
export const codepages = {
  utils: {
    decode: (page: number | string, data: string | ArrayLike<number>): string =>
      decoderOf(Number(page)).decode(
        typeof data === 'string'
          ? Uint8Array.from(data, (letter) => letter.charCodeAt(0))
          : Uint8Array.from(data),
      ),
    /** Used by writing only, which no page does; a byte for each character. */
    encode: (_page: number | string, data: string | ArrayLike<string>): Uint8Array =>
      Uint8Array.from(Array.from(data), (letter) => letter.charCodeAt(0)),
  },
};
