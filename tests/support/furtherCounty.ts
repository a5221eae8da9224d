import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority } from '#domain/authority.ts';
import { forms, indicatorOf, isFormId } from '#domain/forms/index.ts';
import type { IndicatorId, TableForm, TableFormId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { Draft } from '#ingest/draft.ts';
import { memoryDatabase } from '#store/memory.ts';
import { Store } from '#store/store.ts';
import { draftOf } from '../ingest/reading.ts';
import { allOf, frameOf, noWatch } from '../store/support.ts';
import { furtherForm } from './furtherForm.ts';

// Only for tests that put `furtherForm` into the list of forms (`vi.mock`).

/** @returns the id of the further form, as the compiler knows the ids in the list */
export function furtherId(): TableFormId {
  const id: string = furtherForm.id;
  if (!isFormId(id) || id === 'none') throw new Error(`${id} is not in the list of forms`);
  return id;
}

/** @returns an indicator that only the further form has */
export function ownRow(id: string): IndicatorId {
  const row = indicatorOf(id);
  if (row === null) throw new Error(`no form has ${id}`);
  return row.id;
}

const names = ['青石镇', '花桥镇', '石桥镇', '云溪镇', '白杨乡', '金沙镇', '柳河乡'];
/** Stays on the form of 2021 in 2027. */
export const lateUnit = '柳河乡';

/** The number of a unit, a year and a row (its position on the form). */
export const numberAt = (unit: number, year: number, row: number): number =>
  ((unit * 7 + row * 13 + year * 3) % 41) + 1;

/** A file as a county keeps it: a row a unit, the labels of the form over the columns. */
function sheetOf({ indicators }: TableForm, year: number, units: readonly string[]): string {
  const head = ['单位名称', '县区', '年度', ...indicators.map(({ label }) => label)];
  const rows = units.map((name) => {
    const numbers = indicators.map((_, row) => numberAt(names.indexOf(name), year, row));
    return [name, '示例县', year, ...numbers];
  });
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Reports of 2024 to 2026 on the form of 2021, then on the further one, read from a file a form and year. */
export function furtherDrafts(): Promise<readonly Draft[]> {
  const further = forms[furtherId()];
  const early = names.filter((name) => name !== lateUnit);
  const sheets: readonly (readonly [TableForm, number, readonly string[]])[] = [
    ...[2024, 2025, 2026].map((year) => [forms.m2021, year, names] as const),
    [further, 2027, early],
    [forms.m2021, 2027, [lateUnit]],
    [further, 2028, names],
  ];
  return Promise.all(
    sheets.map(([form, year, units], at) =>
      draftOf(sheetOf(form, year, units), { name: `示例县${year}-${at}.csv` }),
    ),
  );
}

function unitOf(name: string): Authority {
  const place = { county: '示例县', prefecture: null, province: null, code: null };
  return { id: authorityId(name, '示例县', null), name, kind: kindOf(name), ...place, aliases: [] };
}

/** What is shown once the drafts went into the store and came out of it. */
export async function storedFrame(drafts: readonly Draft[]): Promise<Frame> {
  const store = new Store(memoryDatabase());
  for (const { table, file } of drafts) {
    const units = table.authorities.map(({ name }) => unitOf(name));
    const files = [{ source: file, bytes: null }];
    const done = await store.commit(
      'own',
      { when: 0, tables: [allOf(table)], units, files },
      noWatch,
    );
    if (!done.ok) throw new Error(done.problem.code);
  }
  const read = await store.read('own');
  if (!read.ok || read.value.damage.length > 0) throw new Error('not read back');
  return frameOf(read.value);
}
