import { Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { addedUnits } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader } from './newForms.ts';
import type { FormRows, NewForm } from './newForms.ts';
import type { Point, Selection } from './types.ts';

/** Parts of the table of acts, each a chart of its own. */
export type ActsPart = 'decisions' | 'charges' | 'documents';

const decisions = ['licence', 'penalty', 'coercion'] as const;
/** The cells of a part on a form, in the order of the form. */
const cellsOf: Readonly<Record<ActsPart, Readonly<Record<NewForm, readonly IndicatorId[]>>>> = {
  decisions: {
    m2019: [
      'licence.decisions',
      'other_service.decisions',
      'penalty.decisions',
      'coercion.decisions',
    ],
    m2021: decisions.map((act) => `${act}.decisions` as const),
  },
  charges: {
    m2019: [
      'charge.items_prev',
      'charge.items_change',
      'procurement.projects',
      'procurement.amount',
    ],
    m2021: ['charge.amount'],
  },
  documents: {
    m2019: [
      'rules.made_new',
      'rules.published_new',
      'rules.public_total',
      'normative.made_new',
      'normative.published_new',
      'normative.public_total',
    ],
    m2021: [
      'rules.issued',
      'rules.repealed',
      'rules.in_force',
      'normative.issued',
      'normative.repealed',
      'normative.in_force',
    ],
  },
};

/** A printed number of the table of acts. */
export interface ActPoint extends Point {
  /** An amount is printed without a unit of measure: 元 or 万元, nobody knows. */
  readonly unitUnknown: boolean;
}

/** Whether what is in force follows from the report of the year before. */
export interface StockCheck {
  readonly kind: (typeof stockKinds)[number];
  readonly inForce: number;
  /** In force the year before + issued − repealed. */
  readonly expected: number;
}
export const stockKinds = ['rules', 'normative'] as const;

export interface UnitActs {
  readonly points: readonly ActPoint[];
  /** Only of kinds of which all numbers are known. */
  readonly stock: readonly StockCheck[];
}
export interface ActsRows extends FormRows<UnitActs> {
  readonly part: ActsPart;
  /** What the columns are; empty without a form. */
  readonly ids: readonly IndicatorId[];
  /** Sums over the units of the group; null for what may not be added over units. */
  readonly county: readonly (Added | null)[];
}

/** One part of the table of acts in the year of the selection, on the form of that year. */
export function acts(frame: Frame, selection: Selection, part: ActsPart): ActsRows {
  const { year } = selection;
  const stockOf = part === 'documents' ? stockReader(frame) : () => [];
  const rows = formRows(frame, selection, (form) => {
    const ids = cellsOf[part][form];
    const read = pointsReader(frame, ids);
    const block = frame.blocks.get(form);
    const isUnknown = (at: number, id: IndicatorId | undefined) =>
      block !== undefined &&
      id !== undefined &&
      cellAt(block, at, year, id).status === Status.unitUnknown;
    return (at): UnitActs => ({
      points: read(at, year).map((point, i) => ({ ...point, unitUnknown: isUnknown(at, ids[i]) })),
      stock: form === 'm2021' ? stockOf(at, year) : [],
    });
  });
  const ids = rows.form === null ? [] : cellsOf[part][rows.form];
  const here = rows.peers.flatMap(({ data }) => (data.data === null ? [] : [data.data.points]));
  const county = ids.map((id, cell) =>
    indicatorOf(id)?.additive === 'never'
      ? null
      : addedUnits(here.flatMap((points) => points[cell] ?? [])),
  );
  return { ...rows, part, ids, county };
}

/** 现行有效 of a year is that of the year before + 制发 − 废止; both years on the form that counts what is in force. */
function stockReader(frame: Frame): (at: number, year: number) => readonly StockCheck[] {
  const readers = stockKinds.map((kind) => ({
    kind,
    read: pointsReader(frame, [`${kind}.in_force`, `${kind}.issued`, `${kind}.repealed`]),
  }));
  return (at, year) =>
    readers.flatMap(({ kind, read }): StockCheck[] => {
      const [inForce, issued, repealed] = read(at, year).map(({ value }) => value);
      const before = read(at, year - 1)[0]?.value;
      if (inForce == null || issued == null || repealed == null || before == null) return [];
      return [{ kind, inForce, expected: before + issued - repealed }];
    });
}
