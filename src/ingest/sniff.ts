import type { Problem, ProblemCode } from '#domain/problem.ts';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((b, i) => bytes[i] === b);

/** Latin letters of some bytes, to look for names in them. */
function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes.subarray(0, 4096))
    text += b >= 32 && b < 127 ? String.fromCharCode(b) : ' ';
  return text;
}

/** Containers whose contents decide further: zip archives, OLE files, PDF, and the sheets of Excel 2003 in XML. */
export type Container = 'zip' | 'ole' | 'pdf' | 'sheetXml';

/** @returns the container that the first bytes show; null for anything else */
export function containerOf(head: Uint8Array): Container | null {
  if (starts(head, 0x50, 0x4b) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) return 'zip';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(ascii(head))) return 'sheetXml';
  return pdfStart(head) ? 'pdf' : null;
}

/** The mark of a PDF may stand behind some other bytes. */
function pdfStart(head: Uint8Array): boolean {
  for (let at = 0; at < Math.min(head.length - 4, 1024); at++)
    if (starts(head.subarray(at), 0x25, 0x50, 0x44, 0x46, 0x2d)) return true;
  return false;
}

/**
 * Kinds of file that are not read, told by their first bytes.
 * @param head first bytes of the file (a few kB)
 * @returns null when the file may be read
 */
export function refusedKind(head: Uint8Array, name: string): Problem | null {
  const code = kindOfBytes(head);
  return code === null ? null : { code, params: { file: name } };
}

function kindOfBytes(head: Uint8Array): ProblemCode | null {
  if (isPicture(head)) return 'file.kind.picture';
  if (
    starts(head, 0x52, 0x61, 0x72, 0x21) ||
    starts(head, 0x37, 0x7a, 0xbc, 0xaf) ||
    starts(head, 0x1f, 0x8b)
  ) {
    return 'file.kind.archive';
  }
  if (starts(head, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'file.kind.oldOffice';
  return null;
}

function isPicture(head: Uint8Array): boolean {
  return (
    starts(head, 0x89, 0x50, 0x4e, 0x47) ||
    starts(head, 0xff, 0xd8, 0xff) ||
    starts(head, 0x47, 0x49, 0x46, 0x38) ||
    starts(head, 0x49, 0x49, 0x2a, 0x00) ||
    starts(head, 0x4d, 0x4d, 0x00, 0x2a) ||
    (starts(head, 0x52, 0x49, 0x46, 0x46) && head[8] === 0x57) ||
    (starts(head, 0x42, 0x4d) && head[6] === 0 && head[7] === 0 && head[8] === 0)
  );
}

/** Advice for a name whose bytes say nothing: an .xls that is neither OLE2 nor text. */
export function kindByName(name: string): ProblemCode {
  if (/\.(?:xlsx|docx|pptx|ods|odt|ofd|wps|et)$/i.test(name)) return 'file.kind.office';
  if (/\.(?:xls|doc|ppt|rtf)$/i.test(name)) return 'file.kind.oldOffice';
  if (/\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic)$/i.test(name)) return 'file.kind.picture';
  return /\.pdf$/i.test(name) ? 'file.kind.pdf' : 'file.binary';
}

/**
 * Encodings to try, likeliest first: byte order mark, UTF-16 by its zero bytes, strict UTF-8, GB18030 (never gb2312:
 * 峃, 垟 and others are missing there). Labels of TextDecoder.
 */
export function encodingCandidates(head: Uint8Array): string[] {
  if (starts(head, 0xef, 0xbb, 0xbf)) return ['utf-8'];
  if (starts(head, 0xff, 0xfe)) return ['utf-16le'];
  if (starts(head, 0xfe, 0xff)) return ['utf-16be'];
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  if (even + odd > 0) {
    if (odd > 4 * even) return ['utf-16le'];
    return even > 4 * odd ? ['utf-16be'] : [];
  }
  return ['utf-8', 'gb18030'];
}

/** @returns whether decoded text has characters that no table has: the bytes were no text. */
export function looksBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0) return true;
    if ((c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12 && c !== 26) || c === 0xfffd) odd++;
  }
  return odd > 0 && odd * 100 > text.length;
}

/** @returns whether bytes may be text in an encoding that is not known here: hardly any control characters. */
export function looksLikeText(head: Uint8Array): boolean {
  let odd = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++;
  return head.length > 0 && odd * 200 < head.length;
}

/** @returns whether text is a page that a browser or Word saved in one file */
export function looksLikeMhtml(text: string): boolean {
  return (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}/.test(text) &&
    /^mime-version:/im.test(text.slice(0, 4096))
  );
}

/** @returns whether text is a web page or another markup document. */
export function looksLikeMarkup(text: string): boolean {
  const head = text.slice(0, 4096).toLowerCase();
  return (
    /^\s*<(?:!doctype|html|\?xml|table|meta|head|body|div)/.test(head) || head.includes('<table')
  );
}
