import { keyOf } from './formRows.ts';
import { actsHeads, allLabels, tableWords } from './lineForms.ts';
import type { Line } from './lines.ts';
import { shortName } from '../names.ts';
import { simplified } from './titles.ts';
import type { Title } from './titles.ts';

/** Rows of one report, and the titles that speak for it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly Title[];
}

/** A report has at least so many headings or rows of its table. */
const FEWEST_MARKS = 3;
/** Rows behind a title in which the heads of its table stand. */
const NEAR = 6;

/**
 * Cuts a document where another report begins: a title with another unit or year between two stretches that each have
 * sections or a table. Lists of titles (other years of a site) are no reports.
 * @returns at least one segment for a document with rows
 */
export function segmentsOf(lines: readonly Line[], titles: readonly Title[]): Segment[] {
  const marks = lines.filter(isMark).map(({ row }) => row);
  const marksIn = (from: number, to: number) =>
    marks.filter((row) => row >= from && row < to).length;
  const cuts: number[] = [0];
  let current: Title | null = null;
  for (const title of titles) {
    const start = Math.max(...cuts);
    const next = titles.find(({ row }) => row > title.row && marksIn(title.row, row) > 0)?.row;
    const begins =
      current !== null &&
      isOther(current, title) &&
      (marksIn(start, title.row) >= FEWEST_MARKS || hasHeads(lines, start, title.row)) &&
      (marksIn(title.row, next ?? lines.length) >= FEWEST_MARKS ||
        hasHeads(lines, title.row, title.row + NEAR));
    if (begins) cuts.push(title.row);
    if (begins || marksIn(start, title.row) === 0)
      current = title.years.length + title.names.length > 0 ? title : current;
  }
  return cuts.map((from, i) => {
    const to = (cuts[i + 1] ?? lines.length) - 1;
    const first = marks.find((row) => row >= from && row <= to) ?? to + 1;
    const own = titles.filter(({ row }) => row >= from && row <= to);
    const head = own.filter(({ row }) => row < first);
    const years = new Set(head.flatMap((title) => title.years));
    const ofTables = own.filter(
      (title) =>
        title.row > first &&
        /表$/.test(simplified(title.text)) &&
        (years.size === 0 || title.years.every((year) => years.has(year))),
    );
    return { from, to, titles: [...head, ...ofTables] };
  });
}

const SECTION =
  /^[一二三四五六七八九十]、(?:总体情况|概述|基本|工作|主动公开|行政机关|收到|政府信息公开|政府信息|依申请|存在|其他|因)/;

/** Headings of sections and rows that stand in the tables only. */
function isMark({ pieces }: Line): boolean {
  return pieces.some(({ kind, text }) => {
    if (kind !== 'words' || text.length > 60) return false;
    const key = keyOf(text);
    return (
      SECTION.test(simplified(text)) ||
      tableWords.has(key) ||
      actsHeads.has(key) ||
      (allLabels.get(key) ?? []).some(({ part }) =>
        part === 'matrix' ? key.length >= SHORTEST_ALONE : part === 'list' && pieces.length > 1,
      )
    );
  });
}

/** Shorter labels of the matrix also stand elsewhere. */
const SHORTEST_ALONE = 6;

/** Whether heads of acts or of applicants stand between two rows: a table is there. */
function hasHeads(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to + 1).some(({ pieces }) =>
    pieces.some(({ kind, text }) => {
      const key = keyOf(text);
      return kind === 'words' && (actsHeads.has(key) || key === '信息内容' || key === '自然人');
    }),
  );
}

function isOther(a: Title, b: Title): boolean {
  const [year] = a.years;
  const [otherYear] = b.years;
  if (year !== undefined && otherYear !== undefined && year !== otherYear) return true;
  const [name] = a.names;
  const [otherName] = b.names;
  return (
    name !== undefined &&
    otherName !== undefined &&
    shortName(name.name).name !== shortName(otherName.name).name
  );
}
