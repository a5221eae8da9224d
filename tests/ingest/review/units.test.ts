import { describe, expect, test } from 'vitest';
import { sampleReports, sampleRoster } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { jiaocha } from '../../../scripts/samples/jiaocha.ts';
import { shortName } from '#ingest/names.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import type { NameMatch } from '#ingest/review/units.ts';

const otherCounty = { ...jiaocha, county: '西吉县', authority: '兴隆镇', fullName: '西吉县兴隆镇' };
const sameName = { ...jiaocha, county: '西吉县', fullName: '西吉县交岔乡人民政府' };
const reports = [...sampleReports(), jiaocha, otherCounty, sameName];
const known = new KnownUnits(frameOf(reports, { entries: sampleRoster() }));

const said = (match: NameMatch) => {
  switch (match.kind) {
    case 'same':
      return `${match.unit.county}${match.unit.name}`;
    case 'several':
    case 'similar':
      return `${match.kind} ${match.units.map(({ name }) => name).join(' ')}`;
    default:
      return match.kind;
  }
};

describe('who a printed name is', () => {
  test.each([
    ['the full name with county', '示例县青石镇人民政府', '示例县', '示例县青石镇'],
    ['the office of a street', '白杨街道办事处', '示例县', '示例县白杨街道'],
    ['an alias of the roster', '白杨街', '示例县', '示例县白杨街道'],
    ['one character off', '清石镇', '示例县', 'similar 青石镇'],
    ['a variant character', '交叉乡', '彭阳县', 'similar 交岔乡'],
    ['another kind', '青石乡', '示例县', 'similar 青石镇'],
    ['not on the roster of its county', '黑水镇', '示例县', 'notOnRoster'],
    ['a new name in a county without a roster', '王洼镇', '彭阳县', 'new'],
    ['a known name in another county', '青石镇', '彭阳县', 'new'],
    ['a county written without its kind', '青石镇', '示例', '示例县青石镇'],
    ['no county, one unit of the name', '兴隆镇', null, '西吉县兴隆镇'],
    ['no county, two units of the name', '交岔乡', null, 'several 交岔乡 交岔乡'],
    ['no county, 街 for 街道 by the roster', '白杨街', null, '示例县白杨街道'],
    ['no county, nothing of the name', '清石镇', null, 'new'],
  ])('%s', (_name, printed, county, expected) => {
    expect(said(known.match(shortName(printed).name, county, null))).toBe(expected);
  });

  test('a new unit of a known county takes its prefecture', () => {
    expect(known.named('黑水镇', '示例县', null)).toMatchObject({
      id: '示例市/示例县/黑水镇',
      known: false,
      prefecture: '示例市',
    });
  });
});
