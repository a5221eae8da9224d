import type { CheckId } from '#domain/checks/list.ts';
import type { Finding, Severity } from '#domain/checks/types.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { fill } from '#i18n/fill.ts';
import { wordsOf } from '#i18n/words.ts';
import type { UnreadCell } from '#ingest/draft.ts';
import type { Extracted } from './extraction.ts';

/** What a rule of the consistency checks has to say about one report. */
export interface ExtractedFinding {
  readonly rule: CheckId;
  readonly severity: Severity;
  readonly indicators: readonly string[];
  readonly message: { readonly zh: string; readonly en: string };
}

type Kind = 'negative' | 'decimal' | 'duplicate' | 'disputed';

/** A finding of the rules, as it is printed. */
export function printedFinding(finding: Finding): ExtractedFinding {
  const { check: rule, severity, indicators } = finding;
  const say = (language: 'zh' | 'en') => checkSentence(finding, wordsOf(language));
  return { rule, severity, indicators, message: { zh: say('zh'), en: say('en') } };
}

function finding(
  rule: 'C01' | 'C03',
  kind: Kind,
  indicators: readonly string[],
  params: OwnWords<string | number>,
): ExtractedFinding {
  const say = (language: 'zh' | 'en') => fill(wordsOf(language).cli.finding[kind], params);
  return { rule, severity: 'error', indicators, message: { zh: say('zh'), en: say('en') } };
}

/** C03: rows in which the reports of one unit, year and form differ. */
export function duplicateFinding(
  indicators: readonly string[],
  authority: string,
  year: number,
): ExtractedFinding {
  return finding('C03', 'disputed', indicators, { authority, year, count: indicators.length });
}

/** C01: counts that are printed with a sign or as a fraction. */
export function signFindings(unread: readonly UnreadCell[]): ExtractedFinding[] {
  return unread.flatMap(({ indicator, problem }) => {
    if (indicator === null) return [];
    if (problem.code === 'cell.negative')
      return [finding('C01', 'negative', [indicator], problem.params)];
    if (problem.code === 'cell.decimal')
      return [finding('C01', 'decimal', [indicator], problem.params)];
    return [];
  });
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
      const { authority, year } = report;
      const params = { authority: authority ?? '', year: year ?? '', other: place };
      const duplicate = finding('C03', 'duplicate', indicators, params);
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
function differing(a: Extracted, b: Extracted): string[] {
  return Object.keys(a.values).filter(
    (id) => b.values[id] !== undefined && a.values[id] !== b.values[id],
  );
}
