import type { CheckId } from '#domain/checks/list.ts';
import { reportFinding } from '#domain/checks/results.ts';
import type { Finding, Severity } from '#domain/checks/types.ts';
import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { wordsOf } from '#i18n/words.ts';
import type { Extracted } from './extraction.ts';

/** What a rule of the consistency checks has to say about one report. */
export interface ExtractedFinding {
  readonly rule: CheckId;
  readonly severity: Severity;
  readonly indicators: readonly string[];
  readonly message: { readonly zh: string; readonly en: string };
}

/** A finding of the rules, as it is printed. */
export function printedFinding(finding: Finding): ExtractedFinding {
  const { check: rule, severity, indicators } = finding;
  const say = (language: 'zh' | 'en') => checkSentence(finding, wordsOf(language));
  return { rule, severity, indicators, message: { zh: say('zh'), en: say('en') } };
}

/** C03: rows in which the reports of one unit, year and form differ. */
export function duplicateFinding(
  indicators: readonly IndicatorId[],
  other: string | null = null,
): ExtractedFinding {
  const finding =
    other === null
      ? reportFinding('C03', 'error', 'recordsDiffer', { count: indicators.length })
      : reportFinding('C03', 'error', 'otherRecord', { count: indicators.length, other });
  return printedFinding({ ...finding, indicators });
}

/** C03: reports of one unit, year and form with other values; each names the first other one. */
export function withDuplicates(reports: readonly Extracted[]): Extracted[] {
  const groups = new Map<string, Extracted[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [report]);
    else there.push(report);
  }
  return reports.map((report) => {
    const key = keyOf(report);
    for (const other of key === null ? [] : (groups.get(key) ?? [])) {
      const indicators = other === report ? [] : differing(report, other);
      if (indicators.length === 0) continue;
      const place = [other.file, other.location].filter((part) => part !== null).join(' ');
      const duplicate = duplicateFinding(indicators, place);
      return { ...report, findings: [...report.findings, duplicate] };
    }
    return report;
  });
}

/** Unit with its county, year and form; null while the report does not say who it is of and when. */
function keyOf({ authority, county, prefecture, year, form }: Extracted): string | null {
  if (authority === null || year === null) return null;
  return JSON.stringify([prefecture, county, authority, year, form]);
}

/** A row that only one of them has is no contradiction. */
function differing(a: Extracted, b: Extracted): IndicatorId[] {
  return Object.keys(a.values)
    .filter(isIndicatorId)
    .filter((id) => b.values[id] !== undefined && a.values[id] !== b.values[id]);
}
