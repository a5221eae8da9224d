import type { Draft } from '../draft.ts';
import type { About } from '../mapping/excerpt.ts';
import type { FileClaims } from './claims.ts';
import type { AnyQuestion, AskedAt, ColumnQuestion, ReportRef } from './questions.ts';

/** So many places are enough to show. */
const MOST = 50;

/**
 * @param reports that wait for the answer
 * @returns where the first file of a question prints what it is about; null: of versions, which are shown beside each other, and where no row is known
 */
export function askedAt(
  question: AnyQuestion,
  reports: readonly ReportRef[],
  files: ReadonlyMap<number, FileClaims>,
): AskedAt | null {
  if (question.kind === 'pair' || question.kind === 'stored') return null;
  const file = reports[0]?.file ?? question.files[0];
  const draft = file === undefined ? undefined : files.get(file)?.draft;
  if (file === undefined || draft === undefined) return null;
  const own = reports.filter((one) => one.file === file).map(({ report }) => report);
  const about = aboutOf(question, own, draft);
  const [rows, columns] = [once(about.rows), once(about.columns)];
  const isPlaced = rows.length + columns.length > 0;
  // the first rows tell what columns are; of several reports they may be those of another one
  const isCertain = question.kind === 'label' || draft.table.authority.length === 1;
  return isPlaced || isCertain ? { file, rows, columns } : null;
}

function aboutOf(question: AnyQuestion, reports: readonly number[], draft: Draft): About {
  switch (question.kind) {
    case 'label': {
      const keys = question.places.map(({ key }) => key);
      const { row = null, column = null } =
        draft.unplaced.find(({ key }) => keys.includes(key))?.where ?? {};
      return { rows: row === null ? [] : [row], columns: column === null ? [] : [column] };
    }
    case 'column':
      return columnsAsked(question, draft);
    case 'money': {
      const amounts = draft.unread.filter(({ amountOf }) => amountOf === question.label);
      return {
        rows: amounts.map(({ row }) => row),
        columns: amounts.map(({ column }) => column),
      };
    }
    case 'silent':
      return { rows: question.units.map(({ row }) => row), columns: [] };
    default:
      return placesOf(draft, reports);
  }
}

/** The same heads may stand over other columns in another file, or further down in the same. */
function columnsAsked({ heads }: ColumnQuestion, { columnChoices }: Draft): About {
  const choice = columnChoices.find(({ key }) => key === heads);
  const columns = choice?.columns.map(({ column }) => column) ?? [];
  return { rows: choice === undefined ? [] : [choice.row], columns };
}

function placesOf({ table, file }: Draft, reports: readonly number[]): About {
  const places = reports.slice(0, MOST).flatMap((report) => table.place[report] ?? []);
  switch (file.axis) {
    case 'column':
      // the only report of a file is all of its table
      return { rows: [], columns: table.year.length === 1 ? [] : places };
    case 'grid':
    case 'row':
    case 'cells':
      return { rows: places, columns: [] };
    case 'item':
      return { rows: [], columns: [] };
  }
}

/** @returns different places that are known; 0 stands for none */
const once = (places: readonly number[]) =>
  [...new Set(places)].filter((place) => place > 0).slice(0, MOST);
