import { describe, expect, test } from 'vitest';
import { htmlPart } from '#ingest/readers/html.ts';
import { readPage } from '#ingest/readers/page.ts';

/** Text of a cell that holds 9 in the given markup, then 6, on a page with a style sheet. */
const cell = (css: string, nine: string) =>
  htmlPart(
    `<style>${css}</style><table><tr><td>标签</td><td>${nine}6</td></tr><tr><td>另</td><td>1</td></tr></table>`,
  ).rows[0]?.[1];
const span = (attributes: string) => `<span ${attributes}>9</span>`;

describe('what is not printed does not count', () => {
  test.each<[string, string, string]>([
    ['struck out by its class', '.x { text-decoration: line-through }', span('class="y x"')],
    [
      'struck out by a longer property',
      '.x{text-decoration-line:underline line-through}',
      span('class=x'),
    ],
    ['struck out by its attribute', '', span('style="text-decoration:line-through"')],
    [
      'struck out around it',
      'b{text-decoration:line-through}',
      `<b><i style="text-decoration:none">9</i></b>`,
    ],
    ['hidden by an id', '#n{display:none!important}', span('id=n style="display:inline"')],
    ['invisible', '.x{visibility:hidden}', span('class=x')],
    ['of no size', '.x{font-size:0}', span('class=x')],
    ['of a size nobody reads', '.x{font:bold 1px/1 sans-serif}', span('class=x')],
    [
      'small by a share of the size around it',
      'td{font-size:10px}.x{font-size:10%}',
      span('class=x'),
    ],
    ['beside the page', '.x{position:absolute;left:-9999px}', span('class=x')],
    ['of Office, hidden', '', span('style="mso-hide:all"')],
    ['transparent as a whole', '.x{opacity:0}', span('class=x')],
    ['by the later of two rules', '.x{display:inline}.x{display:none}', span('class=x')],
    ['by the more exact of two rules', 'td .x{display:none}.x{display:inline}', span('class=x')],
    ['by a rule for every screen', '@media all{.x{display:none}}', span('class=x')],
    [
      'by a rule behind one that is not understood',
      'a::before{content:"}"}@import "x";.x{display:none}',
      span('class=x'),
    ],
    ['in a comment of old browsers', '<!-- .x{display:none} -->', span('class=x')],
    ['as a child', 'tr > td > .x{display:none}', span('class=x')],
    ['beside another', 'i + .x{display:none}', `<i></i>${span('class=x')}`],
    ['by an attribute', 'span[data-old="1"]{display:none}', span('data-old=1')],
    ['in the second cell', 'td:nth-child(2) span{display:none}', span('')],
    ['unless it is another', 'span:not(.keep){display:none}', span('class=x')],
  ])('%s', (_name, css, nine) => {
    expect(cell(css, nine)).toBe('6');
  });

  test.each<[string, string, string]>([
    ['a rule for printers', '@media print{.x{display:none}}', span('class=x')],
    ['a rule for small screens', '@media (max-width:600px){.x{display:none}}', span('class=x')],
    ['a rule for the pointer', '.x:hover{display:none}', span('class=x')],
    ['a rule of another class', '.y{display:none}', span('class=x')],
    [
      'text with its own size in a line of none',
      'td{font-size:0}.x{font-size:14px}',
      '<b class=x>9</b><b class=x>6</b><!--',
    ],
    [
      'text shown in a hidden line',
      'td{visibility:hidden}.x{visibility:visible}',
      '<b class=x>9</b><b class=x>6</b><!--',
    ],
    ['an underline', '.x{text-decoration:underline}', span('class=x')],
  ])('%s hides nothing', (_name, css, nine) => {
    expect(cell(css, nine)).toBe('96');
  });

  test('a struck-out or invisible cell is blank, one not displayed takes no place', () => {
    const html = `<style>.s{text-decoration:line-through}.v{visibility:hidden}.d{display:none}</style>
      <table><tr><td>标签<td class=s>9<td class=v>8<td class=d>7<td>6</tr><tr class=s><td>另<td>1<td>2<td>3</tr><tr><td>末<td>1<td>2<td>3</tr></table>`;
    expect(htmlPart(html).rows).toEqual([
      ['标签', '', '', '6'],
      ['', '', '', ''],
      ['末', '1', '2', '3'],
    ]);
  });

  test('style sheets that come with a page count', () => {
    expect(htmlPart('<p class=x>9</p><p>6</p>', ['.x{display:none}']).rows).toEqual([['6']]);
  });

  test('a page of too many rules is refused, not waited for', async () => {
    const rules = '[a] [b]{display:none}'.repeat(20_000);
    const page = `<style>${rules}</style>${'<p>1</p>'.repeat(5000)}`;
    expect(await readPage(new TextEncoder().encode(page), '示例.html')).toMatchObject({
      problem: { code: 'file.tooLarge' },
    });
  });
});

describe('raised digits are no part of a number', () => {
  test.each<[string, string, string]>([
    ['behind a number', '12<sup>3</sup>', '12[3]'],
    ['in front of it', '<sup>3</sup>12', '[3]12'],
    ['behind its unit', '12条<sup>3</sup>', '12条[3]'],
    ['in two pieces', '12<sup>3</sup><sup>4</sup>', '12[34]'],
    ['lowered', '12<sub>3</sub>', '12[3]'],
    ['by a class', '<i class=r>3</i>12', '[3]12'],
    ['by points', '12<span style="vertical-align: 4pt">3</span>', '12[3]'],
    [
      'by a shift of Word',
      '12<span style="position:relative;top:-3pt;mso-text-raise:3pt">3</span>',
      '12[3]',
    ],
    ['nothing else printed', '<sup>12</sup>', '12'],
    ['of a measure', '12 m<sup>2</sup>', '12 m2'],
    ['a mark of words', '12<sup>（注）</sup>', '12（注）'],
    ['hidden', '12<sup style="display:none">3</sup>', '12'],
  ])('%s', (_name, html, text) => {
    expect(htmlPart(`<style>.r{vertical-align:super}</style><p>${html}</p>`).rows).toEqual([
      [text],
    ]);
  });
});
