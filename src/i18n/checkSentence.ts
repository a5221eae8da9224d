import { BETWEEN_NAMES } from '#domain/checks/results.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import { fill } from './fill.ts';
import type { checks } from './zh/checks.ts';

/** The parts of a language that the sentence of a finding needs. */
interface CheckWords {
  readonly checks: typeof checks;
  readonly indicators: Readonly<Record<IndicatorId, string>>;
}

/** @returns what a finding says, as one sentence with its numbers and the names of its cells; the rule is not named */
export function checkSentence(finding: Finding, { checks: words, indicators }: CheckWords): string {
  const names = finding.indicators.map((id) => indicators[id]);
  const [first = '', second = ''] = names;
  const values: OwnWords<number | string> = {
    ...Object.fromEntries(
      Object.entries(finding.figures).map(([name, figure]) => [
        name,
        typeof figure === 'string' ? figure.split(BETWEEN_NAMES).join(words.between) : figure,
      ]),
    ),
    ...{ first, second, cells: names.join(words.between) },
  };
  return fill(words.reasons[finding.reason], values);
}
