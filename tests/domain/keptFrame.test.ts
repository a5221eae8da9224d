import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Authority } from '#domain/authority.ts';
import { hasValue } from '#domain/cell.ts';
import { buildFrame, KeptFrame } from '#domain/buildFrame.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { Column } from '#domain/reportTable.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame, Layer } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { reportName, sourceName } from '#domain/sources.ts';
import { anyReport } from '../store/arbitraries.ts';
import { authority, tableOf, value } from '../store/support.ts';
import type { TestReport } from '../store/support.ts';

/** Units of the layers of one county, and those that only a roster knows. */
const units = ['青石镇', '柳河乡', '云溪镇', '花桥镇', '白阳镇'].map((name) => authority(name));

type State = Pick<Parameters<KeptFrame['show']>[0], 'layers' | 'rosterIds' | 'picks' | 'settled'>;
const START: State = { layers: [], rosterIds: [], picks: new Map(), settled: new Map() };

/** What can happen to what is stored. */
type Change =
  | {
      readonly kind: 'commit';
      readonly form: 's2014' | 'm2021';
      readonly reports: readonly TestReport[];
      readonly files: number;
      readonly shift: number;
      readonly published: boolean;
    }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'choose'; readonly which: number; readonly row: number }
  | { readonly kind: 'unchoose' }
  | { readonly kind: 'settle'; readonly which: number; readonly row: number }
  | { readonly kind: 'unsettle' }
  | { readonly kind: 'roster'; readonly ids: readonly number[] }
  | { readonly kind: 'rename'; readonly which: number; readonly shift: number }
  | { readonly kind: 'other' };

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      form: fc.constantFrom('s2014' as const, 's2014' as const, 'm2021' as const),
      reports: fc.array(anyReport, { minLength: 1, maxLength: 6 }),
      files: fc.integer({ min: 1, max: 3 }),
      shift: fc.nat({ max: 2 }),
      published: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('choose' as const), which: fc.nat(), row: fc.nat() }),
  },
  fc.constant({ kind: 'unchoose' as const }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), which: fc.nat(), row: fc.nat() }),
  },
  fc.constant({ kind: 'unsettle' as const }),
  fc.record({
    kind: fc.constant('roster' as const),
    ids: fc.uniqueArray(fc.nat({ max: units.length - 1 })),
  }),
  fc.record({ kind: fc.constant('rename' as const), which: fc.nat(), shift: fc.nat({ max: 2 }) }),
  fc.constant({ kind: 'other' as const }),
);

const idsFrom = (shift: number) => [0, 1, 2].map((at) => units[at + shift]!.id);

function after(state: State, change: Change, number: number): State {
  const { layers } = state;
  switch (change.kind) {
    case 'commit': {
      const { form, reports, files, shift, published } = change;
      const file = Int32Array.from(reports, (_, row) => row % files);
      const table = { ...tableOf(reports, units), form, file };
      const hasPublished = layers.some((layer) => layer.published);
      const isPublished = published && !hasPublished;
      const layer: Layer = {
        batch: isPublished ? -1 : number,
        published: isPublished,
        tables: [{ table, ids: idsFrom(shift) }],
      };
      return { ...state, layers: isPublished ? [layer, ...layers] : [...layers, layer] };
    }
    case 'undo':
      return { ...state, layers: layers.filter((_, at) => at !== change.which % layers.length) };
    case 'choose':
    case 'settle': {
      const layer = layers[change.which % layers.length];
      if (layer === undefined) return state;
      const { table, ids } = layer.tables[0]!;
      const row = change.row % table.year.length;
      const key = {
        authority: ids[table.authority[row]!]!,
        year: table.year[row]!,
        form: table.form,
      };
      if (change.kind === 'settle') {
        const cells = [...table.columns].flatMap(([id, column]) => {
          const cell = cellOf(column, row);
          return hasValue(cell) ? [[id, cell.value] as const] : [];
        });
        const settled = new Map(state.settled).set(reportName(key), new Map(cells));
        return { ...state, settled };
      }
      const picks = new Map(state.picks).set(reportName(key), sourceName(layer.batch, table, row));
      return { ...state, picks };
    }
    case 'unchoose':
      return { ...state, picks: new Map([...state.picks].slice(1)) };
    case 'unsettle':
      return { ...state, settled: new Map([...state.settled].slice(1)) };
    case 'roster':
      return { ...state, rosterIds: change.ids.map((at) => units[at]!.id) };
    case 'rename':
      return {
        ...state,
        layers: layers.map((layer, at) =>
          at !== change.which % layers.length
            ? layer
            : {
                ...layer,
                tables: layer.tables.map(({ table }) => ({ table, ids: idsFrom(change.shift) })),
              },
        ),
      };
    case 'other':
      // the same numbers in objects of their own, as after an opening
      return {
        ...state,
        layers: layers.map((layer) => ({
          ...layer,
          tables: layer.tables.map((one) => ({ ...one })),
        })),
      };
  }
}

