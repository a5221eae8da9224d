import { fictionalNote, sampleCounty, sampleReports } from './county.ts';
import type { SampleEncoding } from './encode.ts';
import { threeColumns } from './layouts.ts';
import type { Separator, ThreeColumnOptions } from './layouts.ts';
import type { SampleReport } from './report.ts';

export interface WalkFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: SampleEncoding;
}

/** Units whose 2018 report is not among the 24 files although it exists: two are still on their way. */
const notYetIn2018 = ['大坪镇', '龙泉街道'];

const shapes: readonly {
  readonly encoding: SampleEncoding;
  readonly separator: Separator;
  readonly valueHead: string;
}[] = [
  { encoding: 'gb18030', separator: ',', valueHead: '统计数' },
  { encoding: 'utf-8-bom', separator: ',', valueHead: '统计数' },
  { encoding: 'gb18030', separator: ',', valueHead: '汇总数' },
  { encoding: 'utf-8', separator: ',', valueHead: '统计数' },
  { encoding: 'gb18030', separator: ';', valueHead: '统计数' },
  { encoding: 'utf-16le', separator: '\t', valueHead: '统计数' },
];

/**
 * Twenty-four files as a county office collects them by mail: 14 units for 2017, 9 for 2018, one of those twice.
 * Planted doubts: a title with the wrong year (石桥镇 2018), a second final version with another number (花桥镇 2018),
 * an unreadable cell (杏花镇 2018), a misspelt unit (清石镇 for 青石镇, 2018), titles without the county (every fourth).
 */
export function walkFiles(): WalkFile[] {
  const due = sampleReports().filter(
    (r) => r.year === 2017 || (r.year === 2018 && !notYetIn2018.includes(r.authority)),
  );
  return due.flatMap((report, at) => {
    const shape = shapes[at % shapes.length] ?? shapes[0];
    if (shape === undefined) return [];
    return versionsOf(at % 4 === 3 ? withoutCounty(report) : report).map(
      ({ name, report: one, options }) => ({
        name,
        text: threeColumns(one, {
          separator: shape.separator,
          valueHead: shape.valueHead,
          notes: [fictionalNote],
          ...options,
        }),
        encoding: shape.encoding,
      }),
    );
  });
}

interface Version {
  readonly name: string;
  readonly report: SampleReport;
  readonly options: ThreeColumnOptions;
}

function versionsOf(report: SampleReport): Version[] {
  const { authority, year } = report;
  const name = `${authority}${year}年度政府信息公开情况统计表.csv`;
  if (year === 2018 && authority === '石桥镇')
    return [{ name, report, options: { titleYear: 2017 } }];
  if (year === 2018 && authority === '杏花镇')
    return [{ name, report, options: { instead: { 'training.trainees': '#REF!' } } }];
  if (year === 2018 && authority === '青石镇') {
    const misspelt = {
      ...report,
      authority: '清石镇',
      fullName: report.fullName.replace('青石镇', '清石镇'),
    };
    return [{ name: name.replace('青石镇', '清石镇'), report: misspelt, options: {} }];
  }
  if (year === 2018 && authority === '花桥镇') {
    const later = { ...report, values: { ...report.values, 'training.meetings': 4 } };
    return [
      { name: `${authority}${year}年年报(终稿).csv`, report, options: {} },
      { name: `${authority}${year}年年报(终稿)(1).csv`, report: later, options: {} },
    ];
  }
  return [{ name, report, options: {} }];
}

function withoutCounty(report: SampleReport): SampleReport {
  return { ...report, fullName: report.fullName.replace(sampleCounty.county, '') };
}
