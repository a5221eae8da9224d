import type { Checklist, ChecklistRow } from '#analysis/checklist.ts';
import type { UnitFinding } from '#analysis/checking.ts';
import type { Standing } from '#analysis/standing.ts';
import type { Words } from '#i18n/zh.ts';
import { BETWEEN_NAMES } from '#domain/checks/results.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { fill } from '#i18n/fill.ts';
import { csvText } from './csv.ts';
import type { CsvCell } from './csv.ts';
import { aboutLines } from './gapList.ts';
import type { ListSource } from './gapList.ts';

/** All that the rules say of the reports of one unit, for a file. */
export interface ErrorReport {
  readonly name: string;
  readonly findings: readonly UnitFinding[];
  /** What comes of the numbers of a finding; null: it makes none suspect. */
  readonly standing: (finding: UnitFinding) => Standing | null;
  readonly checklists: readonly Checklist[];
}

type Rows = readonly (readonly CsvCell[])[];

/** The findings, a line each under a head: year, form, rule, how grave, the cells, the sentence, what comes of the numbers. */
export function findingRows({ name, findings, standing }: ErrorReport, words: Words): Rows {
  const { heads } = words.checking;
  const columns = ['authority', 'year', 'form', 'rule', 'severity', 'cells', 'text'] as const;
  return [
    [...columns.map((column) => heads[column]), heads.standing],
    ...findings.map((one): CsvCell[] => {
      const { year, form, finding } = one;
      const stands = standing(one);
      return [
        ...[name, year, form === null ? null : words.charts.forms[form], finding.check],
        words.checks.severities[finding.severity],
        finding.indicators.map((id) => words.indicators[id]).join(words.checks.between),
        checkSentence(finding, words),
        stands === null ? null : words.checking.standing[stands],
      ];
    }),
  ];
}

/** What an item of the checklist rests on: its reason with numbers and days, then what is not met, finding by finding. */
export function evidenceOf({ reason, figures, due, findings }: ChecklistRow, words: Words): string {
  const { checking, checks, charts } = words;
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? figure.split(BETWEEN_NAMES).join(checks.between) : figure,
    ]),
  );
  const until = due === null ? '' : fill(checking.due[due.by], { day: due.day });
  const said = fill(checking.reasons[reason], { ...values, due: until });
  return [said, ...findings.map((finding) => checkSentence(finding, words))].join(charts.joiner);
}

/** The checklists, a line an item under a head; what is not met with its sentences. */
export function checklistRows({ name, checklists }: ErrorReport, words: Words): Rows {
  const { checking } = words;
  const { heads, item, outcome, evidence } = checking;
  return [
    [heads.authority, heads.year, heads.form, item, outcome, evidence],
    ...checklists.flatMap(({ year, form, rows }) =>
      rows.map((row): CsvCell[] => [
        ...[name, year, words.charts.forms[form], checking.items[row.item]],
        checking.outcomes[row.outcome],
        evidenceOf(row, words),
      ]),
    ),
  ];
}

/** Findings, an empty line, the checklist, then fictional line and source. */
export function errorReportCsv(report: ErrorReport, words: Words, source: ListSource): string {
  return csvText([
    ...findingRows(report, words),
    [],
    ...checklistRows(report, words),
    [],
    ...aboutLines(words, source).map((line) => [line]),
  ]);
}
