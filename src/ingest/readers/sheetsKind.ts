const starts = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/**
 * What a file with the name of a sheet really is, by content: systems of clerks save web pages as .xls.
 * `package`: .xlsx, .xlsm, .ods (a zip archive); `container`: .xls, .et (OLE) or a bare Excel 2 to 5 stream;
 * `xml`: Excel 2003 XML; `markup`: a web page or saved page, for the reader of markup; `other`: none of these.
 */
export type SheetKind = 'package' | 'container' | 'xml' | 'markup' | 'other';

/** @param bytes the file, or its first few kB */
export function sheetKind(bytes: Uint8Array): SheetKind {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return 'package';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'container';
  if (bytes[0] === 9 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4 || bytes[1] === 8))
    return bytes[3] === 0 && (bytes[2] === 4 || bytes[2] === 6 || bytes[2] === 8 || bytes[2] === 16)
      ? 'container'
      : 'other';
  const text = letters(bytes.subarray(0, 4096));
  if (/^\s*<\?xml[^>]*>[\s\S]*<(?:\w+:)?Workbook[\s>]/.test(text)) return 'xml';
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head|body|div|style)/i.test(text)) return 'markup';
  return /^\s*MIME-Version:/i.test(text) ? 'markup' : 'other';
}

/** Latin letters of the beginning, of UTF-8, GBK and UTF-16 alike. */
const letters = (head: Uint8Array) =>
  new TextDecoder('latin1').decode(head).replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
