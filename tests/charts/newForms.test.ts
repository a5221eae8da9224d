import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Frame } from '#domain/frame.ts';
import type { ChartModel } from '#charts/types.ts';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';
import { frameWith, idOf, oneYear, selectionIn } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';
import { brokenIn, contextOf, madeNames, selectionOf } from './county.ts';
import { newBuilders, newFrame } from './newForms.ts';
import type { NewPattern } from './newForms.ts';

const patterns: readonly NewPattern[] = ['usual', 'zero', 'blank', 'holes', 'mostlyZero'];
const runs = [
  { language: 'zh', profile: 'screen', focus: 0, year: 2022 },
  { language: 'en', profile: 'projector', focus: null, year: 2020 },
  { language: 'en', profile: 'narrow', focus: 6, year: 2022 },
] as const;

const sizes = [1, 2, 14, 40, 300].flatMap((units) =>
  patterns
    .filter((pattern) => units < 300 || pattern === 'usual' || pattern === 'holes')
    .map((pattern) => ({ units, pattern })),
);

describe.each(sizes)('$units units, $pattern', ({ units, pattern }) => {
  const frame = newFrame(madeNames(units), pattern);

  test.each([...newBuilders.keys()])('%s says what it draws', (name) => {
    for (const { language, profile, focus, year } of runs) {
      const context = contextOf(language, profile, true);
      const selection = selectionOf(frame, focus, { year });
      const model = newBuilders.get(name)?.(frame, selection, context);
      if (model === undefined) throw new Error(name);
      expect(brokenIn(model, 2)).toEqual([]);
      expect(model.title).not.toBe('');
      expect(model.fictional).toBe(context.words.charts.fictional);
      if (name !== 'outcomes') expect(model.table.rows.length).toBeGreaterThanOrEqual(units);
      expect(model.footer).toContain(context.words.charts.footer.blank);
      if (model.empty !== null) {
        expect(model.hits).toEqual([]);
        continue;
      }
      expect(model.height).toBeLessThan(3000);
    }
  });

  test.each([...newBuilders.keys()])('%s never prints a blank as 0', (name) => {
    const selection = selectionOf(frame, 0, { year: 2022 });
    const model = newBuilders.get(name)?.(frame, selection, contextOf('zh', 'screen'));
    const asZero = (model?.table.rows.flatMap((row) => row.cells) ?? []).filter(
      ({ shown, raw, text }) =>
        shown !== null &&
        shown !== 'value' &&
        shown !== 'zero' &&
        // a printed 0 that contradicts others stays readable
        !(shown === 'suspect' && text === '0（存疑）') &&
        (raw !== null || text.startsWith('0')),
    );
    expect(asZero).toEqual([]);
  });
});

/** Draws one chart of the first units of 示例县. */
function drawn(
  name: string,
  frame: Frame,
  focus: string | null = null,
  year = 2022,
  language: 'zh' | 'en' = 'zh',
): ChartModel {
  const selection = selectionIn(frame, { focus: focus === null ? null : idOf(focus), year });
  const model = newBuilders.get(name)?.(frame, selection, contextOf(language, 'screen'));
  if (model === undefined) throw new Error(name);
  return model;
}
/** Reports of 2022 on the form of 2021: 甲1镇, 甲2镇 … */
function of2022(all: readonly SmallValues[]): SmallReport[] {
  return all.map((values, i) => ({ unit: `甲${i + 1}镇`, year: 2022, form: 'm2021', values }));
}
const kinds = ['natural', 'company', 'research', 'charity', 'legal_service', 'other_org'] as const;
/** New requests by kind, in the order of the form; no cells for kinds that are left out. */
const asked = (...counts: readonly (number | null)[]): SmallValues => ({
  ...Object.fromEntries(kinds.map((kind, i) => [`application.new.${kind}`, counts[i] ?? 0])),
  'application.new.total': counts.reduce<number>((sum, n) => (n === null ? sum : sum + n), 0),
});
const labels = (model: ChartModel) =>
  model.table.rows.map((row) => `${row.name}: ${row.cells.map((cell) => cell.text).join(' ')}`);

test.each([
  ['applicants', false],
  ['carried', false],
  ['decisions', false],
  ['charges', false],
  ['outcomes', true],
  ['outcomesByUnit', true],
  ['outcomeShares', true],
  ['disputes', true],
  ['documents', true],
])('%s before 2019: not collected is said only of what the form does not ask for', (...of) => {
  const [name, elsewhere] = of;
  const frame = frameWith([oneYear('request.received', [3, 4, 5], 2018)]);
  for (const language of ['zh', 'en'] as const) {
    const model = drawn(name, frame, null, 2018, language);
    const [not, other] =
      language === 'zh' ? ['未采集', '另一行'] : ['not collected', 'in other rows'];
    expect(model.empty).toContain(elsewhere ? other : not);
    expect(model.empty).not.toContain(elsewhere ? not : other);
    expect(model.hits).toEqual([]);
  }
});

