import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { isTotalWord } from '../headWords.ts';
import { placeLabels } from '../placeLabels.ts';
import type { LabelMatch } from '../placeLabels.ts';
import type { Collector } from './collector.ts';
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
  const planner = new Planner(collector);
  columns.forEach((c, i) => {
    const match = matches[i];
    if (match !== undefined) planner.take(c, match);
  });
  return planner.plan;
}

class Planner {
  readonly plan = {
    places: Object.create(null) as Record<string, IndicatorPlace>,
    values: [] as ValuePlan[],
    locals: [] as LabelledColumn[],
    asked: [] as (LabelledColumn & { readonly key: string })[],
  };
  readonly #collector: Collector;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  take({ column, above, label: own }: HeadColumn, match: LabelMatch): void {
    const key = `column ${column}`;
    const label = [...above, own].join('/');
    const answer = this.#collector.answer(key);
    if (answer === 'leaveOut') return;
    const id =
      answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
    if (id !== null && answer !== 'local' && this.#addValue(column, id, label, match)) return;
    this.plan.locals.push({ column, label });
    if (answer !== null || match.kind !== 'unplaced') return;
    this.#collector.ask({ key, label, candidates: match.candidates, why: match.why }, null);
    this.plan.asked.push({ column, key, label });
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
