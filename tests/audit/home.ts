import { findings } from '#analysis/home/findings.ts';
import type { Finding } from '#analysis/home/types.ts';
import { findingText } from '#charts/findingText.ts';
import type { Frame } from '#domain/frame.ts';
import { wordsOf } from '#i18n/words.ts';
import { selectionOf } from '#query/selection.ts';
import { besides, gapsOf, owes } from './gaps.ts';
import type { Audited, Told } from './gaps.ts';
import { behind, sameClaim } from './lists.ts';
import { quantileOf } from './numbers.ts';
import { numberOf, rowsOn } from './records.ts';
import type { Report } from './records.ts';
import { jumpsTo } from './rules.ts';
import { lackingWord } from './twins.ts';

const [zh, en] = [wordsOf('zh'), wordsOf('en')];

/** What the page of a county tells first, as lines that can be compared. */
function saidBy(finding: Finding): string {
  switch (finding.template) {
    case 'T3':
      return `T3 ${finding.name} n ${finding.n}`;
    case 'T5missing':
      return `T5 ${[...finding.names].sort().join()}`;
    case 'T5blank':
      return `T5blank ${finding.name} ${finding.blanks}, ${finding.absent} of ${finding.of} cells ${finding.cells.length}`;
    case 'T7x':
      return `T7x ${finding.name} ${finding.subject} ${finding.before} ${finding.after}`;
    case 'T8':
      return `T8 ${finding.name} ${finding.subject} n ${finding.n} above ${finding.above}`;
  }
}

/** Reports with many more blanks than those of the same form and kind of unit. */
function blanksIn(own: readonly Report[], isNewest: (report: Report) => boolean): string[] {
  const count = ({ form, cells, notLoaded }: Report) =>
    rowsOn(form).filter(({ id }) => !notLoaded.has(id) && (cells.get(id) ?? null) === null).length;
  return own.flatMap((report) => {
    const alike = own.filter(({ kind, form }) => kind === report.kind && form === report.form);
    const loaded = rowsOn(report.form).filter(({ id }) => !report.notLoaded.has(id));
    const [empty, of] = [count(report), loaded.length];
    const isMany = empty > quantileOf(alike.map(count), 0.75) && empty * 20 > of;
    const [blank, absent] = ['空白', '缺行'].map(
      (word) => rowsOn(report.form).filter(({ id }) => lackingWord(report, id) === word).length,
    );
    return alike.length >= 6 && isMany && isNewest(report)
      ? [`T5blank ${report.unit} ${blank}, ${absent} of ${of} cells ${empty}`]
      : [];
  });
}

/** What the audit finds for it in a year. */
function expected(set: Audited, place: string, year: number): string[] {
  const own = set.reports.filter((report) => report.place === place && report.year === year);
  const gaps = gapsOf(set).filter((gap) => gap['place'] === place && gap['year'] === year);
  const groupOf = (gap: Told) => behind(set.reports, gap)?.n ?? NaN;
  const ofKind = (kind: string) => gaps.filter((gap) => gap['kind'] === kind);
  const above = (gap: Told) => {
    const unit = own.find(
      (r) => r.unit === gap['authority'] && r.cells.has(String(gap['measure'])),
    );
    return own.filter(
      (r) =>
        r.kind === unit?.kind &&
        r.form === unit.form &&
        (numberOf(r, String(gap['measure'])) ?? 0) > 0,
    ).length;
  };
  const units = [
    ...set.reports.filter((r) => r.place === place).map(({ unit }) => unit),
    ...(set.owing ?? []).map(({ unit }) => unit),
  ];
  const missing = [...new Set(units)].filter(
    (unit) => owes(set, place, unit, year) && !own.some((r) => r.unit === unit),
  );
  return [
    ...ofKind('structure').map((gap) => `T3 ${String(gap['authority'])} n ${groupOf(gap)}`),
    ...ofKind('zero').map((gap) =>
      ['T8', gap['authority'], gap['measure'], 'n', groupOf(gap), 'above', above(gap)].join(' '),
    ),
    ...jumpsTo(set, place, year)
      .filter(({ pairs }) => pairs > 5)
      .map(({ unit, id, before, after }) => ['T7x', unit, id, before, after].join(' ')),
    ...(place === '' ? [] : blanksIn(own, (report) => besides(set.reports, report)[0] === report)),
    ...(missing.length === 0 ? [] : [`T5 ${missing.sort().join()}`]),
  ];
}

/** The sentences of the first page against the gaps, jumps and missing reports of the year. */
export function homeDifferences(
  set: Audited,
  frame: Frame,
  { place, year }: { readonly place: string; readonly year: number },
): string[] {
  const { selection } = selectionOf(frame, {
    ...{ county: place, group: 'all', years: null, year, focus: null, pinned: [] },
  });
  const told = findings(frame, selection);
  const all = [...told.findings, ...told.others];
  const theirs = all.map(saidBy).filter((line) => line !== '');
  const ours = expected(set, place, year);
  return [
    ...ours.filter((line) => !theirs.includes(line)).map((line) => `only the audit: ${line}`),
    ...theirs.filter((line) => !ours.includes(line)).map((line) => `only the page: ${line}`),
    ...all.flatMap((finding) => sameClaim(findingText(finding, zh), findingText(finding, en))),
  ].map((text) => `home ${year}: ${text}`);
}
