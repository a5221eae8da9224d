import type { Problem, ProblemCode } from '#domain/problem.ts';
import { utf16Of } from './utf16.ts';

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
  if (isOtherArchive(head)) return 'file.kind.archive';
  if (starts(head, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'file.kind.oldOffice';
  return null;
}

/** RAR, 7z, gzip, bzip2, xz, Zstandard, tar. */
function isOtherArchive(head: Uint8Array): boolean {
  return (
    starts(head, 0x52, 0x61, 0x72, 0x21) ||
    starts(head, 0x37, 0x7a, 0xbc, 0xaf) ||
    starts(head, 0x1f, 0x8b) ||
    (starts(head, 0x42, 0x5a, 0x68) && starts(head.subarray(4), 0x31, 0x41, 0x59)) ||
    starts(head, 0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    starts(head, 0x28, 0xb5, 0x2f, 0xfd) ||
    starts(head.subarray(257), 0x75, 0x73, 0x74, 0x61, 0x72)
  );
}

/** HEIC and AVIF, as telephones take them. */
const isPhonePicture = (head: Uint8Array) =>
  starts(head.subarray(4), 0x66, 0x74, 0x79, 0x70) &&
  /^(?:hei|hev|mif1|msf1|avi)/.test(ascii(head.subarray(8, 12)));

function isPicture(head: Uint8Array): boolean {
  return (
    isPhonePicture(head) ||
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

/** So many characters that no text has may be damage of one. */
const MOST_ODD = 3;
/** A text has hardly any zero bytes, unless it is UTF-16. */
const MOST_ZEROS = 0.01;

/**
 * Encodings to try, likeliest first: byte order mark, UTF-16 by its characters, UTF-8, GB18030 (never gb2312: 峃, 垟 and
 * others are missing there). Labels of TextDecoder; whether the bytes are that, `textChunks` finds out.
 */
export function encodingCandidates(head: Uint8Array): string[] {
  if (starts(head, 0xef, 0xbb, 0xbf)) return ['utf-8'];
  if (starts(head, 0xff, 0xfe)) return ['utf-16le'];
  if (starts(head, 0xfe, 0xff)) return ['utf-16be'];
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  const wide = zeros > 0 || !isUtf8(head) ? utf16Of(head) : null;
  if (wide !== null) return [wide];
  return zeros > head.length * MOST_ZEROS ? [] : ['utf-8', 'gb18030'];
}

/** Whether bytes, cut off anywhere, are UTF-8. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** @returns whether decoded text has more characters that no table has than damage explains: the bytes were no text. */
export function looksBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12 && c !== 26) || c === 0xfffd) odd++;
  }
  return odd > MOST_ODD && odd * 100 > text.length;
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
