import type { Authority } from '#domain/authority.ts';
import { gridForms, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { ChosenHead, HeardAnswers, HeardReport, HeardSum, OtherPart } from '#domain/heard.ts';
import { headsIn, headsKey } from '#ingest/columnChoices.ts';
import { MONEY_UNITS, isAnswered } from '#ingest/draft.ts';
import type { CountySum, Draft, FileAnswers } from '#ingest/draft.ts';
import { checkedText, draftFindings } from '#ingest/draftFindings.ts';
import { mappingIn } from '#ingest/mapping/mapping.ts';

/**
 * The sums of a file as they are stored: those that cover the same reports under one label are one entry.
 * @param importedAs unit and year of a report of the draft; null: it is not imported
 */
export function heardSums(
  { sums, table }: Draft,
  importedAs: (report: number) => { readonly unit: Authority; readonly year: number } | null,
): readonly HeardSum[] {
  const groups = new Map<string, CountySum[]>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.label, sum.covers]);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [sum]);
    else there.push(sum);
  }
  return [...groups.values()].flatMap((group): HeardSum[] => {
    const [first] = group;
    if (first === undefined) return [];
    const covers = first.covers.flatMap((report) => {
      const as = importedAs(report);
      return as === null ? [] : [{ unit: as.unit.id, year: as.year }];
    });
    const others = first.covers
      .filter((report) => importedAs(report) === null)
      .map((report): OtherPart => {
        const year = table.year[report];
        const { name = '' } = table.authorities[table.authority[report] ?? -1] ?? {};
        return { name, year: year === undefined || year === 0 ? null : year };
      });
    const cells = group.map(({ indicator, text, row, column }) => ({
      indicator,
      text,
      row,
      column,
    }));
    const parts = first.covers.length;
    return [{ label: first.label, covers, parts, ...(others.length > 0 && { others }), cells }];
  });
}

/** What the reports of a file that are imported say besides their cells; reports that say nothing are left out. */
export function heardReports(
  draft: Draft,
  imported: readonly { readonly report: number; readonly unit: Authority; readonly year: number }[],
): readonly HeardReport[] {
  return imported.flatMap(({ report, unit, year }): HeardReport[] => {
    const text = checkedText(draft, report);
    const found = draftFindings(draft, report);
    return text === null && found.length === 0 ? [] : [{ unit: unit.id, year, text, found }];
  });
}

/** @returns the answers as they are stored; null where nothing was answered */
export function heardAnswers(answers: FileAnswers): HeardAnswers | null {
  const { places, encoding, columns, gridForm = null, moneyUnits } = answers;
  const { mapping = [] } = answers;
  if (!isAnswered(answers) && encoding === null) return null;
  const chosen = [...(columns ?? [])].map(([key, at]): ChosenHead => ({ heads: headsIn(key), at }));
  return {
    places: [...places],
    encoding,
    valueColumn: null,
    ...(chosen.length > 0 && { columns: chosen }),
    gridForm,
    moneyUnits: [...(moneyUnits ?? [])],
    ...(mapping.length > 0 && { mapping: JSON.stringify(mapping) }),
  };
}

/** @returns stored answers as the reader takes them; what this version does not know is left out */
export function answersHeard(heard: HeardAnswers): FileAnswers {
  const { encoding, columns = [], moneyUnits, mapping } = heard;
  const places = heard.places.flatMap(([key, target]): [string, LabelPlace][] =>
    isLabelPlace(target) ? [[key, target]] : [],
  );
  const units = moneyUnits.flatMap(([label, text]) => {
    const unit = MONEY_UNITS.find((one) => one === text);
    return unit === undefined ? [] : [[label, unit] as const];
  });
  const chosen = columns.map(
    ({ heads, at }) => [headsKey(heads.map((label) => ({ label }))), at] as const,
  );
  return {
    places: new Map(places),
    encoding,
    columns: new Map(chosen),
    gridForm: gridForms.find((form) => form === heard.gridForm) ?? null,
    moneyUnits: new Map(units),
    mapping: mapping === undefined ? [] : (mappingIn(parsed(mapping)) ?? []),
  };
}

type LabelPlace = IndicatorId | 'local' | 'leaveOut';

const isLabelPlace = (target: string): target is LabelPlace =>
  target === 'local' || target === 'leaveOut' || isIndicatorId(target);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
