import { describe, expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import { escapeXml, pictureSvg } from '#export/picture.ts';
import { pictureLayout } from '#export/pictureLayout.ts';
import type { PictureOptions } from '#export/pictureLayout.ts';
import { aModel, estimate } from '../support/model.ts';

const slide: PictureOptions = {
  theme: themes.projector,
  width: 1920,
  height: 1080,
  date: '2026-05-01',
  measure: estimate,
};
const page: PictureOptions = { ...slide, theme: themes.screen, width: 960, height: null };
const long = '没有单位名录，只知道已导入的单位，合计只含五个渠道都有数的单位。'.repeat(6);

/** Tags open and close in order, attributes are quoted, `&` begins a known entity. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, attributes = ''] of svg.matchAll(
    /<(\/?)(\w+)((?:\s[\w:-]+="[^"<]*")*)\s*\/?>/g,
  )) {
    if (name === undefined) return false;
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else open.push(name);
    if (attributes !== '' && /&(?!amp;|lt;|gt;|quot;)/.test(attributes)) return false;
  }
  return true;
}
function tagsBalance(svg: string): boolean {
  const text = svg.replace(/<[^>]*\/>/g, '');
  const rest = text.replace(/<(\/?)(\w+)((?:\s[\w:-]+="[^"<]*")*)>/g, '');
  return isWellFormed(text) && !/[<>]/.test(rest) && !/&(?!amp;|lt;|gt;|quot;)/.test(rest);
}

describe('the layout', () => {
  test('prints title, fictional line, subtitle, key, notes and the dated source in this order', () => {
    const layout = pictureLayout(aModel(themes.screen), page);
    expect(layout.lines.map((line) => line.text)).toEqual([
      '青石镇 2018 年网站公开 31 条',
      '虚构示例，不是真实数据',
      '网站公开（条），2018 年',
      '青石镇',
      '空白 1',
      '中位数',
      '空白：云溪镇。',
      '来源：年度报告 · 2018年 2014年表 · 空白不等于 0 · 数据指纹 0a1b2c3d · 2026-05-01',
    ]);
    expect(layout.lines[1]?.fill).toBe(themes.screen.colours.warning);
  });

  test('a picture is as high as the chart wants', () => {
    const model = aModel(themes.screen, { height: 3000 });
    expect(pictureLayout(model, page).chart?.height).toBe(3000);
  });

  test.each([
    ['usual', {}],
    ['long title and notes', { title: long, notes: [long, long, long] }],
    ['no key, no notes', { legend: [], notes: [], subtitle: '' }],
  ])('a slide holds everything inside 1920×1080: %s', (_name, changes) => {
    const layout = pictureLayout(aModel(themes.projector, changes), slide);
    const { chart } = layout;
    expect([layout.width, layout.height]).toEqual([1920, 1080]);
    for (const line of layout.lines) {
      expect(line.y).toBeLessThan(1080);
      expect(line.x + estimate(line.text, line.size)).toBeLessThanOrEqual(1920);
    }
    expect(chart?.height).toBeGreaterThan(400);
    const below = layout.lines.filter((line) => line.y > (chart?.y ?? 0));
    for (const line of below)
      expect(line.y - line.size).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? 0));
    expect(below[below.length - 1]?.text).toMatch(/2026-05-01$/);
  });

  test('a chart with nothing to draw prints its reason', () => {
    const layout = pictureLayout(aModel(themes.screen, { empty: '没有这一项。' }), page);
    expect(layout.chart).toBeNull();
    expect(layout.lines.some((line) => line.text === '没有这一项。')).toBe(true);
  });
});

describe('the SVG', () => {
  const drawing = '<svg width="10" height="20" xmlns="http://www.w3.org/2000/svg"><rect/></svg>';

  test('holds the drawing at its place', () => {
    const layout = pictureLayout(aModel(themes.screen), page);
    const svg = pictureSvg(layout, drawing);
    expect(svg).toContain(`<svg x="${layout.chart?.x}" y="${layout.chart?.y}" width="10"`);
  });

  test('styles of the drawing become attributes, rules for the pointer are dropped', () => {
    const styled =
      '<svg xmlns="http://www.w3.org/2000/svg"><style ><![CDATA[.a:hover{fill:red}]]></style>' +
      `<text class="a" style="font-size:12px;font-family:'A B',serif;">x:y</text></svg>`;
    const svg = pictureSvg(pictureLayout(aModel(themes.screen), page), styled);
    expect(svg).toContain(`<text font-size="12px" font-family="'A B',serif">x:y</text>`);
    expect(svg).not.toMatch(/style|class|hover/);
  });

  test('names from files are text, whatever they hold', () => {
    const evil = { title: '<b>"青石" & 花桥\u0000\u0008</b>', notes: [']]></text><script>'] };
    const svg = pictureSvg(pictureLayout(aModel(themes.screen, evil), page), drawing);
    expect(tagsBalance(svg)).toBe(true);
    for (const part of ['<b>', '<script>', 'foreignObject', '<image', '\u0000', '\u0008'])
      expect(svg).not.toContain(part);
    expect(svg).toContain('&lt;b&gt;&quot;青石&quot; &amp; 花桥&lt;/b&gt;');
  });

  test.each([
    ['half of a pair of surrogates', 'a\ud800b', 'ab'],
    ['a rare character', '𠮷', '𠮷'],
    ['line ends and tabs stay', 'a\tb\n', 'a\tb\n'],
  ])('%s', (_name, text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
