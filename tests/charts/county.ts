import type { AuthorityId } from '#domain/authority.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { channelMix as mixRows } from '#query/channelMix.ts';
import { coverage as coverageRows } from '#query/coverage.ts';
import { ranking } from '#query/ranking.ts';
import { seriesOverForms } from '#query/series.ts';
import { trend } from '#query/trend.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { channelMix } from '#charts/mix/channelMix.ts';
import { countBars } from '#charts/ranking/countBars.ts';
import { coverage } from '#charts/coverage/coverage.ts';
import { focusLine } from '#charts/line/focusLine.ts';
import { seriesLine } from '#charts/line/lineRefused.ts';
import { themes } from '#charts/theme.ts';
import type { ChartContext, ChartModel, Theme } from '#charts/types.ts';
import type { Language } from '#i18n/zh.ts';
import { wordsOf } from '#i18n/words.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import type { SampleReport, SampleValues } from '../../scripts/samples/report.ts';

/** What each cell holds: made up by place, so that every run is the same; null is blank. */
export type Pattern = 'usual' | 'blank' | 'zero' | 'mostlyZero' | 'holes';

const ids: readonly IndicatorId[] = [
  'disclosure.total',
  'disclosure.channel.website',
  'disclosure.channel.wechat',
  'disclosure.channel.weibo',
  'disclosure.channel.gazette',
  'disclosure.channel.other',
  'request.received',
  'request.completed',
  'request.completed.on_time',
  'org.staff',
  'org.budget',
];

function valueAt(pattern: Pattern, unit: number, year: number, column: number): number | null {
  const some = (unit * 37 + year * 11 + column * 53) % 97;
  switch (pattern) {
    case 'blank':
      return null;
    case 'zero':
      return 0;
    case 'mostlyZero':
      return unit % 5 === 1 ? some : 0;
    case 'holes':
      return some % 4 === 0 ? null : some;
    default:
      // closed in time stays below closed
      return column === 7 ? 40 + (unit % 60) : column === 8 ? 20 + (unit % 20) : some + 1;
  }
}

export interface Made {
  readonly names: readonly string[];
  readonly years: readonly number[];
  readonly pattern: Pattern;
  /** Two units of one name lie in two counties. */
  readonly counties?: readonly string[];
  /** Leaves out the report of every nth unit and year. */
  readonly missing?: number;
}

/** A frame of invented reports; without a roster. */
export function madeFrame({ names, years, pattern, counties = [], missing = 0 }: Made): Frame {
  const reports = names.flatMap((authority, unit) =>
    years.flatMap((year, y): SampleReport[] => {
      if (missing > 0 && (unit * 3 + y) % missing === missing - 1) return [];
      const values: Record<string, number | null> = {};
      ids.forEach((id, column) => (values[id] = valueAt(pattern, unit, year, column)));
      // what goes through the channels is what was made public
      const channels = ids.slice(1, 6).map((id) => values[id] ?? 0);
      const total = channels.reduce((sum, value) => sum + value, 0);
      if (typeof values['disclosure.total'] === 'number') values['disclosure.total'] = total;
      return [
        {
          authority,
          fullName: authority,
          county: counties[unit] ?? '甲县',
          prefecture: '乙市',
          province: '丙省',
          year,
          values: values satisfies SampleValues,
        },
      ];
    }),
  );
  return frameOf(reports, null);
}

/** Names without meaning, all different. */
export function madeNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `第${i + 1}${i % 3 === 0 ? '乡' : '镇'}`);
}

export function selectionOf(
  frame: Frame,
  focus: number | null,
  more?: Partial<Selection>,
): Selection {
  const years = [...frame.blocks.values()].flatMap((block) => block.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    county: null,
    group: 'all',
    years: [first, last],
    year: last,
    focus: focus === null ? null : (frame.authorities[focus]?.id ?? null),
    pinned: [],
    ...more,
  };
}

export function contextOf(
  language: Language,
  profile: Theme['profile'],
  fictional = false,
): ChartContext {
  return {
    words: wordsOf(language),
    theme: themes[profile],
    dataSet: { label: '甲县', fictional },
    fingerprint: '0a1b2c3d',
  };
}

export const subjects: readonly SubjectId[] = [
  'disclosure.total',
  'request.received',
  'd.on_time_rate',
  'd.overlap',
  'org.budget',
];

/** A chart of a frame, by name. */
export type Draw = (frame: Frame, selection: Selection, context: ChartContext) => ChartModel;

/** Every builder, with each subject where it has one. */
export const builders: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['coverage', (frame, selection, context) => coverage(coverageRows(frame, selection), context)],
  ['channelMix', (frame, selection, context) => channelMix(mixRows(frame, selection), context)],
  ...subjects.flatMap((subject): [string, Draw][] => [
    [
      `countBars of ${subject}`,
      (frame, selection, context) => countBars(ranking(frame, selection, subject), context),
    ],
    [
      `focusLine of ${subject}`,
      (frame, selection, context) => focusLine(trend(frame, selection, subject), context),
    ],
  ]),
]);

/** Lines over the forms, one for each way in which forms go together, with figures of the text. */
export const overForms: ReadonlyMap<string, Draw> = new Map(
  (
    [
      'series.outcome.refused.state_secret',
      'series.requests.received',
      'series.requests.handled',
      'series.old.disclosure.total',
      'application.new.natural',
      'request.received',
    ] satisfies SubjectId[]
  ).map((subject): [string, Draw] => [
    `seriesLine of ${subject}`,
    (frame, selection, context) =>
      seriesLine(seriesOverForms(frame, selection, subject, true), context),
  ]),
);

/** Every text of a model that somebody reads. */
export function textsOf(model: ChartModel): readonly string[] {
  return [
    model.title,
    model.subtitle,
    model.aria,
    model.fictional ?? '',
    model.empty ?? '',
    ...model.notes,
    ...model.footer,
    ...model.legend.map((entry) => entry.label),
    model.table.caption,
    ...model.table.head,
    ...model.table.rows.flatMap((row) => [row.name, ...row.cells.map((cell) => cell.text)]),
    ...model.hits.flatMap((hit) => hit.say),
  ];
}

export function idAt(frame: Frame, at: number): AuthorityId {
  const unit = frame.authorities[at];
  if (unit === undefined) throw new RangeError(`unit ${at}`);
  return unit.id;
}

interface Series {
  readonly type: string;
  readonly data: readonly unknown[];
}

/** The series of a model's option. */
export function seriesOf(model: ChartModel): readonly Series[] {
  const { series } = model.option;
  return Array.isArray(series) ? series : [];
}

/** What a template that was not filled in leaves in a text, or a value that is none. */
const UNFILLED = /[{}]|NaN|undefined|null|Infinity/;

/**
 * What is broken in a drawing: texts that are not filled in, rows of the table that do not fit its head, marks that stand for
 * nothing or say less than so many lines. Empty: all is whole.
 */
export function brokenIn(model: ChartModel, leastSaid = 1): readonly string[] {
  const cells = model.table.head.length - 1;
  const series = seriesOf(model);
  const marks = model.empty === null ? model.hits : [];
  return [
    ...textsOf(model).filter((text) => UNFILLED.test(text)),
    ...model.table.rows.flatMap((row) =>
      row.cells.length === cells ? [] : [`${row.name}: ${row.cells.length} cells of ${cells}`],
    ),
    ...marks.flatMap(({ seriesIndex, dataIndex, say }) =>
      series[seriesIndex]?.data[dataIndex] === undefined || say.length < leastSaid
        ? [`mark ${seriesIndex}/${dataIndex}: ${say.join()}`]
        : [],
    ),
  ];
}
