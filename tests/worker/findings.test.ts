import { describe, expect, test } from 'vitest';
import type { Checked } from '#analysis/checking.ts';
import type { Frame } from '#domain/frame.ts';
import { suspectsAt, usableAt } from '#domain/suspects.ts';
import type { DataClient } from '#worker/client.ts';
import { MANIFEST_URL, asRead, handover, ok, tab } from './support.ts';

async function imported(client: DataClient, name: string, content: string, drop = 1) {
  const outcomes = await ok(client.call('ingest', { drop, files: [handover(name, content)] }));
  const files = outcomes.map((_, i) => asRead(outcomes[i], i));
  return ok(client.call('commit', { drop, workspace: 'own', files, keepBytes: false }));
}
const opened = (client: DataClient) =>
  ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
const rules = ({ counties }: Checked) =>
  counties.flatMap(({ findings }) => findings).map(({ finding }) => finding.check);

const report = [
  '甲县东岭乡2017年政府信息公开工作年度报告',
  '一、概述',
  '2017年，东岭乡主动公开政府信息20条。',
  '二、主动公开情况',
  '全年通过政务微信公开政府信息××条。',
  '三、依申请公开情况',
  '没有收到公开申请。',
  '三、存在的问题',
  '需要改进。',
  '统计指标\t单位\t数量',
  '主动公开政府信息数\t条\t25',
  '收到申请数\t件\t0',
].join('\n');

