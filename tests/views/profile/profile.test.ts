import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { analyse } from '#analysis/analyse.ts';
import { check } from '#analysis/checking.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { DataSetEntry } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { App } from '#state/app.svelte.ts';
import type { Calls } from '#worker/protocol.ts';
import Profile from '#views/profile/Profile.svelte';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { appWith, openedWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { axeFindings } from '../../support/axe.ts';
import { frameWith, idOf, oneYear, sampleFrame, sampleUnit } from '../../support/frames.ts';
import { threeForms } from '../../support/threeForms.ts';
import WithApp from '../../support/WithApp.svelte';
import '../../../src/app.css';

async function shown(
  unit: AuthorityId | null,
  { frame = sampleFrame(), ...options }: AppOptions & { frame?: Frame } = {},
  change: Parameters<App['view']['set']>[0] = {},
) {
  const { app, calls } = await appWith(frame, options);
  app.view.set({ page: 'profile', unit, ...change });
  const screen = await render(WithApp, { app, of: Profile });
  /** Texts of the cells of a row, by how its name begins. */
  const row = (name: string): readonly string[] => {
    const found = [...screen.container.querySelectorAll('tbody tr')].find((each) =>
      each.querySelector('th[scope=row]')?.textContent.trim().startsWith(name),
    );
    return [...(found?.querySelectorAll('td') ?? [])].map((cell) => {
      const small = cell.querySelector<HTMLElement>('.beside')?.innerText ?? '';
      return cell.innerText.replace(small, '').trim();
    });
  };
  /** The small print below the values of a row. */
  const beside = (name: string): readonly string[] => {
    const found = [...screen.container.querySelectorAll('tbody tr')].find((each) =>
      each.querySelector('th[scope=row]')?.textContent.trim().startsWith(name),
    );
    return [...(found?.querySelectorAll<HTMLElement>('.beside') ?? [])].map((small) =>
      small.innerText.trim(),
    );
  };
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  return { app, calls, screen, row, beside, button };
}

describe('several sources of a report', () => {
  const unit = sampleUnit('云溪镇');
  const source = (name: string, file: string) => ({
    name,
    batch: 1,
    published: false,
    when: 0,
    file,
    part: null,
  });
  const key = { authority: unit, year: 2017, form: 's2014' } as const;
  const number = (value: number) => ({ status: 0, value, marks: 0 }) as const;
  const answers = {
    sources: () => [
      {
        key,
        sources: [source('2/0/1', '乙.csv'), source('1/0/1', '甲.csv')],
        isPicked: false,
        differences: [
          { indicator: 'org.staff', cells: [number(3), { status: 1, value: null, marks: 0 }] },
        ],
      } as const,
    ],
    chooseSource: () => openedWith(sampleFrame()),
  };

  test.each(['zh', 'en'] as const)(
    'are listed with what differs, and one is chosen; %s',
    async (language) => {
      const { calls, screen, app } = await shown(unit, { answers, language });
      const summary = screen.getByText(fill(app.words.profile.sources.differing, { n: 1 }));
      await summary.click();
      const cells = [...screen.container.querySelectorAll('details table td')];
      expect(cells.map(({ textContent }) => textContent)).toEqual([
        '3',
        app.words.data.table.blank,
      ]);
      await screen.getByRole('button', { name: /甲\.csv/ }).click();
      expect(calls.filter(({ kind }) => kind === 'chooseSource')).toMatchObject([
        { args: { key, source: '1/0/1' } },
      ]);
      expect(await axeFindings(screen.container)).toEqual([]);
    },
  );
});

describe('numbers that contradict each other', () => {
  /** The same data once they are taken as printed. */
  const settled = (frame: Frame): Frame => ({
    ...frame,
    fingerprint: 'settled',
    blocks: new Map(
      [...frame.blocks].map(([form, block]) => [
        form,
        { ...block, suspects: new Map(), settled: block.suspects },
      ]),
    ),
  });

  test.each(['zh', 'en'] as const)(
    'are used as printed, and left out again; %s',
    async (language) => {
      const frame = sampleFrame();
      let now = frame;
      const answers = {
        analyse: () => analyse(now),
        findings: () => check(now),
        takeAsPrinted: ({ isSettled }: Calls['takeAsPrinted']['args']) => {
          now = isSettled ? settled(frame) : frame;
          return openedWith(now);
        },
      };
      const unit = sampleUnit('柳河乡');
      const { app, calls, screen } = await shown(
        unit,
        { frame, answers, language },
        { year: 2016 },
      );
      const { checking } = app.words;
      await expect.element(screen.getByText(checking.standing.leftOut).first()).toBeVisible();
      const [take] = checking.takeOf.split('{text}');
      await screen
        .getByRole('button', { name: take ?? '' })
        .first()
        .click();
      await expect.element(screen.getByText(checking.standing.asPrinted).first()).toBeVisible();
      expect(app.said?.text).toBe(checking.taken);
      const [leave] = checking.leaveOutOf.split('{text}');
      await screen
        .getByRole('button', { name: leave ?? '' })
        .first()
        .click();
      await expect.element(screen.getByText(checking.standing.leftOut).first()).toBeVisible();
      const asked = calls.filter(({ kind }) => kind === 'takeAsPrinted');
      expect(asked).toMatchObject([
        { args: { key: { authority: unit, year: 2016, form: 's2014' }, isSettled: true } },
        { args: { isSettled: false } },
      ]);
      expect(await axeFindings(screen.container)).toEqual([]);
    },
  );
});

/** Items made public in a year by the townships of the sample, the most first. */
const townshipsIn = (year: number) =>
  sampleReports()
    .flatMap((report) =>
      report.year === year && /[乡镇]$/.test(report.authority)
        ? (report.values['disclosure.total'] ?? [])
        : [],
    )
    .sort((a, b) => b - a);

describe('a row', () => {
  test('has the value of each year, then median and place of the chosen year, ties said', async () => {
    const unit = sampleUnit('云溪镇');
    const { row } = await shown(unit, {}, { year: 2018 });
    const falling = townshipsIn(2018);
    const middle = ((falling[3] ?? NaN) + (falling[4] ?? NaN)) / 2;
    expect([falling.length, middle, falling[0]]).toEqual([8, 237.5, 318]);
    expect(row('（一）主动公开政府信息数')).toEqual([
      '118',
      '156',
      '203',
      '251',
      '318',
      '237.5（8 个有数）',
      '第 1/8 位',
      '走势',
    ]);
  });

  test('has median and place of the other years below their values, ties marked', async () => {
    const { beside } = await shown(sampleUnit('云溪镇'), {}, { year: 2018 });
    const totals = townshipsIn(2017);
    expect(totals.length).toBe(10);
    const median = ((totals[4] ?? NaN) + (totals[5] ?? NaN)) / 2;
    const place = totals.indexOf(251) + 1;
    const tied = totals.filter((total) => total === 251).length > 1 ? '=' : '';
    expect(beside('（一）主动公开政府信息数')).toHaveLength(4);
    expect(beside('（一）主动公开政府信息数')[3]).toBe(`${median} · ${tied}${place}/10`);
  });

  test.each([
    ['甲1镇', ['9', '6（6 个有数）', '第 1/6 位', '走势']],
    ['甲2镇', ['7', '6（6 个有数）', '并列第 2/6 位', '走势']],
    ['甲4镇', ['5', '6（6 个有数）', '第 4/6 位', '走势']],
  ])('has equal values share a place: %s', async (unit, cells) => {
    const frame = frameWith([oneYear('disclosure.total', [9, 7, 7, 5, 3, 1])]);
    const { row } = await shown(idOf(unit), { frame });
    expect(row('（一）主动公开')).toEqual(cells);
  });

  test('shows a blank as the word, and a missing report as another', async () => {
    const blank = await shown(sampleUnit('花桥镇'));
    expect(blank.row('（二）设置政府信息公开查阅点数')[2]).toBe('空白');
    await expect
      .element(blank.screen.getByText('空白：2016 年 1 格；空白不等于 0。'))
      .toBeVisible();
    const missing = await shown(sampleUnit('龙泉街道'));
    expect(missing.row('（一）主动公开')[2]).toBe('缺年报');
    await expect.element(missing.screen.getByText('缺年报：2016 年。')).toBeVisible();
  });

  test('shows x of n for a rate on few cases', async () => {
    const { row } = await shown(sampleUnit('花桥镇'));
    expect(row('按时办结率')[1]).toBe('2/2 件（不计率）');
    expect(row('按时办结率')[0]).toBe('无案例');
  });
});

describe('the group', () => {
  test.each([
    ['few', '其他乡镇只有 4 个，太少，不比较，只列数值。', [9, 7, 7, 5, 3]],
    ['none', '没有其他乡镇，只列数值。', [9]],
  ])('with %s others gives values only', async (_, sentence, values) => {
    const frame = frameWith([oneYear('disclosure.total', values)]);
    const { row, screen } = await shown(idOf('甲1镇'), { frame });
    await expect.element(screen.getByText(sentence)).toBeVisible();
    expect(row('（一）主动公开')).toEqual(['9', '走势']);
  });

  test('is that of the type of the unit, whatever is shown', async () => {
    const { screen } = await shown(sampleUnit('云溪镇'), {}, { group: 'street' });
    await expect.element(screen.getByText(/与示例县同类乡镇比（连本单位 10 个/)).toBeVisible();
  });

  test('too few of which have a value in the year is not compared', async () => {
    const frame = frameWith([oneYear('disclosure.total', [9, 7, null, null, 3, 1])]);
    const { row } = await shown(idOf('甲1镇'), { frame });
    expect(row('（一）主动公开')).toEqual(['9', '4 个有数', '', '走势']);
  });
});

test('zeros of all years fold to one line that opens; a blank among them stays', async () => {
  const { row, screen } = await shown(sampleUnit('大坪镇'));
  expect(row('（一）收到申请数')).toEqual(expect.arrayContaining(['0', '空白', '空白', '0', '0']));
  expect(row('五、行政诉讼数量')).toEqual([]);
  const fold = screen.getByRole('button', {
    name: /另有 1 项，有年报的各年都填 0/,
    expanded: false,
  });
  await fold.first().click();
  await expect.element(screen.getByRole('button', { expanded: true })).toBeVisible();
});

test('a zero beside a group that has more is not folded', async () => {
  const frame = frameWith([oneYear('response.hotspot', [0, 7, 7, 5, 3, 1])]);
  const { row } = await shown(idOf('甲1镇'), { frame });
  expect(row('（一）回应公众关注热点')[0]).toBe('0');
});

describe('a press', () => {
  test('on a number asks for its evidence', async () => {
    const unit = sampleUnit('花桥镇');
    const { app, button, calls } = await shown(unit, { answers: { evidence: () => null } });
    await button(/^2016 年信息查阅点数 空白，看出处/).click();
    const key = { authority: unit, year: 2016, form: 's2014', indicator: 'org.access_points' };
    expect(app.evidence.cells).toEqual([key]);
    expect(calls).toContainEqual({ kind: 'evidence', args: key });
  });

  test('on a measure asks for all of its cells', async () => {
    const { app, button } = await shown(sampleUnit('花桥镇'), {
      answers: { evidence: () => null },
    });
    await button(/^2018 年专职人员占比/).click();
    expect(app.evidence.subject).toBe('d.full_time_share');
    expect(app.evidence.cells.map((cell) => cell.indicator)).toEqual([
      'org.staff.full_time',
      'org.staff',
    ]);
  });

  test('on its trend opens the page on trends about the row and the unit', async () => {
    const { app, button } = await shown(sampleUnit('云溪镇'));
    await button('主动公开条数走势').click();
    expect(app.view.state).toMatchObject({
      page: 'trends',
      subject: 'disclosure.total',
      focus: sampleUnit('云溪镇'),
    });
  });

  test('makes the unit the focus, pins it, or goes to its neighbour', async () => {
    const unit = sampleUnit('云溪镇');
    const { app, button, screen } = await shown(unit);
    await button('并列').click();
    expect(app.view.state.pinned).toEqual([unit]);
    await button('设为关注').click();
    expect(app.view.state).toMatchObject({ focus: unit, pinned: [] });
    await button('下一个单位：石桥镇').click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('石桥镇');
  });
});

describe('of several forms', () => {
  const headings = (container: Element) =>
    [...container.querySelectorAll('h2')].map((each) => each.textContent.trim());
  const years = (container: Element) =>
    [...(container.querySelector('thead')?.querySelectorAll('th') ?? [])]
      .map((each) => each.textContent.trim())
      .filter((text) => /^\d{4}$/.test(text));

  test('the newest is shown, and the others are chosen by their years', async () => {
    const { screen } = await shown(idOf('花桥镇'), { frame: threeForms() });
    const [strip, checks, ...sections] = headings(screen.container);
    expect(checks).toBe('核对：数字是否对得上');
    expect(strip).toBe('花桥镇 2025 年和同类乡镇比：3 项中没有一项突出，平常 2 项，不能判断 1 项');
    expect(sections).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(years(screen.container)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    await screen.getByRole('radio', { name: '2014–2018 年' }).click();
    expect(headings(screen.container)[2]).toBe('一、主动公开情况');
    expect(years(screen.container)).toEqual(['2014', '2015', '2016', '2017', '2018']);
  });

  test('another year of the page brings its own form back', async () => {
    const { app, screen } = await shown(idOf('花桥镇'), { frame: threeForms() });
    await screen.getByRole('radio', { name: '2014–2018 年' }).click();
    app.view.set({ year: 2020 });
    await expect.element(screen.getByRole('radio', { name: '2019–2020 年' })).toBeChecked();
  });

  test('kinds of applicants stand below their total on demand', async () => {
    const { row, screen } = await shown(idOf('花桥镇'), { frame: threeForms() });
    expect(row('新收申请')).toHaveLength(5 + 3);
    expect(row('新收申请（自然人）')).toEqual([]);
    await expect
      .element(screen.getByTitle('一、本年新收政府信息公开申请数量／总计'))
      .toHaveTextContent('新收申请');
    await screen.getByRole('checkbox', { name: '按申请人展开' }).click();
    expect(row('新收申请（自然人）')).toHaveLength(5 + 3);
  });

  test('a measure says how it is worked out on the form that is shown', async () => {
    const { screen } = await shown(idOf('花桥镇'), { frame: threeForms() });
    await expect.element(screen.getByTitle('不予公开各项之和 ÷ 办理结果总计')).toBeVisible();
    await screen.getByRole('radio', { name: '2014–2018 年' }).click();
    await expect.element(screen.getByTitle('不同意公开答复数 ÷ 申请答复数')).toBeVisible();
  });

  test('figures of the text stand apart and are not compared', async () => {
    const { row, screen } = await shown(idOf('青石镇'), { frame: threeForms() });
    expect(headings(screen.container)[5]).toBe('文中数字（口径不定，不与表内数字相连）');
    expect(row('文中：主动公开信息总数')).toEqual([
      '正文未读到',
      '308',
      '309',
      '310',
      '311',
      '走势',
    ]);
  });
});

test('a note is saved when the cursor leaves the field, and is there again', async () => {
  const unit = sampleUnit('云溪镇');
  const frame = sampleFrame();
  const { app, calls, screen } = await shown(unit, {
    frame,
    answers: {
      setNote: ({ subject, text }) => openedWith(frame, { notes: { [subject]: text } }),
    },
  });
  await screen.getByText('备注', { exact: true }).click();
  const field = screen.getByRole('textbox', { name: '备注' });
  await field.fill('已电话核实');
  await screen.getByRole('heading', { level: 1 }).click();
  await vi.waitFor(() => expect(app.said?.text).toBe('备注已保存。'));
  expect(calls).toContainEqual({
    kind: 'setNote',
    args: { subject: `authority:${unit}`, text: '已电话核实' },
  });
  await expect.element(field).toHaveValue('已电话核实');
  app.view.set({ unit: sampleUnit('石桥镇') });
  await expect.element(field).not.toBeInTheDocument();
  app.view.set({ unit });
  await expect.element(field).toHaveValue('已电话核实');
});

test.each([
  ['an unknown unit', idOf('无名镇'), /这里没有单位“无名镇”/],
  ['no unit', null, /没有选单位/],
])('%s is said, and another can be chosen', async (_, unit, sentence) => {
  const { app, button, screen } = await shown(unit);
  await expect.element(screen.getByText(sentence)).toBeVisible();
  await button('云溪镇').click();
  expect(app.view.state.unit).toBe(sampleUnit('云溪镇'));
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('云溪镇');
});

test('invented data are called so', async () => {
  const dataSet: DataSetEntry = {
    id: 'sample',
    label: { zh: '示例县', en: 'Sample county' },
    source: { zh: '虚构', en: 'made up' },
    fictional: true,
    date: '2026-05-01',
    files: [],
    roster: null,
    fingerprint: '0a1b2c3d',
  };
  const { screen } = await shown(sampleUnit('云溪镇'), { opened: { dataSet } });
  await expect.element(screen.getByText('虚构示例，不是真实数据').first()).toBeVisible();
});

test.each([
  ['zh', sampleUnit('花桥镇')],
  ['en', sampleUnit('花桥镇')],
  ['en', null],
  ['zh', idOf('青石镇'), threeForms],
  ['en', idOf('青石镇'), threeForms],
] as const)('axe finds nothing in %s', async (language, unit, frame = sampleFrame) => {
  const { screen } = await shown(unit, { language, frame: frame() });
  expect(await axeFindings(screen.container)).toEqual([]);
});
