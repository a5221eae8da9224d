import type { ProfileStrip, StripRow } from '#analysis/profileStrip.ts';
import { standsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printWithCases } from '../printed.ts';
import { levelSign, levelSigned } from '../verdictWords.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { widest } from '../text.ts';
import type { ChartContext, Theme } from '../types.ts';

/** A line of the strip: the head of the counts or of the rates, or one measure. */
export type StripLine =
  | { readonly kind: 'head'; readonly of: StripRow['kind'] }
  | { readonly kind: 'row'; readonly row: StripRow; readonly subject: Subject };

/** What all parts of a strip draw from. */
export interface StripPlan {
  readonly strip: ProfileStrip;
  readonly lines: readonly StripLine[];
  /** Those that are drawn, in the order of the lines. */
  readonly drawn: readonly (StripLine & { kind: 'row' })[];
  readonly words: Words;
  readonly theme: Theme;
  /** Widths of the columns: names and zeros on the left; own number, centre and verdict on the right. */
  readonly names: number;
  readonly zeros: number;
  readonly own: number;
  /** Of the centre and of the verdict: 0 where it is not drawn. */
  readonly centre: number;
  readonly end: number;
}

/** Those outside their limits and then the first ones, in the order of the catalogue. */
function chosenRows(rows: readonly StripRow[], most: number): readonly StripRow[] {
  if (rows.length <= most) return rows;
  const told = rows.filter(({ level }) => standsOut(level));
  const rest = rows.filter(({ level }) => !standsOut(level));
  const chosen = new Set([...told, ...rest].slice(0, most));
  return rows.filter((row) => chosen.has(row));
}

/** Least width of the plot, in em; without room for it the centre stands in table and tooltip alone. */
const LEAST_PLOT = 11;

/** Works out what is drawn and how much room names and figures take. */
export function stripPlan(strip: ProfileStrip, { words, theme }: ChartContext): StripPlan {
  const text = words.strip;
  const { base, small } = theme;
  const narrow = theme.profile === 'narrow';
  const rows = chosenRows(strip.rows, theme.maxRows);
  const drawn = rows.map((row) => ({
    kind: 'row' as const,
    row,
    subject: subjectOf(row.subject, words),
  }));
  const lines = (['count', 'rate'] as const).flatMap((of): StripLine[] => {
    const found = drawn.filter(({ row }) => row.kind === of);
    return found.length === 0 ? [] : [{ kind: 'head', of }, ...found];
  });
  const zeros = drawn.map(({ row }) => zerosText(row, words));
  const gap = Math.round(base * 1.2);
  const columnOf = (texts: readonly string[], head: string) =>
    narrow ? 0 : widest([...texts, head], small * 1.06) + gap;
  const names = widest(
    drawn.map(({ subject }) => subject.name),
    base,
  );
  const widths = {
    names: Math.min(names, Math.round(narrow ? base * 8.3 : theme.leastWidth * 0.32)) + base,
    zeros: narrow ? 0 : widest(zeros, small) + base,
    own:
      widest(
        [...drawn.map(({ row, subject }) => ownText(row, subject, words, theme)), text.heads.own],
        small * 1.06,
      ) + gap,
    end: columnOf(
      drawn.map(({ row }) => stripEnd(row, words)),
      text.heads.verdict,
    ),
  };
  const centre = columnOf(
    drawn.map(({ row, subject }) => centreText(row, subject)),
    text.heads.centre,
  );
  const taken = Object.values(widths).reduce((sum, width) => sum + width, 0);
  const fits = taken + centre + base * LEAST_PLOT <= theme.leastWidth;
  return { strip, lines, drawn, words, theme, ...widths, centre: fits ? centre : 0 };
}

/** 0 × 9: how many of the group have none; nothing for one, whose stroke is seen. */
export function zerosText({ peers }: StripRow, { strip }: Words): string {
  const n = peers.filter(({ data }) => data.point.value === 0).length;
  return n < 2 ? '' : fill(strip.zeros, { n });
}

/** The number of the unit; where there is little room with the sign of its side. */
export function ownText(row: StripRow, subject: Subject, words: Words, theme: Theme): string {
  const figure = printWithCases(row.own.data.point, subject, words);
  const sign = levelSign(row.level, words);
  return theme.profile === 'narrow' && sign !== '' ? `${figure} ${sign}` : figure;
}

/** Median or common rate, without its unit. */
export function centreText({ centre }: StripRow, subject: Subject): string {
  return centre === null ? '–' : subject.figure(centre);
}

/** The largest number on the scale of a line. */
export function scaleEnd({ kind, own, peers }: StripRow): number {
  if (kind === 'rate') return 1;
  return peers.reduce(
    (most, { data }) => Math.max(most, data.point.value ?? 0),
    Math.max(own.data.point.value, 0),
  );
}

/** What stands at the end of a line: its verdict, the reason in table and tooltip. */
export function stripEnd({ level }: StripRow, words: Words): string {
  return level.is === 'cannotJudge' ? words.verdicts.cannotJudgeShort : levelSigned(level, words);
}
