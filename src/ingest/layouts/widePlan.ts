import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf } from '../cellValue.ts';
import { isTotalWord } from '../headWords.ts';
import { isOtherTime } from '../periods.ts';
import { placeLabels } from '../placeLabels.ts';
import type { LabelMatch } from '../placeLabels.ts';
import { yearOf } from '../years.ts';
import type { Collector } from '../collector.ts';
import type { HeadColumn, TableHead } from './head.ts';

/** A column of values of one indicator. */
export interface ValuePlan {
  readonly column: number;
  readonly indicator: Indicator;
  /** Unit printed in the head; `id` when the head is an id. */
  readonly unit: string | null;
  /** A plain number needs no look at its unit. */
  readonly plain: boolean;
}
interface LabelledColumn {
  readonly column: number;
  readonly label: string;
}

/** What each column of a wide table is, told once from its head. */
export interface WidePlan {
  readonly places: Readonly<Record<string, IndicatorPlace>>;
  readonly values: readonly ValuePlan[];
  /** Columns kept by their label. */
  readonly locals: readonly LabelledColumn[];
  /** Columns that wait for the user; they are kept by their label too. */
  readonly asked: readonly (LabelledColumn & { readonly key: string })[];
}

/** Places the columns and asks about those that cannot be placed. */
export function planColumns(head: TableHead, collector: Collector): WidePlan {
  const columns = head.columns.filter(
    (c) =>
      c.role === null && c.label !== '' && (c.reading?.kind === 'one' || !isTotalWord(c.label)),
  );
  const matches = placeLabels(
    columns.map((c) => c.reading ?? head.labels.read(c.label, c.above)),
    'columns',
    head.labels,
  );
  const planner = new Planner(collector, timesApart(head.columns));
  columns.forEach((c, i) => {
    const match = matches[i];
    if (match !== undefined) planner.take(c, match);
  });
  return planner.plan;
}

interface Below {
  readonly column: number;
  readonly text: string;
}

/** @returns the plan with units of measure that a row below the head prints */
export function withUnits(plan: WidePlan, below: readonly Below[]): WidePlan {
  const units = new Map(below.map(({ column, text }) => [column, text]));
  return {
    ...plan,
    values: plan.values.map((value) => {
      const unit = units.get(value.column);
      return unit === undefined
        ? value
        : {
            ...value,
            unit: printedUnitOf(unit),
            plain: value.plain && unit === value.indicator.unit,
          };
    }),
  };
}

/** @returns the plan with the columns that stand under other words as questions */
export function withQuestions(plan: WidePlan, below: readonly Below[]): WidePlan {
  const asked = plan.values.flatMap(({ column, indicator }) => {
    const word = below.find((one) => one.column === column)?.text;
    const label = plan.places[indicator.id]?.label ?? indicator.label;
    return word === undefined
      ? []
      : [{ column, key: `column ${column}`, label: `${label}/${word}` }];
  });
  const columns = new Set(asked.map(({ column }) => column));
  return {
    ...plan,
    values: plan.values.filter(({ column }) => !columns.has(column)),
    asked: [...plan.asked, ...asked],
    locals: [...plan.locals, ...asked],
  };
}

/** Different years stand over the columns. */
function timesApart(columns: readonly HeadColumn[]): boolean {
  const years = columns.flatMap(({ above }) => above.flatMap((text) => yearOf(text) ?? []));
  return new Set(years).size > 1;
}

class Planner {
  readonly plan = {
    places: Object.create(null) as Record<string, IndicatorPlace>,
    values: [] as ValuePlan[],
    locals: [] as LabelledColumn[],
    asked: [] as (LabelledColumn & { readonly key: string })[],
  };
  readonly #collector: Collector;

  readonly #timesApart: boolean;

  constructor(collector: Collector, areTimesApart: boolean) {
    this.#collector = collector;
    this.#timesApart = areTimesApart;
  }

  take({ column, above, label: own }: HeadColumn, match: LabelMatch): void {
    const key = `column ${column}`;
    const label = [...above, own].join('/');
    const answer = this.#collector.answer(key);
    if (answer === 'leaveOut') return;
    const id =
      answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
    const ofOther = answer === null && this.#isOfOtherTime(above, own);
    if (id !== null && answer !== 'local' && !ofOther && this.#addValue(column, id, label, match))
      return;
    this.plan.locals.push({ column, label });
    if (answer !== null || (match.kind !== 'unplaced' && !ofOther)) return;
    const { candidates, why } =
      match.kind === 'unplaced'
        ? match
        : { candidates: id === null ? [] : [id], why: 'several' as const };
    this.#collector.ask({ key, label, candidates, why }, null);
    this.plan.asked.push({ column, key, label });
  }

  /** Under a year of its own, or under 上年, 计划 …: not surely the year that the rows are of. */
  #isOfOtherTime(above: readonly string[], own: string): boolean {
    return [...above, own].some(
      (text) => (this.#timesApart && yearOf(text) !== null) || (text !== own && isOtherTime(text)),
    );
  }

  /** @returns false when another column has that indicator already: this one is kept by its label */
  #addValue(column: number, id: IndicatorId, label: string, match: LabelMatch): boolean {
    const indicator = indicatorOf(id);
    if (indicator === null || this.plan.places[id] !== undefined) return false;
    this.plan.places[id] = { index: column, label };
    const unit =
      match.kind === 'heading'
        ? null
        : match.kind === 'indicator' && match.byId
          ? 'id'
          : match.unit;
    const plain =
      indicator.kind === 'count' && (unit === null || unit === 'id' || unit === indicator.unit);
    this.plan.values.push({ column, indicator, unit, plain });
    this.#collector.table.column(indicator);
    return true;
  }
}
