import { median } from '#domain/statistics/quantile.ts';
import type { TrendRows } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import { knownOf } from '../line/lineData.ts';
import type { Course } from '../line/lineData.ts';
import { niceAxis } from '../numbers.ts';
import type { Subject } from '../subject.ts';
import { widest } from '../text.ts';
import type { ChartContext, Theme } from '../types.ts';

/** What all parts of small multiples draw from. */
export interface MultiplesPlan {
  readonly rows: TrendRows;
  /** Those of the page. */
  readonly panels: readonly Course[];
  readonly nameOf: (row: Course) => string;
  readonly subject: Subject;
  readonly words: Words;
  readonly theme: Theme;
  readonly columns: number;
  readonly lines: number;
  readonly height: number;
  /** Heights in a panel: the name above, the years below. */
  readonly head: number;
  readonly foot: number;
  /** Room for the labels of the axis and for the last number. */
  readonly left: number;
  readonly right: number;
  readonly axis: { readonly max: number; readonly step: number };
  /** Most courses lie near 0, because one unit has many times the others. */
  readonly flat: boolean;
}

/** Height of the drawing of a panel, in lines of a row. */
const TALL = 4.2;
/** Where most units lie below this share of the axis, that is said. */
const FLAT = 0.12;

/** Works out panels and the one axis for all units of the group, so that pages can be compared. */
export function multiplesPlan(
  rows: TrendRows,
  panels: readonly Course[],
  nameOf: MultiplesPlan['nameOf'],
  subject: Subject,
  { words, theme }: ChartContext,
): MultiplesPlan {
  const { base, small, row } = theme;
  const most = rows.rows.map((each) =>
    knownOf(each).reduce((top, { value }) => Math.max(top, value), 0),
  );
  const highest = most.reduce((a, b) => Math.max(a, b), 0);
  const axis = niceAxis(highest, 2, subject.whole);
  const columns = Math.min(panels.length, theme.profile === 'narrow' ? 2 : 4);
  const lines = Math.ceil(panels.length / Math.max(1, columns));
  const [head, foot] = [Math.round(base * 1.7), Math.round(small * 1.7)];
  const tall = Math.round(row * TALL * (theme.profile === 'projector' ? 0.62 : 1));
  const labels = [subject.tick(axis.max), subject.tick(axis.step), '0'];
  const ends = panels.flatMap((each) => {
    const known = knownOf(each);
    const last = known[known.length - 1];
    return last === undefined ? [] : [subject.figure(last.value)];
  });
  const middle = median(most.filter((value) => value > 0));
  return {
    rows,
    panels,
    nameOf,
    subject,
    words,
    theme,
    columns,
    lines,
    height: lines * (head + tall + foot),
    head,
    foot,
    left: widest(labels, small) + Math.round(base * 0.9),
    right: widest(ends, small * 1.06) + Math.round(base * 1.2),
    axis,
    flat: middle !== null && middle < axis.max * FLAT,
  };
}
