/**
 * Text of a page: by its byte order mark, else UTF-8 when long enough text is valid as that (saved pages keep the
 * declaration of the site), else the charset that it or its envelope declares, else UTF-8, else GB18030.
 * @param declared charset of the MIME part, if any
 * @returns null when no encoding fits
 */
export function decodedHtml(bytes: Uint8Array, declared?: string): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && utf8.length + 60 < bytes.length) return utf8;
  let head = '';
  for (const byte of bytes.subarray(0, 8192)) head += String.fromCharCode(byte);
  const label =
    declared ?? /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const named = label === undefined ? null : strictly(bytes, known(label));
  return named ?? utf8 ?? strictly(bytes, 'gb18030');
}

const known = (label: string) =>
  /^(?:gb_?2312(?:-80)?|gbk|cp936|x-gbk)$/i.test(label) ? 'gb18030' : label;

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