test.each([...newBuilders.keys()])('%s of a year without reports says so', (name) => {
  const frame = frameWith([
    of2022([asked(1)]),
    [{ unit: '乙镇', year: 2024, form: 'm2021', values: asked(1) }],
  ]);
  expect(drawn(name, frame, null, 2023).empty).toBe('2023 年没有年报。');
});

describe('who asks', () => {
  const frame = frameWith([
    of2022([asked(8, 2), asked(3, 1), asked(0), asked(0), { 'application.new.natural': null }]),
    [{ unit: '旧表镇', year: 2022, form: 'm2019', values: asked(20) }],
  ]);

  test('four cases have counts and no shares, ten have both', () => {
    expect(labels(drawn('applicants', frame)).slice(1, 3)).toEqual([
      '甲1镇: 8（80.0%） 2（20.0%） 0（0%） 0（0%） 0（0%） 0（0%） 10 10',
      '甲2镇: 3 1 0 0 0 0 4 4',
    ]);
    expect(drawn('applicants', frame, '甲2镇').title).toBe(
      '甲2镇 2022 年收到申请 4 件：自然人 3、商业企业 1',
    );
  });

  test('a unit on another form is named, and neither in a sum nor in the title', () => {
    const model = drawn('applicants', frame);
    expect(model.title).toBe(
      '2022 年 4 个有数的单位中 2 个收到申请，共 14 件，其中自然人 11 件（78.6%）',
    );
    const chip = model.hits.find((hit) => hit.say[0] === '旧表镇');
    expect(chip?.say[2]).toBe('用另一表式（2019年表）');
    expect(model.notes.join('')).toContain('不与它们相加');
  });

  test('zeros are one strip, with how many of how many', () => {
    const model = drawn('applicants', frame);
    expect(model.notes).toContain('4 个有数的单位中 2 个没有申请。');
    expect(drawn('applicants', frame, null, 2022, 'en').notes).toContain(
      'No requests at 2 of 4 units with a value.',
    );
  });

  test('a printed total that differs from its parts is told', () => {
    const odd = frameWith([of2022([{ ...asked(3, 3), 'application.new.total': 7 }])]);
    expect(drawn('applicants', odd).notes).toContain(
      '印的总计与各项之和不同：甲1镇（总计 7，各项之和 6）。',
    );
  });

  test('the group is compared with only from thirty cases and with five peers on', () => {
    const many = frameWith([
      of2022([asked(30), asked(9, 1), ...Array.from({ length: 5 }, () => asked(5, 5))]),
    ]);
    expect(drawn('applicants', many, '甲1镇').title).toContain('全县合计');
    expect(drawn('applicants', many, '甲2镇').title).not.toContain('全县合计');
  });
});

describe('carried over', () => {
  const balance = (carriedIn: number, fresh: number, handled: number | null, out: number) => ({
    'application.carried_in.total': carriedIn,
    'application.new.total': fresh,
    'application.result.total.total': handled,
    'application.carried_out.total': out,
  });
  const frame = frameWith([
    of2022([balance(1, 5, 5, 1), balance(2, 5, 5, 1), balance(0, 0, 0, 0), balance(1, 1, null, 0)]),
    [{ unit: '甲1镇', year: 2021, form: 'm2021', values: balance(0, 4, 1, 3) }],
  ]);

  test('a gap has a sign, its size and no cause', () => {
    expect(drawn('carried', frame, '甲2镇').title).toBe(
      '甲2镇 2022 年：上年结转 2 ＋ 新收 5 与 办理 5 ＋ 结转下年 1 不等，相差 1 件',
    );
    expect(labels(drawn('carried', frame))).toEqual([
      '合计: 1；另有 1 个存疑数未计入 5；另有 1 个存疑数未计入 5；另有 1 个存疑数未计入 1；另有 1 个存疑数未计入 –',
      '甲1镇: 1 5 5 1 0',
      '甲2镇: 2 5 5 1 ≠ +1',
      '甲3镇: 0 0 0 0 0',
      '甲4镇: 1 1 空白 0 –',
    ]);
    expect(drawn('carried', frame).legend.map(({ sign }) => sign)).toContain('≠');
  });

  test('what the year before handed on and this year did not take over is named', () => {
    expect(drawn('carried', frame).notes.join('')).toContain(
      '甲1镇（上年结转下年 3，本年上年结转 1）',
    );
  });
});

