import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../scripts/samples/county.ts';
import { encode } from '../../scripts/samples/encode.ts';
import { threeColumns } from '../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { walkFiles } from '../../scripts/samples/walk.ts';
import { failed } from '#domain/problem.ts';
import { Data } from '#state/data.svelte.ts';
import type { DataSource } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import type { FileHandover } from '#worker/protocol.ts';
import { MANIFEST_URL, tab } from '../worker/support.ts';

const all = sampleReports();
const first = all.find((r) => r.authority === '青石镇' && r.year === 2017);
if (first === undefined) throw new Error('no report');
const qingshi: SampleReport = first;

function handover(name: string, text: string | Uint8Array): FileHandover {
  const bytes = typeof text === 'string' ? encode(text, 'utf-8') : text;
  return { name, path: name, origin: 'file', blob: new Blob([new Uint8Array(bytes)]) };
}
const fileOf = (report: SampleReport, name = `${report.authority}${report.year}年年报.csv`) =>
  handover(name, threeColumns(report));
const walk = () => walkFiles().map((f) => handover(f.name, encode(f.text, f.encoding)));
const changed: SampleReport = { ...qingshi, values: { ...qingshi.values, 'disclosure.total': 9 } };

/** A page whose worker is the real handler over a store in memory. */
async function page(workspace: string | null = null) {
  const { client } = tab();
  const data = new Data(client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  await data.open(workspace);
  return { data, imports };
}

/** Takes the first answer of every question until none is left. */
function answerAll(imports: Imports): number {
  let clicks = 0;
  for (let [question] = imports.review.questions; question !== undefined; clicks++) {
    if (question.kind === 'county') imports.choices.setCounty(question.suggestions[0] ?? '示例县');
    else if (question.kind === 'name')
      imports.choices.chooseName(question.options[0]?.answers ?? new Map());
    else if (question.kind === 'year') imports.choices.chooseYear(question.subject, 2018);
    else if (question.kind === 'pair') imports.choices.choosePair(question, 0);
    else throw new Error(question.kind);
    [question] = imports.review.questions;
  }
  return clicks;
}
const confirmAll = (imports: Imports) =>
  imports.choices.confirm(
    imports.review.files.map(({ file }) => file),
    'agreeing',
  );

describe('an import over the fictional sample', () => {
  test('goes beside the sample, takes six clicks for twenty-four files and closes it', async () => {
    const { data, imports } = await page();
    expect(data.fictional).toBe(true);
    await imports.read(walk());
    expect(data.opened?.workspace).toBe('own');
    expect(imports.closed?.zh).toContain('虚构');
    const clicks = answerAll(imports) + 2;
    confirmAll(imports);
    expect(clicks).toBe(6);
    const result = await imports.commit();
    expect(result).toMatchObject({ ok: true, value: { reports: 23, waiting: 0 } });
    expect(imports.open).toBe(false);
    expect(data.fictional).toBe(false);
    expect(data.frame?.authorities).toHaveLength(14);
  });

  test('goes beside the sample also where a file is read only after an answer', async () => {
    const { data, imports } = await page();
    await imports.read([handover('情况.csv', '示例县2017年情况\n来源,甲类数\n青石镇,12\n')]);
    expect([data.fictional, imports.review.files]).toEqual([true, []]);
    await imports.mapping.show(0);
    const head = ['来源', '甲类数'];
    const column = { at: 'column', nth: 0, head } as const;
    const name = { is: 'role', role: 'authority' } as const;
    await imports.mapping.say({ ...column, path: ['来源'], said: name });
    const total = { is: 'values', id: 'disclosure.total' } as const;
    await imports.mapping.say({ ...column, path: ['甲类数'], said: total });
    expect([data.fictional, imports.review.files.length]).toEqual([false, 1]);
    expect(imports.review.questions).toEqual([]);
  });

  test('given up, nothing is stored and the sample comes back', async () => {
    const { data, imports } = await page();
    await imports.read(walk());
    confirmAll(imports);
    await imports.close();
    expect(imports.open).toBe(false);
    expect(data.fictional).toBe(true);
    await data.open('own');
    expect(data.opened?.ownReports).toBe(0);
  });
});

describe('an import over a real published set', () => {
  test('lies over it in the same workspace', async () => {
    const { data, imports } = await page('jiaocha-2017');
    await imports.read([fileOf(qingshi)]);
    expect(data.opened?.workspace).toBe('jiaocha-2017');
    confirmAll(imports);
    await imports.commit();
    expect(data.opened).toMatchObject({ workspace: 'jiaocha-2017', ownReports: 1 });
    expect(data.frame?.authorities.map(({ name }) => name).sort()).toEqual(['交岔乡', '青石镇']);
  });
});

describe('agreement', () => {
  test('only what is agreed is stored; the files that wait stay, with their answers', async () => {
    const { data, imports } = await page('own');
    const other = fileOf(changed, '青石镇2016年年报.csv');
    const clash = handover('石桥镇2018年年报.csv', walkText('石桥镇2018'));
    await imports.read([other, clash]);
    imports.choices.chooseYear('0', 2017);
    const result = await imports.commit();
    expect(result).toMatchObject({ ok: true, value: { reports: 1, waiting: 1 } });
    expect(imports.open).toBe(true);
    expect(imports.entries.map(({ handover: h }) => h.name)).toEqual(['石桥镇2018年年报.csv']);
    expect(data.opened?.ownReports).toBe(1);
    imports.choices.chooseYear('1', 2018);
    await imports.commit();
    expect(imports.open).toBe(false);
    expect(data.opened?.batches.map(({ reports }) => reports)).toEqual([1, 1]);
  });

  test('the same file again is known and not repeated; another value is kept or taken', async () => {
    const { data, imports } = await page('own');
    await imports.read([fileOf(qingshi)]);
    confirmAll(imports);
    await imports.commit();

    await imports.read([fileOf(qingshi)]);
    expect(imports.review.counts.identical).toBe(1);
    await imports.close();

    await imports.read([fileOf(changed)]);
    const [question] = imports.review.questions;
    if (question?.kind !== 'stored') throw new Error('no question');
    const [differing] = imports.storedDifferences(question);
    expect(differing?.unit).toBe('青石镇');
    expect(differing?.rows.map(({ indicator }) => indicator)).toEqual(['disclosure.total']);
    expect(differing?.rows[0]?.cells.map(({ value }) => value)).toEqual([
      qingshi.values['disclosure.total'],
      9,
    ]);
    imports.choices.chooseStored(question.file, 'take');
    const stored = await imports.commit();
    if (!stored.ok) throw new Error(stored.problem.code);
    const column = data.frame?.blocks.get('s2014')?.columns.get('disclosure.total');
    expect([...(column?.values ?? [])]).toEqual([9]);
    await data.undo(stored.value.batch);
    const before = data.frame?.blocks.get('s2014')?.columns.get('disclosure.total');
    expect([...(before?.values ?? [])]).toEqual([qingshi.values['disclosure.total']]);
  });

  test('answers about a file can be taken back', async () => {
    const { imports } = await page('own');
    await imports.read([fileOf(qingshi, '青石镇2016年年报.csv')]);
    imports.choices.chooseYear('0', 2017);
    expect(imports.review.questions).toEqual([]);
    const [file] = imports.review.files;
    if (file !== undefined) await imports.choices.reconsider(file);
    expect(imports.review.questions.map(({ kind }) => kind)).toEqual(['year']);
  });

  test('labels are put where they are proposed at once, listed, and taken back one by one', async () => {
    const { imports } = await page('own');
    const csv = '单位名称,县区,年度,主动公开信息数,培训班数量,留言板\n青石镇,示例县,2017,31,2,4\n';
    await imports.read([handover('表.csv', csv), handover('表2.csv', csv.replace(/青石/, '花桥'))]);
    const open = () => imports.review.questions.flatMap((q) => (q.kind === 'label' ? [q] : []));
    const asked = open().map(({ label }) => label.label);
    expect(asked.length).toBeGreaterThan(1);
    await imports.choices.placeLabels(
      open().map((question) => ({ question, target: question.label.candidates[0] ?? 'local' })),
    );
    expect(open()).toEqual([]);
    expect(imports.choices.answered.map(({ kind, values }) => [kind, ...values])).toEqual(
      asked.map((label) => ['places', label]),
    );
    const [first] = imports.choices.answered;
    if (first === undefined) throw new Error('no answer');
    await imports.choices.takeBack(first);
    expect(open().map(({ label }) => label.label)).toEqual(first.values);
    expect(imports.choices.answered).toHaveLength(asked.length - 1);
  });

  test('files added later join the review, and earlier answers hold', async () => {
    const { imports } = await page('own');
    await imports.read([fileOf(qingshi, '青石镇2016年年报.csv')]);
    imports.choices.chooseYear('0', 2017);
    await imports.read([fileOf(changed, '青石镇2017年年报(1).csv')]);
    expect(imports.entries).toHaveLength(2);
    expect(imports.review.questions.map(({ kind }) => kind)).toEqual(['pair']);
  });

  test('what is there is not read again, neither for an added file nor for those that wait', async () => {
    const { imports } = await page('own');
    const csv = '单位名称,县区,年度,主动公开信息数,留言板\n青石镇,示例县,2017,31,4\n';
    const first = handover('表.csv', csv);
    await imports.read([first]);
    const labels = () => imports.review.questions.filter(({ kind }) => kind === 'label');
    const [question] = labels();
    if (question?.kind !== 'label') throw new Error('no label');
    await imports.choices.placeLabels([{ question, target: 'leaveOut' }]);
    first.blob.slice = () => {
      throw new Error('read again');
    };
    await imports.read([fileOf(changed, '青石镇2016年年报.csv')]);
    expect(imports.entries.map(({ outcome }) => outcome.kind)).toEqual(['draft', 'draft']);
    expect(labels()).toHaveLength(0);
    expect(await imports.commit()).toMatchObject({ value: { reports: 1, waiting: 1 } });
    expect(imports.entries.map(({ outcome }) => outcome.kind)).toEqual(['draft']);
    imports.choices.chooseYear('1', 2016);
    expect(await imports.commit()).toMatchObject({ value: { reports: 1, waiting: 0 } });
  });

  test('a chosen encoding reads the file again', async () => {
    const { imports } = await page('own');
    await imports.read([fileOf(qingshi)]);
    await imports.choices.chooseEncoding(0, 'gb18030');
    expect(imports.entries[0]?.outcome.kind).toBe('refused');
    await imports.choices.chooseEncoding(0, 'utf-8');
    expect(imports.entries[0]?.outcome.kind).toBe('draft');
  });

  test('the printed text stands beside each reading', async () => {
    const { imports } = await page('own');
    await imports.read([fileOf(qingshi)]);
    const cells = await imports.printed(0, 0);
    expect(cells).toHaveLength(58);
    for (const { text, cell } of cells)
      expect(text).toBe(cell.value === null ? '' : `${cell.value}`);
  });
});

describe('rosters and trouble', () => {
  test('a dropped roster is read and used', async () => {
    const { data, imports } = await page('own');
    const csv =
      'county,authority,from,to,aliases\n示例县,青石镇,2014,,\n示例县,白杨街道,2014,,白杨街\n';
    await imports.read([handover('名录.csv', csv)]);
    const [entry] = imports.entries;
    if (entry?.outcome.kind !== 'roster') throw new Error('no roster');
    const roster = await imports.roster(entry.outcome.text);
    if (!roster.ok) throw new Error(roster.problem.code);
    expect(roster.value.entries).toHaveLength(2);
    expect(await imports.takeRoster(entry.file, roster.value)).toBe(true);
    expect(data.frame?.roster?.entries).toHaveLength(2);
    expect(imports.open).toBe(false);
  });

  test('files that cannot be read stand beside the others with their reason', async () => {
    const { imports } = await page('own');
    const pdf = handover('年报.pdf', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]));
    await imports.read([pdf, fileOf(qingshi)]);
    expect(imports.entries.map(({ outcome }) => outcome.kind)).toEqual(['refused', 'draft']);
    expect(imports.review.reports).toBe(1);
  });

  test('reading that is stopped leaves what was there before', async () => {
    const { client } = tab();
    let stopped = false;
    const source: DataSource = {
      endFile: () => undefined,
      onchanged: null,
      onnotice: null,
      call: (kind, args, options) => {
        if (kind === 'ingest' && stopped) {
          return new Promise((resolve) => {
            options?.signal?.addEventListener('abort', () => resolve(failed('cancelled')));
          });
        }
        return client.call(kind, args, options);
      },
    };
    const data = new Data(source, MANIFEST_URL);
    const imports = new Imports(data, new Settings(null));
    await data.open('own');
    await imports.read([fileOf(qingshi)]);
    stopped = true;
    const reading = imports.read([fileOf(changed)]);
    expect(imports.work).toBe('reading');
    imports.stop();
    await reading;
    expect(imports.work).toBeNull();
    expect(imports.problem).toBeNull();
    expect(imports.entries).toHaveLength(1);
  });

  test('a commit that fails says so, and everything is still there', async () => {
    const { client } = tab();
    const source: DataSource = {
      endFile: () => undefined,
      onchanged: null,
      onnotice: null,
      call: (kind, args, options) =>
        kind === 'commit'
          ? Promise.resolve(failed('storage.full'))
          : client.call(kind, args, options),
    };
    const data = new Data(source, MANIFEST_URL);
    const imports = new Imports(data, new Settings(null));
    await data.open('own');
    await imports.read([fileOf(qingshi)]);
    confirmAll(imports);
    expect((await imports.commit()).ok).toBe(false);
    expect(imports.problem?.code).toBe('storage.full');
    expect(imports.review.counts.ready).toBe(1);
  });
});

function walkText(name: string): Uint8Array {
  const file = walkFiles().find((one) => one.name.startsWith(name));
  return file === undefined ? new Uint8Array() : encode(file.text, file.encoding);
}
