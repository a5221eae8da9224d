import type { Chance } from '../chance.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import { countyLane, nameLane, numberLane, wide, wideInGroups, yearLane } from '../layout.ts';
import type { LaneOf } from '../layout.ts';
import { turned } from '../sheet.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';
import { quarters, sums, silent, requests } from './turnedParts.ts';
import { settingOf, first, only } from './turnedSetting.ts';
import type { Setting } from './turnedSetting.ts';

/** The same texts one below another in a lane become one merged cell, as clerks do. */
function merged(sheet: Sheet, lanes: number): Sheet {
  const spans: Span[] = [];
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): Cell => {
      const same = (k: number) =>
        sheet.rows[k]?.slice(0, c + 1).join() === row.slice(0, c + 1).join();
      if (r === 0 || c >= lanes) return cell;
      if (r > 1 && same(r - 1)) return null;
      let length = 1;
      while (same(r + length)) length++;
      if (length > 1) spans.push({ row: r, column: c, rows: length, columns: 1 });
      return cell;
    }),
  );
  return { rows, spans };
}

/** A wide sheet turned: lanes become head rows, heads a column of labels. */
function turnedWide(
  chance: Chance,
  at: Setting,
  lanes: readonly LaneOf[],
  title: string | null,
  mergedLanes = 0,
): CountySheet {
  const table = merged(wide(at.reports, lanes, at.columns, at.print), mergedLanes);
  const sheet = turned(table);
  const whole = title === null ? sheet : framed(chance, title, sheet, null, at.years.at(-1) ?? 0);
  return {
    ...anyFile(chance, whole),
    reports: at.reports,
    about: `turned: ${lanes.map(({ head }) => head).join(', ')} in rows`,
  };
}

/** Sections of the form merged in a first column, names across. */
function groupsBeside(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [chance.int(2014, 2018)]);
  const sheet = turned(wideInGroups('s2014', at.reports, [nameLane('指标')], at.columns, at.print));
  const title = `${first(at)}${only(at)}年度政府信息公开情况汇总表`;
  return {
    ...anyFile(chance, framed(chance, title, sheet, null, only(at))),
    reports: at.reports,
    about: 'turned: sections in a column beside the labels',
  };
}

/** Sheets turned by 90°. */
export const turnedSheets: Family = {
  letter: 'W',
  title: 'sheets turned by 90°: names in a head row, year or county above',
  make: (chance) => {
    const one = (years: readonly number[]) => settingOf(chance, 1, years);
    const two = settingOf(chance, 2, [2016]);
    const manyYears = one([2015, 2016, 2017]);
    const newForm = settingOf(chance, 1, [2022], 'm2021');
    const plain = one([2017]);
    const numbered = one([2018]);
    return [
      turnedWide(chance, two, [countyLane('县区'), nameLane('乡镇'), yearLane()], null),
      turnedWide(
        chance,
        two,
        [countyLane('县（市、区）'), nameLane('单位')],
        '南江市2016年度政府信息公开情况汇总表',
        1,
      ),
      turnedWide(
        chance,
        manyYears,
        [nameLane('单位名称'), yearLane('年度', (year) => `${year}年`)],
        `${first(manyYears)}历年政府信息公开情况`,
        1,
      ),
      turnedWide(
        chance,
        manyYears,
        [nameLane('乡镇'), yearLane('年份')],
        `${first(manyYears)}政府信息公开数据`,
      ),
      turnedWide(
        chance,
        newForm,
        [yearLane(), nameLane('街镇')],
        `${first(newForm)}政府信息公开情况汇总表`,
        1,
      ),
      turnedWide(chance, plain, [countyLane(), yearLane(), nameLane('填报单位')], null, 2),
      turnedWide(
        chance,
        numbered,
        [numberLane(), nameLane('单位名称')],
        `${first(numbered)}2018年度政府信息公开情况汇总表`,
      ),
      groupsBeside(chance),
      quarters(chance),
      sums(chance),
      silent(chance),
      requests(chance),
    ];
  },
};
