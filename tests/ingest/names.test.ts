import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import type { Authority, Roster } from '#domain/authority.ts';
import { areSimilar, countiesIn, looksLikeAuthority, namesIn, shortName } from '#ingest/names.ts';
import { resolveAuthority } from '#ingest/resolveAuthority.ts';
import { yearsIn } from '#ingest/years.ts';

test.each([
  ['东岭乡', '东岭乡', null, null],
  ['东岭乡人民政府', '东岭乡', null, null],
  ['石门县东岭乡人民政府', '东岭乡', '石门县', null],
  ['广州市白云区人民政府棠景街道办事处', '棠景街道', '白云区', '广州市'],
  ['内蒙古自治区赤原市红沙旗乌兰苏木', '乌兰苏木', '红沙旗', '赤原市'],
  ['茅坪回族镇', '茅坪回族镇', null, null],
  ['白马回族乡（民族乡）', '白马回族乡', null, null],
  ['石门县河东街道（办事处）', '河东街道', '石门县', null],
  ['东岭乡（原东山乡）', '东岭乡(原东山乡)', null, null],
  ['灵武市东塔镇', '东塔镇', '灵武市', null],
  ['市中街道', '市中街道', null, null],
  ['城区街道办事处', '城区街道', null, null],
  ['廿三里街道', '廿三里街道', null, null],
  ['九龙坡区六石镇', '六石镇', '九龙坡区', null],
  ['大峃镇', '大峃镇', null, null],
  ['青石镇党工委', '青石镇', null, null],
  ['红星农场', '红星农场', null, null],
  ['', '', null, null],
])('%s is %s', (full, name, county, prefecture) => {
  expect(shortName(full)).toMatchObject({ name, county, prefecture });
});

test.each(['我乡', '本镇', '各街道', '街道', '镇', '合计', '统计指标', '2017年度'])(
  '%s is no name of a unit',
  (text) => {
    expect(looksLikeAuthority(text)).toBe(false);
  },
);

test.each([
  ['石门县东岭乡2017年度政府信息公开情况统计表', ['石门县东岭乡']],
  ['附件：石门县东岭乡人民政府2017年报', ['石门县东岭乡']],
  ['我乡2017年政府信息公开统计表', []],
  ['各乡镇2017年政府信息公开统计表', []],
  ['按县乡年', []],
  ['按板镇2017年度统计表', ['按板镇']],
  ['石门县2017年度统计汇总表', []],
  ['东岭乡、西沟镇2017年度统计表', ['东岭乡', '西沟镇']],
  ['关于东岭乡2017年度政府信息公开的报告', ['东岭乡']],
  ['2017年度东岭乡政府信息公开统计表', ['东岭乡']],
  ['石门县2017年度乡镇（街道）统计表', []],
  ['附城镇2017年度统计表', ['附城镇']],
  ['表山乡2017年度统计表', ['表山乡']],
  ['年陡镇2017年度统计表', ['年陡镇']],
  ['2017年年陡镇统计表', ['年陡镇']],
  ['关于乡2017年度统计表', ['关于乡']],
])('the title %s names %j', (title, names) => {
  expect(namesIn(title)).toEqual(names);
});

test.each([
  ['石门县2017年度统计表', 'title', [2017]],
  ['2018年1月15日公布', 'title', []],
  ['2017年报（2018年3月发布）', 'title', [2017]],
  ['东岭乡_2017', 'fileName', [2017]],
  ['东岭乡_2014-2018', 'fileName', []],
  ['2014—2018年度统计', 'title', []],
  ['2017和2018并列', 'fileName', [2017, 2018]],
  ['20180115报送_2017年报', 'fileName', [2017]],
  ['电话09547810188', 'fileName', []],
  ['qingshi-2017.s2014', 'fileName', [2017]],
  ['nianbao2017', 'fileName', [2017]],
] as const)('%s names the years %j', (text, where, years) => {
  expect(yearsIn(text, where)).toEqual(years);
});