/** All that can be seen of a frame. */
function seen(frame: Frame) {
  const blocks = [...frame.blocks].map(([form, block]) => [
    form,
    block.years,
    [...block.columns.keys()].sort(),
    frame.authorities.flatMap((_, at) =>
      block.years.map((year, offset) => {
        const slot = at * block.years.length + offset;
        return [
          block.present[slot],
          [...lackedAt(block.lacking, slot)].sort(),
          [...(block.suspects.get(slot) ?? [])],
          [...(block.settled.get(slot) ?? [])],
          [...block.columns.keys()].sort().map((id) => cellAt(block, at, year, id)),
        ];
      }),
    ),
  ]);
  const { fingerprint, authorities, rosterAuthorities } = frame;
  return { fingerprint, authorities, rosterAuthorities, blocks };
}

const anew = (
  { layers, rosterIds, picks, settled }: State,
  authorities: readonly Authority[] = units,
) => buildFrame(layers, authorities, null, rosterIds, picks, settled);

describe('a frame that is kept', () => {
  test('shows after any commits, undos and choices what it would show anew, and what it gave stays as it was', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 12 }), (changes) => {
        const kept = new KeptFrame();
        let state = START;
        let given: { readonly frame: Frame; readonly was: unknown } | null = null;
        for (const [number, change] of changes.entries()) {
          state = after(state, change, number + 1);
          const frame = kept.show({ ...state, authorities: units, roster: null });
          expect(seen(frame)).toEqual(seen(anew(state)));
          if (given !== null) expect(seen(given.frame)).toEqual(given.was);
          given = { frame, was: structuredClone(seen(frame)) };
        }
      }),
      { numRuns: 100 },
    );
  });

  test('looks again at no cell of a layer that stays', () => {
    const column = emptyColumn('int', 1);
    setCell(column, 0, value(12));
    let looked = 0;
    const watched: Column = {
      get values() {
        looked++;
        return column.values;
      },
      odd: column.odd,
    };
    const layer = (batch: number, unit: number, staff: Column): Layer => ({
      batch,
      published: false,
      tables: [
        {
          table: {
            ...tableOf([{ unit: 0, year: 2017, choice: 0, cells: {} }], units),
            columns: new Map([['org.staff', staff]]),
          },
          ids: idsFrom(unit),
        },
      ],
    });
    const stays = layer(1, 0, watched);
    const show = (layers: readonly Layer[]) =>
      kept.show({ ...START, layers, authorities: units, roster: null });
    const kept = new KeptFrame();
    show([stays]);
    looked = 0;
    show([stays, layer(2, 1, column)]);
    show([stays]);
    expect(looked).toBe(0);
    show([stays, layer(3, 0, column)]);
    expect(looked).toBeGreaterThan(0);
  });
});
