import type { PairQuestion, ReportRef } from './questions.ts';

/** A pair question before it is known whether others are asked with it. */
export interface Pair {
  /** Key of its decision. */
  readonly key: string;
  readonly slots: readonly (readonly ReportRef[])[];
}

/**
 * The sheet of a county beside the units' own files is one question, not one for each unit: which of the two counts. It is
 * answered for the files that are there; another file that comes later is asked about.
 * @param isAlone whether a file holds a single report
 */
export function pairQuestions(
  pairs: readonly Pair[],
  isAlone: (file: number) => boolean,
): PairQuestion[] {
  const bySheet = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const sheet = sheetOf(pair, isAlone);
    if (sheet !== null) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), pair]);
  }
  const groups = [...bySheet].filter(([, group]) => group.length > 1);
  const grouped = new Set(groups.flatMap(([, group]) => group));
  return [
    ...groups.map(([sheet, group]) => besideSheet(sheet, group)),
    ...pairs
      .filter((pair) => !grouped.has(pair))
      .map(({ key, slots }) => {
        const versions = slots[0] ?? [];
        return questionOf({
          key,
          slots,
          sheet: null,
          decides: versions.map((_, at) => ({ [key]: at })),
        });
      }),
  ];
}

/** @returns the sheet of many reports of which one has another version in a file of its own; null: it is no such pair */
function sheetOf({ slots }: Pair, isAlone: (file: number) => boolean): number | null {
  const [refs, ...others] = slots;
  if (refs?.length !== 2 || others.length > 0) return null;
  const sheets = refs.filter(({ file }) => !isAlone(file));
  return sheets.length === 1 ? (sheets[0]?.file ?? null) : null;
}

/** The first version is the unit's own, the second the sheet's. */
function besideSheet(sheet: number, group: readonly Pair[]): PairQuestion {
  const isSheet = ({ file }: ReportRef) => file === sheet;
  const slots = group.flatMap((pair) =>
    pair.slots.map((refs) => [...refs].sort((a, b) => Number(isSheet(a)) - Number(isSheet(b)))),
  );
  const decided = (wanted: boolean) =>
    Object.fromEntries(
      group.map(({ key, slots: own }) => [
        key,
        own[0]?.findIndex((ref) => isSheet(ref) === wanted) ?? -1,
      ]),
    );
  const decides = [decided(false), decided(true)];
  return questionOf({ key: `pairs of ${String(sheet)}`, slots, sheet, decides });
}

function questionOf(pair: Pick<PairQuestion, 'key' | 'slots' | 'sheet' | 'decides'>): PairQuestion {
  const { slots } = pair;
  return {
    ...pair,
    kind: 'pair',
    versions: slots[0] ?? [],
    files: [...new Set(slots.flatMap((refs) => refs.map(({ file }) => file)))],
    reports: slots.reduce((sum, refs) => sum + refs.length, 0),
  };
}