test.each([
  ['青石镇', '清石镇', true],
  ['交岔乡', '交叉乡', true],
  ['东岭乡', '东岭镇', true],
  ['棠景街', '棠景街道', true],
  ['大峃镇', '大学镇', true],
  ['东岭乡', '西沟镇', false],
  ['花桥镇', '石桥镇', false],
  ['花桥镇', '华桥镇', true],
  ['平川镇', '坪川镇', true],
  ['柳河乡', '大柳河乡', false],
  ['石桥镇', '桥石镇', false],
  ['乌兰花苏木', '乌兰化苏木', true],
  ['东岭乡', '东岭街道', true],
])('%s and %s may be one: %s', (a, b, similar) => {
  expect(areSimilar(a, b)).toBe(similar);
  expect(areSimilar(b, a)).toBe(similar);
});

describe('who a name is', () => {
  const unit = (name: string, county: string, prefecture: string | null = null): Authority => ({
    id: authorityId(name, county, prefecture),
    name,
    kind: 'township',
    county,
    prefecture,
    province: null,
    code: null,
    aliases: name === '青石镇' ? ['青石'] : [],
  });
  const known = [unit('青石镇', '石门县'), unit('太平镇', '石门县'), unit('太平镇', '江北县')];

  test.each([
    ['青石镇', '石门县', 'same'],
    ['青石', '石门县', 'same'],
    ['青石镇', null, 'same'],
    ['太平镇', null, 'several'],
    ['太平镇', '江北县', 'same'],
    ['太平镇', '江北', 'same'],
    ['清石镇', '石门县', 'similar'],
    ['青石乡', '石门县', 'similar'],
    ['清石镇', '江北县', 'new'],
    ['红旗镇', '石门县', 'new'],
    ['太平镇', '河西县', 'new'],
  ])('%s of %s is %s', (name, county, kind) => {
    expect(resolveAuthority(name, county, null, known, null).kind).toBe(kind);
  });

  test('the roster knows units and aliases that have not reported yet', () => {
    const roster: Roster = {
      entries: [
        {
          county: '石门县',
          prefecture: null,
          authority: '东岭乡',
          from: 2014,
          to: null,
          aliases: ['东陵乡'],
        },
      ],
    };
    expect(resolveAuthority('东陵乡', '石门县', null, known, roster)).toMatchObject({
      kind: 'same',
      candidate: { name: '东岭乡', onRoster: true },
    });
  });
});

test.each(['青石镇两年情况', '2017年青石镇收到申请数', '青石镇数据', '青石镇主动公开情况'])(
  'a unit is named in %s',
  (title) => {
    expect(namesIn(title)).toEqual(['青石镇']);
  },
);

test.each(['各乡镇数据', '示例县镇街情况', '全镇近年'])('no unit is named in %s', (title) => {
  expect(namesIn(title)).toEqual([]);
});

describe('a county in the name of a file, whatever number stands in front', () => {
  test.each([
    ['35_兰陵县2017未报', '兰陵县'],
    ['附件3：兰陵县2017年', '兰陵县'],
    ['（三）兰陵县各乡镇', '兰陵县'],
    ['3.兰陵县统计表', '兰陵县'],
    ['一、兰陵县2018', '兰陵县'],
    ['2017兰陵县汇总', '兰陵县'],
    ['二七区2019', '二七区'],
    ['A17_兰陵县两年并列', '兰陵县'],
    ['2018年兰陵县镇街主动公开情况', '兰陵县'],
    ['兰陵县三年对照表', '兰陵县'],
    ['兰陵县收到申请数', '兰陵县'],
    ['17_兰陵县两年并列', '兰陵县'],
  ])('%s', (name, county) => {
    expect(countiesIn(name)).toEqual([{ county, prefecture: null }]);
  });

  test('a number of counties is no county', () => {
    expect(countiesIn('7县汇总')).toEqual([]);
  });
});
