import { expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import { gapListCsv, gapListText } from '#export/gapList.ts';
import type { ListedEntry } from '#export/gapList.ts';
import { wordsOf } from '#i18n/words.ts';
import { sampleFrame } from '../support/frames.ts';

const frame = sampleFrame();
const all = entriesOf(analyse(frame).counties, 2018).map((entry) => entryFacts(frame, entry));
const source = { dataSet: { label: '示例县', fictional: true }, fingerprint: 'abcd1234' };
const zh = wordsOf('zh');

function listed(kind: string, change: Partial<ListedEntry> = {}): ListedEntry {
  const facts = all.find(({ entry }) => entry.kind === kind);
  if (facts === undefined) throw new Error(`no ${kind}`);
  return { facts, state: 'new', note: '', ...change };
}
const rowsOf = (csv: string) => csv.slice(1).split('\r\n');

test('a line of the CSV has the sentence, plain numbers and the state', () => {
  const rows = rowsOf(
    gapListCsv([listed('level', { state: 'explained', note: '已核实' })], zh, source),
  );
  expect(rows[0]).toBe(
    '类别,县区,单位,年份,指标,内容,数值,其余同类单位数,下限,上限,件数或条数,统计表,状态,情况说明,编号',
  );
  expect(rows[1]).toMatch(/^高于同类,示例县,金沙镇,2015–2017,其他方式公开条数,金沙镇 2015–2017 年/);
  expect(rows[1]).toMatch(/,192,9,4\.04\d+,112\.89\d+,,2014年表,已说明,已核实,"level\|/);
  expect(rows.slice(2, 5)).toEqual([
    '',
    '虚构示例，不是真实数据',
    expect.stringMatching(/^来源：示例县，.+数据指纹 abcd1234；空白不等于 0$/),
  ]);
});

test('numbers that a kind does not have stay empty, never 0', () => {
  const [, row] = rowsOf(gapListCsv([listed('report')], zh, source));
  expect(row).toMatch(/^缺年报,示例县,[^,]+,2018,,[^,]+,,,,,,,新,,report\|/);
  const [, zero] = rowsOf(gapListCsv([listed('zero')], zh, source));
  expect(zero).toMatch(/,0,9,,,,2014年表,新,,zero\|/);
});

test('copied text has a footnote with the figures of each sentence, and the source', () => {
  const text = gapListText(
    [listed('report'), listed('level', { state: 'explained', note: '已核实' })],
    zh,
    source,
  );
  const [sentences, footnotes, about] = text.split('\n\n').map((part) => part.split('\n'));
  expect(sentences?.[0]).toBe('差距清单');
  expect(sentences?.[1]).toMatch(/^1\. .+缺 2018 年年报$/);
  expect(sentences?.[2]).toMatch(/^2\. 金沙镇 .+界限 4–112\.9 \[2\]（已说明：已核实）$/);
  expect(footnotes).toEqual([
    expect.stringMatching(
      /^\[2\] 2014年表；界限按同类的中位数和 MAD（稳健 z，99\.8%）；各年：2015 年/,
    ),
  ]);
  expect(about).toEqual([
    '同类＝同县、同年、同一张表、同一类型、有数的单位，本单位也在内。',
    '虚构示例，不是真实数据',
    expect.stringContaining('数据指纹 abcd1234'),
  ]);
});

test('real data are not called fictional, and what compares nothing explains no peers', () => {
  const real = { ...source, dataSet: { label: '某县', fictional: false } };
  const text = gapListText([listed('report')], wordsOf('en'), real);
  expect(text).toMatch(/^List of gaps\n1\. .+: no report for 2018\n\nSource: 某县, .+$/);
});