describe('what files say besides their cells', () => {
  test('is kept with them, so that their texts are checked later too', async () => {
    const first = tab();
    await opened(first.client);
    await imported(first.client, '东岭乡2017.txt', report);
    const found = rules(await ok(first.client.call('findings', {})));
    expect(found).toEqual(expect.arrayContaining(['C09', 'N01', 'N07']));
  });

  test('sums of a sheet are held against what its units come to', async () => {
    const { client } = tab();
    await opened(client);
    const sheet = [
      '单位,县,年度,主动公开政府信息数',
      '甲镇,甲县,2017,10',
      '乙镇,甲县,2017,12',
      '合计,,2017,23',
    ].join('\n');
    await imported(client, '汇总.csv', sheet);
    const { counties } = await ok(client.call('findings', {}));
    const sums = counties
      .flatMap(({ findings }) => findings)
      .filter(({ finding }) => finding.check === 'K02');
    expect(sums.map(({ authority, finding }) => [authority, finding.figures['sum']])).toEqual([
      [null, 22],
    ]);
  });

  test('an amount of which head and cell name other units is an error there, and suspect on every page', async () => {
    const { client } = tab();
    await opened(client);
    const sheet = '单位,县,年度,专项经费（万元）\n甲镇,甲县,2017,35000元\n乙镇,甲县,2017,3';
    const { opened: after } = await imported(client, '经费.csv', sheet);
    const block = after.frame.blocks.get('s2014');
    if (block === undefined) throw new Error('no report');
    expect([...suspectsAt(block, 0, 2017)]).toEqual(['org.budget']);
    expect([...suspectsAt(block, 1, 2017)]).toEqual([]);
    expect(rules(await ok(client.call('findings', {})))).toContain('C02');
  });

  test('a sum whose parts were imported one after the other is judged by all of them', async () => {
    const { client } = tab();
    await opened(client);
    const sheet = handover(
      '汇总.csv',
      [
        '单位,县,年度,主动公开政府信息数',
        '甲镇,甲县,2017,10',
        '乙镇,甲县,2017,12',
        '合计,,2017,23',
      ].join('\n'),
    );
    const told = async () => {
      const { counties } = await ok(client.call('findings', {}));
      return counties.flatMap(({ findings }) =>
        findings.flatMap(({ finding }) => (finding.check === 'K02' ? [finding.figures] : [])),
      );
    };
    const after: Awaited<ReturnType<typeof told>>[] = [];
    for (const report of [0, 1]) {
      const drop = report + 1;
      const [item] = await ok(client.call('ingest', { drop, files: [sheet] }));
      const all = asRead(item, 0);
      const files = [{ ...all, reports: all.reports.filter((one) => one.report === report) }];
      await ok(client.call('commit', { drop, workspace: 'own', files, keepBytes: false }));
      after.push(await told());
    }
    expect(after).toMatchObject([[], [{ sum: 22, value: 23, units: 2 }]]);
  });

  describe('a number that contradicts others', () => {
    const head = '单位,县,年度,专职人员数,兼职人员数,从事政府信息公开工作人员数';
    const staff = (total: number) => `${head}\n甲镇,甲县,2017,2,1,${total}\n乙镇,甲县,2017,2,1,3`;
    const key = (frame: Frame) => {
      const [unit] = frame.authorities;
      if (unit === undefined) throw new Error('no unit');
      return { authority: unit.id, year: 2017, form: 's2014' } as const;
    };
    const numbers = ({ frame }: { readonly frame: Frame }) => {
      const block = frame.blocks.get('s2014');
      if (block === undefined) throw new Error('no report');
      return [...suspectsAt(block, 0, 2017), usableAt(block, 0, 2017, 'org.staff').value];
    };
    const settle = (client: DataClient, frame: Frame, isSettled: boolean) =>
      ok(client.call('takeAsPrinted', { key: key(frame), indicators: ['org.staff'], isSettled }));

    test('counts once the user takes it as printed, after a reload and in a backup too, until that is taken back', async () => {
      const first = tab();
      await opened(first.client);
      const { opened: before } = await imported(first.client, '一.csv', staff(9));
      expect(numbers(before)).toEqual(['org.staff', null]);
      const settled = await settle(first.client, before.frame, true);
      expect(numbers(settled)).toEqual([9]);
      expect(settled.frame.fingerprint).not.toBe(before.frame.fingerprint);
      expect(rules(await ok(first.client.call('findings', {})))).toContain('S15');
      const { bytes } = await ok(first.client.call('backup', { settings: {} }));
      const other = tab();
      await opened(other.client);
      const restored = await ok(other.client.call('restore', { bytes, damaged: 'refuse' }));
      expect(numbers(restored.opened)).toEqual([9]);
      const back = await settle(first.client, settled.frame, false);
      expect(numbers(back)).toEqual(['org.staff', null]);
      expect(back.frame.fingerprint).toBe(before.frame.fingerprint);
    });

    test('is in doubt again when another number stands there', async () => {
      const { client } = tab();
      await opened(client);
      const { opened: before } = await imported(client, '一.csv', staff(9));
      await settle(client, before.frame, true);
      const { opened: disputed, batch } = await imported(client, '二.csv', staff(8), 2);
      const [report] = await ok(
        client.call('sources', { authority: key(disputed.frame).authority }),
      );
      const [newest] = report?.sources ?? [];
      if (report === undefined || newest === undefined) throw new Error('no source');
      const chosen = await ok(
        client.call('chooseSource', { key: report.key, source: newest.name }),
      );
      expect(numbers(chosen)).toEqual(['org.staff', null]);
      const { opened: undone } = await ok(client.call('undo', { batch }));
      expect(numbers(undone)).toEqual([9]);
    });

    test('what follows from it is worked out anew', async () => {
      const { client } = tab();
      await opened(client);
      const { opened: before } = await imported(client, '一.csv', staff(9));
      const print = async () =>
        (await ok(client.call('findings', {}))).counties.map((one) => one.print);
      const then = await print();
      await settle(client, before.frame, true);
      expect(await print()).not.toEqual(then);
    });
  });

  test('the checklist of a unit uses them', async () => {
    const { client } = tab();
    await opened(client);
    const { opened: after } = await imported(client, '东岭乡2017.txt', report);
    const [unit] = after.frame.authorities;
    if (unit === undefined) throw new Error('no unit');
    const [first] = await ok(client.call('checklist', { authority: unit.id }));
    expect(first?.rows.find(({ item }) => item === 'text')?.outcome).toBe('notMet');
  });

  test('are of the unit as which a roster shows it', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, '东岭乡2017.txt', report);
    await imported(
      client,
      '东岭镇2018.csv',
      '单位,县,年度,主动公开政府信息数\n东岭镇,甲县,2018,9',
      2,
    );
    const entry = { county: '甲县', prefecture: null, authority: '东岭镇', from: 2014, to: null };
    const roster = { entries: [{ ...entry, aliases: ['东岭乡'] }] };
    const { frame } = await ok(client.call('setRoster', { roster }));
    expect(frame.authorities.map(({ name }) => name)).toEqual(['东岭镇']);
    const found = rules(await ok(client.call('findings', {})));
    expect(found).toEqual(expect.arrayContaining(['C09', 'N01', 'N07']));
  });

  test('are of the source that is shown first', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, '东岭乡2017.txt', report);
    const other = report.replace('政府信息20条', '政府信息25条');
    const { opened: after } = await imported(client, '东岭乡2017改.txt', other, 2);
    const [unit] = after.frame.authorities;
    if (unit === undefined) throw new Error('no unit');
    const hasText = async () => rules(await ok(client.call('findings', {}))).includes('N01');
    expect(await hasText()).toBe(false);
    const all = await ok(client.call('sources', { authority: unit.id }));
    const known = all.find(({ key }) => key.form !== 'none');
    const older = known?.sources[1]?.name;
    if (known === undefined || older === undefined) throw new Error('no second source');
    await ok(client.call('chooseSource', { key: known.key, source: older }));
    expect(await hasText()).toBe(true);
  });

  test('what the reading of one file found says nothing of the number of another', async () => {
    const { client } = tab();
    await opened(client);
    const head = '单位,县,年度,主动公开政府信息数,收到申请数';
    await imported(client, '一.csv', `${head}\n甲镇,甲县,2017,-5,2`);
    const found = async () => rules(await ok(client.call('findings', {})));
    expect(await found()).toContain('C01');
    const { opened: after } = await imported(client, '二.csv', `${head}\n甲镇,甲县,2017,5,2`, 2);
    const [unit] = after.frame.authorities;
    if (unit === undefined) throw new Error('no unit');
    const [report] = await ok(client.call('sources', { authority: unit.id }));
    const [newest, oldest] = report?.sources ?? [];
    if (report === undefined || newest === undefined || oldest === undefined)
      throw new Error('no second source');
    await ok(client.call('chooseSource', { key: report.key, source: newest.name }));
    expect(await found()).not.toContain('C01');
    await ok(client.call('chooseSource', { key: report.key, source: oldest.name }));
    expect(await found()).toContain('C01');
  });

  test('what the reading of a file found of a row that the first source has not is told', async () => {
    const { client } = tab();
    await opened(client);
    const head = '单位,县,年度,收到申请数';
    await imported(client, '一.csv', `${head},主动公开政府信息数\n甲镇,甲县,2017,2,-5`);
    await imported(client, '二.csv', `${head},受理申请数\n甲镇,甲县,2017,2,2`, 2);
    expect(rules(await ok(client.call('findings', {})))).toContain('C01');
  });
});
