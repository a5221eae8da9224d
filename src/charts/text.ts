/** Width of a text in pixels, as the usual fonts draw it: Chinese one em, letters and figures a little over half. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) {
    if (/[ -~]/.test(char)) em += /[MW@%mw]/.test(char) ? 0.9 : /[A-Z&]/.test(char) ? 0.7 : 0.58;
    else em += /[–−·…↑↓]/.test(char) ? 0.7 : 1.02;
  }
  return em * size;
}

/** Cuts the middle of a text so that it fits: the end of a name tells 乡 from 镇. */
export function cutMiddle(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = Array.from(text);
  for (let kept = chars.length - 1; kept > 2; kept--) {
    const head = Math.ceil(kept / 2);
    const cut = [...chars.slice(0, head), '…', ...chars.slice(chars.length - (kept - head))].join(
      '',
    );
    if (textWidth(cut, size) <= width) return cut;
  }
  return `${chars.slice(0, 1).join('')}…`;
}

/** Without the signs that ECharts reads as markup in rich labels. */
export function withoutMarkup(text: string): string {
  return text.replace(/[{}|]/g, '');
}
