import type { OwnWords } from '#domain/ownWords.ts';
import { HATCH, MARK } from './legendMark.ts';
import type { Box, PictureLayout, PictureLine, PictureMark } from './pictureLayout.ts';

/**
 * The whole picture as one SVG: plain `<text>` and shapes on white, no foreign objects, no fonts or pictures from
 * elsewhere, so that it opens anywhere and may be painted on a canvas.
 * @param drawing text of the chart's own `<svg>` in the size of `layout.chart`; not used where that is null
 */
export function pictureSvg(layout: PictureLayout, drawing: string): string {
  const { width, height, chart } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(layout.font)}">`,
    `<title>${escapeXml(layout.title)}</title>`,
    `<desc>${escapeXml(layout.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${layout.paper}"/>`,
    ...layout.marks.map(markSvg),
    ...layout.lines.map(lineSvg),
    ...(chart === null ? [] : [placedDrawing(drawing, chart)]),
    '</svg>',
  ].join('\n');
}

/**
 * Text that is safe between tags and in attributes, without the control characters that XML does not allow.
 * @example escapeXml('a<b & "c"') // 'a&lt;b &amp; &quot;c&quot;'
 */
export function escapeXml(text: string): string {
  return Array.from(text)
    .filter((char) => isXml(char.codePointAt(0) ?? 0))
    .join('')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

const ENTITIES: OwnWords<string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Source: XML 1.0, production 2 (Char). */
function isXml(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

function lineSvg({ text, x, y, size, bold, fill }: PictureLine): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeXml(text)}</text>`;
}

function markSvg({ mark, x, y, side }: PictureMark): string {
  const { box, line, hatch } = mark;
  const dash = (dashed: boolean) => (dashed ? ' stroke-dasharray="4 2"' : '');
  return [
    `<g transform="translate(${x} ${y}) scale(${side / MARK})">`,
    box === null
      ? ''
      : `<rect x="1" y="1" width="${MARK - 2}" height="${MARK - 2}" fill="${box.fill}" stroke="${box.stroke}"${dash(box.dashed)}/>`,
    hatch === null ? '' : `<path d="${HATCH}" stroke="${hatch}"/>`,
    line === null
      ? ''
      : `<path d="M0 8H${MARK}" stroke="${line.stroke}" stroke-width="3"${dash(line.dashed)}/>`,
    mark.sign === ''
      ? ''
      : `<text x="8" y="12" text-anchor="middle" font-size="11" fill="${mark.signFill}">${escapeXml(mark.sign)}</text>`,
    '</g>',
  ].join('');
}

/** The drawing at its place: a nested `<svg>` takes `x` and `y`. */
function placedDrawing(drawing: string, { x, y }: Box): string {
  return withoutStyles(drawing).replace(/^\s*(<\?xml[^>]*>\s*)?<svg\b/, `<svg x="${x}" y="${y}"`);
}

/**
 * Styles become attributes: a page without inline styles may then parse the picture, and office programs read it.
 * Rules for the pointer are dropped; a picture has none.
 */
function withoutStyles(svg: string): string {
  return svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_whole, style: string) =>
      style
        .split(';')
        .map((rule) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(rule))
        .map((found) => (found === null ? '' : ` ${found[1]}="${found[2]}"`))
        .join(''),
    );
}
