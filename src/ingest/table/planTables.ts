import type { Identity, Proposal } from '../draft.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isTitle } from '../report/titles.ts';
import { cutIntoBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { NO_CONTEXT, contextOf, nearer } from './context.ts';
import type { Context } from './context.ts';
import { plansOf } from './makePlan.ts';
import { SAMPLE_ROWS, namesColumns, namesRows } from './plan.ts';
import type { Plan, ValueColumn } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import { withoutSideTitles } from './sideTitles.ts';

/** Names outside the rows: of the file, its folder and the sheet. */
export interface Outside {
  readonly identity: Identity;
  /** A name that says that the numbers are of a part of a year. */
  readonly partOfYear: string | null;
  /** Names that may say what the numbers are: of the sheet, of the file. */
  readonly titles?: readonly string[];
  /** No blanks can have been cut off from the ends of its lines: commas stand behind them, tabs may not. */
  readonly isExact?: boolean;
}

/** A table with its plan and what stands around it. */
export interface PlannedTable {
  readonly plan: Plan;
  /** The row above its head; null: it begins the grid. */
  readonly above: RowLook | null;
  readonly head: readonly RowLook[];
  readonly body: readonly RowLook[];
  readonly sample: readonly RowLook[];
  readonly context: Context;
  /** Texts that may name an indicator, the nearest first. */
  readonly titles: readonly string[];
}

/** The tables of a grid, and what stands above the first. */
export interface PlannedTables {
  readonly tables: readonly PlannedTable[];
  /** Null: there is no table. */
  readonly titles: Identity | null;
}

interface Known {
  readonly key: string;
  readonly planned: PlannedTables;
}
const known = new WeakMap<readonly CsvRow[], Known>();

/**
 * Cuts a grid into its tables and tells what their rows and columns are. Of the answers of the user only a mapping by hand
 * changes that: the same rows, read again with the same, are planned once.
 * @param isDocument in a document title, head and signature are looked for with more care: they are not asked here
 */
export function planTables(
  rows: readonly CsvRow[],
  outside: Outside,
  isDocument: boolean,
  mapping: Mapping = [],
): PlannedTables {
  const key = JSON.stringify([outside, isDocument, mapping]);
  const there = known.get(rows);
  if (there?.key === key) return there.planned;
  const planned = withApplicants(plan(rows, outside, isDocument, mapping));
  known.set(rows, { key, planned });
  return planned;
}

function plan(
  rows: readonly CsvRow[],
  outside: Outside,
  isDocument: boolean,
  mapping: Mapping,
): PlannedTables {
  const tables: PlannedTable[] = [];
  let titles: Identity | null = null;
  const { rows: untitled, lines } = withoutSideTitles(rows);
  let context = contextOf(lines);
  let year: Proposal<number> | null = null;
  let head: Block['head'] = [];
  for (const [i, block] of cutIntoBlocks(untitled, mapping).entries()) {
    const before = context;
    const said = contextOf(isDocument ? block.before.filter(isShort) : block.before);
    context = nearer(isDocument ? { ...said, identity: NO_CONTEXT.identity } : said, before, i > 0);
    titles ??= context.identity;
    year = reportYear(isDocument ? { ...said, identity: outside.identity } : said) ?? year;
    head = block.head.length > 0 ? block.head : head;
    const sample = block.body.slice(0, SAMPLE_ROWS);
    const plans = plansOf({ ...block, head }, mapping, outside.isExact);
    for (const plan of plans) {
      const own =
        plans.length === 1
          ? context
          : nearer(contextOf(block.before, [plan.from, plan.to]), before, i > 0);
      const around = nearer(
        inYear(own, plan),
        { ...NO_CONTEXT, identity: outside.identity },
        false,
      );
      tables.push({
        ...ofItsYear(plan, around, year),
        above: block.before.at(-1) ?? null,
        head: block.head,
        body: block.body,
        sample,
        titles: [...[...around.titles].reverse(), ...(outside.titles ?? [])],
      });
    }
  }
  return { tables, titles };
}

/** A year in the corner of a table is nearer to its numbers than any title: tables of two years stand side by side. */
function inYear(context: Context, { cornerYear }: Plan): Context {
  if (cornerYear === null || cornerYear.year === null) return context;
  const year: Proposal<number> = { value: cornerYear.year, from: 'header', text: cornerYear.text };
  return { ...context, identity: { ...context.identity, year: [year] } };
}

/** The year that the title of the yearly report of one unit names; null: it names none, or several. */
function reportYear({ titles, identity: { authority, year } }: Context): Proposal<number> | null {
  const [own, ...others] = year;
  const isReport = authority.length > 0 && titles.some((text) => isTitle(text) && /报/.test(text));
  const isOne = own !== undefined && others.every(({ value }) => value === own.value);
  return isOne && isReport ? own : null;
}

/**
 * The year before beside the year of a report: a comparison, and no report of that year. Years side by side elsewhere are
 * reports.
 */
function ofItsYear(
  plan: Plan,
  context: Context,
  own: Proposal<number> | null,
): { plan: Plan; context: Context } {
  const isOfMany = namesRows(plan) || namesColumns(plan);
  if (own === null || isOfMany || !plan.columns.some(({ axis }) => axis.year === own.value))
    return { plan, context };
  const columns = plan.columns.map((column): ValueColumn => {
    const { axis } = column;
    if (axis.year === null) return column;
    const time = axis.year === own.value ? 'whole' : 'other';
    return {
      ...column,
      axis: { ...axis, year: null, yearText: '', time, timeText: axis.yearText },
    };
  });
  return {
    plan: { ...plan, columns },
    context: { ...context, identity: { ...context.identity, year: [own] } },
  };
}

/** Applicants in one table of a grid: then a row without one is nowhere in it the total for certain. */
function withApplicants({ tables, titles }: PlannedTables): PlannedTables {
  return tables.some(({ plan }) => plan.hasApplicants)
    ? {
        titles,
        tables: tables.map((table) => ({ ...table, plan: { ...table.plan, hasApplicants: true } })),
      }
    : { tables, titles };
}

/** Longer lines of a document are running text. */
const LONGEST_LINE = 60;

const isShort = ({ looks }: RowLook) => looks.every(({ text }) => text.length < LONGEST_LINE);
