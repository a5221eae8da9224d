/** Width of a text in pixels, as the usual fonts draw it: Chinese one em, letters and figures a little over half. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) {
    if (/[ -~]/.test(char)) em += /[MW@%mw]/.test(char) ? 0.9 : /[A-Z&]/.test(char) ? 0.7 : 0.58;
    else em += /[–−·…↑↓]/.test(char) ? 0.7 : 1.02;
  }
  return em * size;
}

/** Width of the widest of several texts, in whole pixels; 0 without any. */
export function widest(texts: Iterable<string>, size: number): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, textWidth(text, size));
  return Math.ceil(most);
}

/** Cuts the middle of a text so that it fits: the end of a name tells 乡 from 镇. */
export function cutMiddle(text: string, size: number, width: number): string {
  return cutAt(text, size, width, 0.5);
}

/**
 * Cuts a text so that it fits.
 * @param head share of the kept characters that stand before the cut
 */
export function cutAt(text: string, size: number, width: number, head: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = Array.from(text);
  for (let kept = chars.length - 1; kept > 2; kept--) {
    const before = Math.min(kept - 1, Math.max(1, Math.ceil(kept * head)));
    const after = chars.slice(chars.length - (kept - before));
    const cut = [...chars.slice(0, before), '…', ...after].join('');
    if (textWidth(cut, size) <= width) return cut;
  }
  return `${chars.slice(0, 1).join('')}…`;
}
