import { changedDifferences } from './changed.ts';
import { chartDifferences } from './charts.ts';
import { differences } from './differences.ts';
import type { Plain } from './differences.ts';
import { gapsOf, trendsOf } from './gaps.ts';
import type { Audited } from './gaps.ts';
import { homeDifferences } from './home.ts';
import { listDifferences, sentenceDifferences } from './lists.ts';
import { filesOf, printedReports } from './made.ts';
import type { MadeSet } from './made.ts';
import { programOf } from './program.ts';
import type { Program } from './program.ts';
import { exportedReports } from './records.ts';
import type { Report, Said } from './records.ts';
import { brokenIn, withoutDoubtful } from './rules.ts';
import type { Broken } from './rules.ts';
import { Cells } from './twins.ts';
import { viewsOf } from './views.ts';

const keyOf = ({ place, unit, year, form }: Said) => [place, unit, year, form].join();

const cellsOf = (reports: readonly Report[]): Plain[] =>
  reports.map((report) => ({
    key: keyOf(report),
    cells: [...report.cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, printed]) => `${id}=${String(printed)}`)
      .join(),
  }));

const GAP_KEYS = ['kind', 'place', 'authority', 'year', 'measure'];
const GAP_FIELDS = ['value', 'side', 'low', 'high', 'peers', 'n'];
const TREND_FIELDS = ['years', 's', 'p', 'slope', 'verdict'];
const TREND_KEYS = ['place', 'authority', 'measure', 'form'];

/** Gaps, trends and broken rules of the cells that the program exports, against what it says itself. */
function findingsDifferences(
  broken: readonly Broken[],
  usable: Audited,
  program: Program,
): string[] {
  const ours = broken.map((one) => ({
    ...one,
    place: one.unit === null ? null : one.place,
    indicators: one.indicators.join(),
  }));
  return [
    ...differences(
      'finding',
      [ours, program.findings],
      ['rule', 'severity', 'place', 'unit', 'year', 'indicators'],
      [],
    ),
    ...differences('gap', [gapsOf(usable), program.gaps], GAP_KEYS, GAP_FIELDS),
    ...differences('trend', [trendsOf(usable), program.trends], TREND_KEYS, TREND_FIELDS),
  ];
}

/** What the terminal prints, which names counties without their prefecture. */
function printedDifferences(
  broken: readonly Broken[],
  usable: Audited,
  program: Program,
): string[] {
  const { findings, gaps, trends } = program.printed();
  const county = (place: string) => place.split('/').pop() || null;
  const named = ({ place, ...one }: Plain): Plain => ({ ...one, county: county(String(place)) });
  const ofPlace = (keys: readonly string[]) =>
    keys.map((key) => (key === 'place' ? 'county' : key));
  return [
    ...differences(
      'printed finding',
      [
        broken.map((one) => ({
          ...named({ ...one }),
          authority: one.unit,
          indicators: one.indicators.join(),
        })),
        findings.map((one) => ({ ...one, indicators: [...one.indicators].sort().join() })),
      ],
      ['rule', 'severity', 'county', 'authority', 'year', 'indicators'],
      [],
    ),
    ...differences(
      'printed gap',
      [gapsOf(usable).map(named), gaps.map((one) => ({ ...one }))],
      ofPlace(GAP_KEYS),
      GAP_FIELDS,
    ),
    ...differences(
      'printed trend',
      [trendsOf(usable).map(named), trends.map((one) => ({ ...one }))],
      ofPlace(TREND_KEYS),
      TREND_FIELDS,
    ),
  ];
}

/** Charts of the first county of a set, against its cells without those that an error names. */
function viewDifferences(
  [usable, told]: readonly [Audited, readonly Report[]],
  program: Program,
  { seed, of }: Depth,
): string[] {
  const place = usable.reports[0]?.place ?? '';
  const own = usable.reports.filter((report) => report.place === place);
  const years = [...new Set(own.map(({ year }) => year))].sort();
  const units = [...new Set(own.map(({ unit }) => unit))];
  const cells = new Cells(usable.reports);
  const lists = listDifferences(usable, program.frame);
  const looks = [
    { year: years[years.length - 1], focus: null },
    { year: years[seed % years.length], focus: units[seed % units.length] ?? null },
  ];
  const charts = looks.flatMap(({ year = 0, focus }, i) =>
    viewsOf(program.frame, { place, year, focus, part: (seed + i) % of, of }).flatMap((view) =>
      chartDifferences(view, [usable, told], cells),
    ),
  );
  const home = looks.flatMap(({ year = 0 }) =>
    homeDifferences(usable, program.frame, { place, year }),
  );
  const pairs = looks.flatMap(({ year = 0 }) =>
    changedDifferences(usable, program.frame, { place, year }),
  );
  return [...lists, ...charts, ...home, ...pairs];
}

/** Counties of one name cannot be told apart in print; not all are printed with every run. */
const isPrinted = ({ reports }: Audited, { seed, of }: Depth) =>
  new Set(reports.map(({ place }) => place)).size === 1 && (of === 1 || seed % 4 === 0);

/** How far the charts are looked at: one of so many parts of the catalogue. */
export interface Depth {
  readonly seed: number;
  readonly of: number;
}

/** What an audit saw, so that nobody takes an empty one for a good one. */
export interface Audit {
  readonly differences: readonly string[];
  /** Kinds of gap, words of trends and rules that the program told. */
  readonly seen: ReadonlySet<string>;
}

/** Everything in which program and audit differ about a made set. */
export async function auditOf(set: MadeSet, depth: Depth): Promise<Audit> {
  const program = await programOf(filesOf(set), set.owing);
  const printed = printedReports(set);
  const known = new Map(printed.map((report) => [keyOf(report), report]));
  const nothing = { notLoaded: new Set<string>(), signed: new Set<string>() };
  const reports = exportedReports(program.csv, (report) => {
    const { notLoaded, signed } = known.get(keyOf(report)) ?? nothing;
    return { notLoaded, signed };
  });
  const read: Audited = { reports, owing: set.owing };
  const broken = brokenIn(read);
  const usable = withoutDoubtful(read, broken);
  const found = [
    ...differences('cells', [cellsOf(printed), cellsOf(reports)], ['key'], ['cells']),
    ...findingsDifferences(broken, usable, program),
    ...(isPrinted(read, depth) ? printedDifferences(broken, usable, program) : []),
    ...viewDifferences([usable, reports], program, depth),
    ...sentenceDifferences(read, program),
  ];
  const seen = [
    ...program.gaps.map(({ kind }) => kind),
    ...program.trends.map(
      ({ verdict, authority }) => `${authority === null ? 'county ' : ''}${String(verdict)}`,
    ),
    ...program.findings.map(({ rule }) => rule),
  ];
  return { differences: found, seen: new Set(seen.map(String)) };
}
