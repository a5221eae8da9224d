import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { Status } from '#domain/cell.ts';
import { reportName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import type { DataClient } from '#worker/client.ts';
import type { Opened, UndoResult } from '#worker/protocol.ts';
import { asRead, handover, MANIFEST_URL, ok, tab } from './support.ts';

const UNITS = ['青石镇', '云溪镇', '石桥镇'] as const;
const YEARS = [2016, 2017] as const;
const HEADS = ['主动公开政府信息数', '政府网站公开政府信息数'] as const;
const IDS = ['disclosure.total', 'disclosure.channel.website'] as const;

interface Row {
  readonly unit: (typeof UNITS)[number];
  readonly year: (typeof YEARS)[number];
  /** One for each head; null: blank. */
  readonly values: readonly [number | null, number | null];
}
/** One import of one file. */
interface Drop {
  /** Alone it is the unit's own report: a draft and a final, a report and a sheet differ by that. */
  readonly rows: readonly Row[];
  readonly heads: 1 | 2;
  /** Taken in place of what is there, kept behind it, or neither. */
  readonly choice: 0 | 1 | 2;
}
type Step =
  | { readonly does: 'undo'; readonly at: number }
  | { readonly does: 'choose'; readonly at: number; readonly source: number };

const value = fc.option(fc.constantFrom(1, 2, 3), { freq: 4 });
const row = fc.record({
  unit: fc.constantFrom(...UNITS),
  year: fc.constantFrom(...YEARS),
  values: fc.tuple(value, value),
});
const drop: fc.Arbitrary<Drop> = fc.record({
  rows: fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 4,
    selector: ({ unit, year }) => `${unit} ${String(year)}`,
  }),
  heads: fc.constantFrom(1, 2),
  choice: fc.constantFrom(0, 1, 2),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('undo' as const), at: fc.nat(9) }),
  fc.record({ does: fc.constant('choose' as const), at: fc.nat(9), source: fc.nat(4) }),
);

const csv = ({ rows, heads }: Drop) =>
  [
    ['单位', '县区', '年度', '接受培训人员数', ...HEADS.slice(0, heads)],
    ...rows.map(({ unit, year, values }) => [
      // a row without any number is no report
      ...[unit, '示例县', String(year), '5'],
      ...values.slice(0, heads).map((one) => (one === null ? '' : String(one))),
    ]),
  ]
    .map((cells) => cells.join(','))
    .join('\n');

async function begun(): Promise<DataClient> {
  const { client } = tab();
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  return client;
}

let drops = 0;
/** Imports a file as one batch. */
async function imported(client: DataClient, one: Drop, name: string) {
  const number = ++drops;
  const files = [handover(`${name}.csv`, csv(one))];
  const [item] = await ok(client.call('ingest', { drop: number, files }));
  const agreed = asRead(item, 0);
  const reports = agreed.reports.map((report) => ({ ...report, choice: one.choice }));
  const args = { workspace: 'own', drop: number, keepBytes: false } as const;
  return ok(client.call('commit', { ...args, files: [{ ...agreed, reports }] }));
}

/** All that is shown of a frame, by report and indicator; blanks and disputes as such. */
function shown(frame: Frame): ReadonlyMap<string, readonly string[]> {
  const block = frame.blocks.get('s2014');
  const reports = new Map<string, readonly string[]>();
  if (block === undefined) return reports;
  frame.authorities.forEach(({ id, name }, at) => {
    for (const year of YEARS) {
      const cells = IDS.map((indicator) => cellAt(block, at, year, indicator));
      if (cells.every(({ status }) => status === Status.noReport)) continue;
      const key = reportName({ authority: id, year, form: 's2014' });
      reports.set(
        `${key} ${name}`,
        cells.map(({ status, value: number }) => `${String(status)} ${String(number)}`),
      );
    }
  });
  return reports;
}

