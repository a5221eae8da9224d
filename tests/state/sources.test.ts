import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../scripts/samples/county.ts';
import { long, wide } from '../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { Status } from '#domain/cell.ts';
import { cellAt } from '#domain/frame.ts';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { MANIFEST_URL, ok, tab } from '../worker/support.ts';

const county = sampleReports();
const of = (year: number) => county.filter((report) => report.year === year);
const total = 'disclosure.total';
const [first] = of(2017);
if (first === undefined) throw new Error('no report');
const report: SampleReport = first;
const changed: SampleReport = { ...report, values: { ...report.values, [total]: 9 } };

type Stored = 'keep' | 'take';

/** A page that imports one file after the other, each with the same answer where stored numbers differ. */
async function page() {
  const { client } = tab();
  const data = new Data(client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  await data.open('own');
  const take = async (name: string, text: string, answer: Stored = 'take'): Promise<number> => {
    await imports.read([{ name, path: name, origin: 'file', blob: new Blob([text]) }]);
    for (const question of imports.review.questions)
      if (question.kind === 'stored') imports.choices.chooseStored(question.file, answer);
    return (await ok(imports.commit())).batch;
  };
  const undo = (batch: number) => ok(data.undo(batch));
  const years = (): readonly number[] => {
    const block = data.frame?.blocks.get('s2014');
    const there = block?.years.filter((_, y) =>
      data.frame?.authorities.some((_unit, a) => block.present[a * block.years.length + y] !== 0),
    );
    return there ?? [];
  };
  /** The number of public reports of the first unit in 2017, as it is shown. */
  const shown = () => {
    const { frame } = data;
    const block = frame?.blocks.get('s2014');
    const at = frame?.authorities.findIndex(({ name }) => name === report.authority) ?? -1;
    if (block === undefined || at < 0) return null;
    const cell = cellAt(block, at, report.year, total);
    return cell.status === Status.value ? cell.value : cell.status;
  };
  const unit = () => {
    const id = data.frame?.authorities.find(({ name }) => name === report.authority)?.id;
    if (id === undefined) throw new Error('no unit');
    return id;
  };
  return { data, imports, take, undo, years, shown, unit };
}

describe('what another file says too', () => {
  const allYears = [2014, 2015, 2016, 2017, 2018];

  test.each([
    ['the first file', 0, allYears, { removed: 0, same: of(2017).length }],
    [
      'the second file',
      1,
      [2017],
      { removed: county.length - of(2017).length, same: of(2017).length },
    ],
  ] as const)('stays when %s is taken back', async (_name, at, left, effect) => {
    const { take, undo, years } = await page();
    const batches = [
      await take('示例县_长表_2017.csv', long(of(2017))),
      await take('示例县_宽表_2014-2018.csv', wide(county)),
    ];
    expect(await undo(batches[at] ?? -1)).toMatchObject({ ...effect, reappeared: [] });
    expect(years()).toEqual(left);
    const last = await undo(batches[1 - at] ?? -1);
    expect(last).toMatchObject({ removed: at === 0 ? county.length : of(2017).length, same: 0 });
  });

  test('is kept as a source also where nothing else comes, the very file alone is not', async () => {
    const { data, imports, take, unit } = await page();
    await take('a.csv', wide([report]));
    await take('b.csv', long([report]));
    const [one] = await ok(data.sources(unit()));
    expect(one?.sources.map(({ file }) => file)).toEqual(['b.csv', 'a.csv']);
    expect(one?.differences).toEqual([]);
    const again = {
      name: 'c.csv',
      path: 'c.csv',
      origin: 'file',
      blob: new Blob([wide([report])]),
    };
    await imports.read([{ ...again, origin: 'file' }]);
    expect(imports.review.counts).toMatchObject({ identical: 1, same: 0 });
    expect(imports.sources).toBe(0);
  });
});

describe('what another file says otherwise', () => {
  const said = report.values[total];

  test.each<[Stored, unknown, unknown]>([
    ['take', 9, 9],
    ['keep', said, 9],
  ])('%s: each is a source, and undo shows what is left', async (answer, before, after) => {
    const { take, undo, shown, data, unit } = await page();
    const older = await take('a.csv', wide([report]));
    await take('b.csv', wide([changed]), answer);
    expect(shown()).toBe(before);
    const [one] = await ok(data.sources(unit()));
    expect(one?.sources).toHaveLength(2);
    expect(one?.differences.map(({ indicator }) => indicator)).toEqual([total]);
    await undo(older);
    expect(shown()).toBe(after);
  });

  test('a choice on the page of the unit shows that source, and is taken back', async () => {
    const { take, shown, data, unit } = await page();
    await take('a.csv', wide([report]));
    await take('b.csv', wide([changed]));
    const [one] = await ok(data.sources(unit()));
    const older = one?.sources.find(({ file }) => file === 'a.csv');
    if (one === undefined || older === undefined) throw new Error('no source');
    await ok(data.chooseSource(one.key, older.name));
    expect(shown()).toBe(said);
    expect((await ok(data.sources(unit())))[0]).toMatchObject({ isPicked: true });
    await ok(data.chooseSource(one.key, null));
    expect(shown()).toBe(9);
  });

  test('is in doubt when the one that was taken is gone and two others differ', async () => {
    const { take, undo, shown } = await page();
    await take('a.csv', wide([report]));
    const taken = await take('b.csv', wide([changed]));
    await take('c.csv', long([changed]));
    await undo(taken);
    expect(shown()).toBe(Status.disputed);
  });
});

test('a file that adds what is absent asks nothing, and what it adds is marked', async () => {
  const { take, imports, data, shown } = await page();
  const { [total]: _left, ...rest } = report.values;
  await take('a.csv', wide([{ ...report, values: rest }]));
  const whole = new Blob([wide([report])]);
  await imports.read([{ name: 'b.csv', path: 'b.csv', origin: 'file', blob: whole }]);
  expect(imports.review.questions).toEqual([]);
  await ok(imports.commit());
  expect(shown()).toBe(report.values[total]);
  expect(data.opened?.batches).toHaveLength(2);
});
