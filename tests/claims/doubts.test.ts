import { describe, expect, test } from 'vitest';
import { ReportFindings } from '#analysis/reportFindings.ts';
import { coverage } from '#charts/coverage/coverage.ts';
import { coverage as coverageRows } from '#query/coverage.ts';
import { countBars } from '#charts/ranking/countBars.ts';
import { ranking } from '#query/ranking.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { wordsOf } from '#i18n/words.ts';
import { withDoubts } from '#views/doubts.ts';
import { contextOf } from '../charts/county.ts';
import { frameWith, idOf, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { everyChart, saidBy } from './everyChart.ts';

/** Seven units; of the last one more staff work full time than there are. */
const reports = Array.from({ length: 8 }, (_, i): SmallReport => {
  const staff = 3 + (i % 3);
  const isWrong = i === 7;
  return {
    unit: `甲${i + 1}镇`,
    year: 2017,
    values: {
      'org.staff': staff,
      'org.staff.full_time': isWrong ? staff + 4 : staff - 1,
      'org.staff.part_time': isWrong ? 0 : 1,
    },
  };
});
const frame = frameWith([reports]);
const wrong = idOf('甲8镇');
const selection = selectionIn(frame, { year: 2017 });

describe.each(['zh', 'en'] as const)('a number in doubt, in %s', (language) => {
  const words = wordsOf(language);
  const context = contextOf(language, 'screen');

  test('stays readable with its word, and beside every count of those without it', () => {
    const model = countBars(ranking(frame, selection, 'org.staff'), context);
    const row = model.table.rows.find(({ authority }) => authority === wrong);
    expect(row?.cells[0]?.text).toContain(words.charts.doubtful.replace('{v}', '').trim());
    const said = words.peers.doubtful.replace('{n}', '1');
    expect(model.title).toContain(said);
    expect(model.footer.join(' · ')).toContain(said);
    const medians = model.hits.filter(({ say }) => say.some((line) => /7/.test(line)));
    expect(medians.length).toBeGreaterThan(0);
    for (const { say } of medians) expect(say.join('\n')).toContain(said);
  });
});

describe('what the rules found', () => {
  const finding = {
    ...{ check: 'S13', severity: 'warning', reason: 'stopped', figures: {}, equation: null },
    indicators: ['org.staff'],
  } as const;
  const checked = {
    counties: [
      {
        county: '示例县',
        print: '',
        findings: [{ authority: idOf('甲1镇'), year: 2017, form: 's2014', finding }],
      },
    ],
  };
  const findings = new ReportFindings(checked as never);

  test.each(['zh', 'en'] as const)('is marked at table, tooltip and grid, in %s', (language) => {
    const words = wordsOf(language);
    const context = contextOf(language, 'screen');
    const text = checkSentence(finding as never, words);
    const bars = withDoubts(
      countBars(ranking(frame, selection, 'org.staff'), context),
      findings,
      words,
    );
    const cells = bars.table.rows.map(({ name, cells: [first] }) => [name, first?.doubt]);
    expect(cells.filter(([, doubt]) => doubt !== undefined)).toEqual([['甲1镇', text]]);
    const told = bars.hits.filter(({ say }) => say.join().includes(text));
    expect(told.map(({ authority }) => authority)).toEqual([idOf('甲1镇')]);

    const warned = (authority: string, year: number) => findings.marked(authority as never, year);
    const grid = coverage(coverageRows(frame, selection), context, warned);
    expect(grid.legend.map(({ sign }) => sign)).toContain('≠');
    const row = grid.table.rows.find(({ authority }) => authority === idOf('甲1镇'));
    expect(row?.cells[0]?.parts?.warned).toBe(1);
    const said = grid.hits.filter(({ say }) =>
      say.includes(words.charts.tip.warned.replace('{n}', '1')),
    );
    expect(said.map(({ authority }) => authority)).toEqual([idOf('甲1镇')]);
  });
});

test('notes are sentences: none begins with a small letter', () => {
  const small = everyChart(frame, selection, 'en').flatMap(({ name, model }) =>
    model.notes.filter((note) => /^[a-z]/.test(note)).map((note) => `${name}: ${note}`),
  );
  expect(small).toEqual([]);
  expect(everyChart(frame, selection, 'en').flatMap(({ model }) => saidBy(model)).length).not.toBe(
    0,
  );
});