describe('outcomes', () => {
  const results = (granted: number, secret: number, petition: number | null): SmallValues => {
    const cells: Record<string, number | null> = {};
    const put = (row: string, value: number | null) => {
      cells[`application.result.${row}.natural`] = value;
      cells[`application.result.${row}.total`] = value;
    };
    const rows = [
      'partial refused.law_prohibited refused.security_stability refused.third_party',
      'refused.internal_affairs refused.process_info refused.enforcement_file refused.admin_query',
      'unable.not_held unable.needs_creation unable.unclear declined.repeat declined.publication',
      'declined.mass_abuse declined.reconfirm other_handling.not_corrected',
      'other_handling.fee_unpaid other_handling.other',
    ];
    for (const row of rows.join(' ').split(' ')) put(row, 0);
    put('granted', granted);
    put('refused.state_secret', secret);
    put('declined.petition', petition);
    put('total', petition === null ? null : granted + secret + petition);
    return cells;
  };
  const frame = frameWith([of2022([results(4, 2, 1), results(3, 0, null), results(0, 0, 0)])]);

  test('a unit with a gap is in no sum of the grid, and named; the title counts the others', () => {
    const model = drawn('outcomes', frame);
    expect(model.title).toBe('2022 年 2 个单位合计办理 7 件：予以公开 4、不予公开 2、不予处理 1');
    const last = (name: string) =>
      model.table.rows.find((row) => row.name === name)?.cells.slice(-1)[0]?.text;
    expect(['予以公开', '不予公开', '不予处理', '总计'].map(last)).toEqual(['4', '2', '1', '7']);
    expect(model.notes).toContain(
      '有的格没有可用的数（空白、缺行或存疑）、整份未计入合计：甲2镇。',
    );
  });

  test('the focus has its own grid; one without a report is named above the group', () => {
    expect(drawn('outcomes', frame, '甲1镇').title).toBe(
      '甲1镇 2022 年办理 7 件：予以公开 4、不予公开 2、不予处理 1',
    );
    const more = frameWith([
      of2022([results(4, 2, 1), results(0, 0, 0)]),
      [
        { unit: '乙镇', year: 2021, form: 'm2021', values: results(0, 0, 0) },
        { unit: '乙镇', year: 2023, form: 'm2021', values: results(0, 0, 0) },
      ],
    ]);
    expect(drawn('outcomes', more, '乙镇').notes).toContain('乙镇：缺年报，这里列全县合计。');
  });

  test('units without results are a strip, a blank is a sign', () => {
    const model = drawn('outcomesByUnit', frame);
    expect(model.title).toBe('2022 年 2 个有数的单位中 1 个办理了申请，共 7 件');
    const chips = model.hits.filter((hit) => hit.seriesIndex > 1);
    expect(chips.map((hit) => hit.say[0])).toEqual(['甲3镇']);
    expect(model.legend.map(({ sign }) => sign)).toContain(zh.charts.signs.blank);
  });
});

describe('acts', () => {
  const unknown = { status: Status.unitUnknown, value: null, marks: 0 } as const;

  test('an amount without a unit of measure is shown as such and enters no sum', () => {
    const frame = frameWith([
      [
        {
          unit: '甲镇',
          year: 2020,
          form: 'm2019',
          values: {
            'procurement.amount': unknown,
            'procurement.projects': 2,
            'charge.items_prev': 3,
          },
        },
        {
          unit: '乙镇',
          year: 2020,
          form: 'm2019',
          values: { 'procurement.amount': 12.5, 'procurement.projects': 1, 'charge.items_prev': 3 },
        },
      ],
    ]);
    const model = drawn('charges', frame, null, 2020);
    expect(labels(model)).toEqual([
      '合计: – – 3 12.5*；另有 1 个存疑数未计入',
      '甲镇: 3 文件里没有 2 单位不明',
      '乙镇: 3 文件里没有 1 12.5',
    ]);
    expect(model.notes).toContain('金额没有印单位（元还是万元不明），不相加：甲镇。');
    expect(model.notes.join('')).toContain('从不连成一列');
  });

  test('charges are items on one form and money on the other, never in one chart', () => {
    const frame = frameWith([
      of2022([{ 'charge.amount': 1.5 }, { 'charge.amount': 0 }]),
      [{ unit: '旧表镇', year: 2022, form: 'm2019', values: { 'charge.items_prev': 9 } }],
    ]);
    const model = drawn('charges', frame);
    expect(model.table.head).toEqual(['单位', '行政事业性收费']);
    expect(model.table.rows[3]?.cells[0]?.text).toBe('用另一表式（2019年表）');
  });

  test('documents in force that do not follow from the year before have a sign and the number', () => {
    const stock = (issued: number, repealed: number, inForce: number) => ({
      'normative.issued': issued,
      'normative.repealed': repealed,
      'normative.in_force': inForce,
    });
    const frame = frameWith([
      of2022([stock(2, 1, 11), stock(2, 1, 14)]),
      [
        { unit: '甲1镇', year: 2021, form: 'm2021', values: stock(0, 0, 10) },
        { unit: '甲2镇', year: 2021, form: 'm2021', values: stock(0, 0, 10) },
      ],
    ]);
    const model = drawn('documents', frame);
    const checks = model.table.rows.map((row) => row.cells[row.cells.length - 1]?.text);
    expect(checks).toEqual(['–', '＝', '≠ 11']);
    expect(model.title).toContain('1 个单位的现行有效数与上年推算不同');
    expect(drawn('documents', frame, null, 2021).title).not.toContain('推算');
  });
});

test('no title of these pages gives a cause or praise', () => {
  const forbidden =
    /因为|由于|导致|得益于|反映出|说明|大幅|良好|落后|先进|垫底|because|due to|poor|good/;
  for (const words of [zh, en]) {
    const texts = JSON.stringify([words.applications, words.acts]);
    expect(texts).not.toMatch(forbidden);
  }
});