/** What the sentence after an undo must say, from what was shown before and after. */
function effectOf(before: Frame, after: Frame, rows: readonly Row[]) {
  const [was, is] = [shown(before), shown(after)];
  const isDisputed = (cell: string) => cell.startsWith(`${String(Status.disputed)} `);
  const effect = { reappeared: [] as string[], disputed: [] as string[], same: 0, removed: 0 };
  for (const { unit, year } of rows) {
    const key = [...was.keys()].find(
      (one) => one.includes(` ${String(year)} `) && one.endsWith(` ${unit}`),
    );
    const cells = key === undefined ? undefined : is.get(key);
    const old = key === undefined ? undefined : was.get(key);
    if (cells === undefined || old === undefined) effect.removed++;
    else if (cells.join() === old.join()) effect.same++;
    else if (cells.some((cell, i) => isDisputed(cell) && !isDisputed(old[i] ?? '')))
      effect.disputed.push(`${unit} ${String(year)}`);
    else effect.reappeared.push(`${unit} ${String(year)}`);
  }
  return { ...effect, reappeared: effect.reappeared.sort(), disputed: effect.disputed.sort() };
}

const named = (reports: UndoResult['reappeared']) =>
  reports.map(({ authority, year }) => `${authority} ${String(year)}`).sort();

interface Kept {
  readonly batch: number;
  readonly drop: Drop;
  readonly name: string;
}
interface Pick {
  readonly key: ReportKey;
  readonly source: string;
}

/** A store to which only what is left was ever imported, in its order, and in which only what is chosen was. */
async function fresh(kept: readonly Kept[], picks: readonly Pick[]): Promise<Frame | null> {
  const client = await begun();
  let opened: Opened | null = null;
  const batches = new Map<string, number>();
  for (const { batch, drop: one, name } of kept) {
    const committed = await imported(client, one, name);
    batches.set(String(batch), committed.batch);
    opened = committed.opened;
  }
  for (const { key, source } of picks) {
    const [batch = '', ...rest] = source.split('/');
    const now = batches.get(batch);
    if (now === undefined) continue;
    const chosen = [String(now), ...rest].join('/');
    opened = await ok(client.call('chooseSource', { key, source: chosen }));
  }
  return opened?.frame ?? null;
}

test('undo and choices in any order: what is shown is what a store of the rest shows, and the sentence is true', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drop, { minLength: 2, maxLength: 4 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      async (all, steps) => {
        const client = await begun();
        let kept: readonly Kept[] = [];
        let picks: readonly Pick[] = [];
        let frame: Frame | null = null;
        for (const [at, one] of all.entries()) {
          const name = `第${String(at)}份`;
          const { batch, opened } = await imported(client, one, name);
          kept = [...kept, { batch, drop: one, name }];
          frame = opened.frame;
        }
        for (const one of steps) {
          const batch = kept[one.at % Math.max(1, kept.length)];
          if (batch === undefined || frame === null) break;
          if (one.does === 'undo') {
            const before: Frame = frame;
            const result = await ok(client.call('undo', { batch: batch.batch }));
            kept = kept.filter((other) => other !== batch);
            frame = result.opened.frame;
            const { reappeared, disputed, same, removed } = result;
            expect({
              reappeared: named(reappeared),
              disputed: named(disputed),
              same,
              removed,
            }).toEqual(effectOf(before, frame, batch.drop.rows));
          } else {
            const [first] = batch.drop.rows;
            const unit = frame.authorities.find(({ name }) => name === first?.unit);
            if (first === undefined || unit === undefined) continue;
            const reports = await ok(client.call('sources', { authority: unit.id }));
            const report = reports.find(({ key }) => key.year === first.year);
            if (report === undefined) continue;
            const source = report.sources[one.source]?.name ?? null;
            const { key } = report;
            frame = (await ok(client.call('chooseSource', { key, source }))).frame;
            const others = picks.filter((pick) => reportName(pick.key) !== reportName(key));
            picks = source === null ? others : [...others, { key, source }];
          }
          const expected = await fresh(kept, picks);
          expect(shown(frame)).toEqual(expected === null ? new Map() : shown(expected));
          if (expected !== null) expect(frame.fingerprint).toBe(expected.fingerprint);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
