import { describe, expect, test } from 'vitest';
import type { CheckId } from '#domain/checks/list.ts';
import { outcomesOf, reportOf, resultsOf } from './checked.ts';
import type { Given, Values } from './checked.ts';

const channel = (
  gazette: number,
  website: number,
  weibo: number,
  wechat: number,
  other: number,
) => ({
  'disclosure.channel.gazette': gazette,
  'disclosure.channel.website': website,
  'disclosure.channel.weibo': weibo,
  'disclosure.channel.wechat': wechat,
  'disclosure.channel.other': other,
});

type Case = readonly [
  what: string,
  check: CheckId,
  values: Values,
  outcomes: readonly string[],
  given?: Given,
];

const held = ['passed'];
const open = ['cannotTell'];
const silent: readonly string[] = [];

const listForm: readonly Case[] = [
  [
    'a total between its largest channel and their sum',
    'S01',
    { 'disclosure.total': 20, ...channel(0, 15, 5, 3, 0) },
    held,
  ],
  [
    'a channel above the total',
    'S01',
    { 'disclosure.total': 14, ...channel(0, 15, 5, 3, 0) },
    ['error: disclosure.total'],
  ],
  [
    'the same beside a blank',
    'S01',
    { 'disclosure.total': 14, ...channel(0, 15, 5, 3, 0), 'disclosure.channel.other': null },
    ['error: disclosure.total'],
  ],
  [
    'a total above all channels',
    'S01',
    { 'disclosure.total': 24, ...channel(0, 15, 5, 3, 0) },
    ['error: disclosure.total'],
  ],
  [
    'perhaps above all, with a blank',
    'S01',
    { 'disclosure.total': 24, ...channel(0, 15, 5, 3, 0), 'disclosure.channel.other': null },
    open,
  ],
  ['a blank total', 'S01', { 'disclosure.total': null, ...channel(0, 15, 5, 3, 0) }, open],
  ['no channels', 'S01', { 'disclosure.total': 24 }, silent],
  [
    'an exact sum of several channels',
    'S02',
    { 'disclosure.total': 23, ...channel(0, 15, 5, 3, 0) },
    ['notice: disclosure.total'],
  ],
  [
    'an exact sum of one channel',
    'S02',
    { 'disclosure.total': 15, ...channel(0, 15, 0, 0, 0) },
    held,
  ],
  ['a subset', 'S03', { 'disclosure.normative_public': 3, 'disclosure.total': 3 }, held],
  [
    'more than the whole',
    'S03',
    { 'disclosure.normative_public': 4, 'disclosure.total': 3 },
    ['error: disclosure.normative_public disclosure.total'],
  ],
  ['a blank', 'S03', { 'disclosure.normative_public': 4, 'disclosure.total': null }, open],
  ['a row that is not there', 'S03', { 'disclosure.normative_public': 4 }, silent],
  [
    'documents opened later',
    'S04',
    { 'disclosure.normative_public': 4, 'disclosure.normative_issued': 3 },
    ['warning: disclosure.normative_public disclosure.normative_issued'],
  ],
  [
    'leaders at more events than there were',
    'S05',
    { 'response.press_conference_leader': 2, 'response.press_conference': 1 },
    ['error: response.press_conference_leader response.press_conference'],
  ],
  [
    'more answers than topics',
    'S06',
    { 'response.hotspot': 1, 'response.weibo_wechat': 0, 'response.other': 2 },
    ['warning: response.hotspot'],
  ],
  [
    'enough topics, a blank',
    'S06',
    { 'response.hotspot': 1, 'response.weibo_wechat': null, 'response.other': 1 },
    open,
  ],
  [
    'parts that make the total',
    'S07',
    {
      'request.received': 4,
      'request.received.in_person': 1,
      'request.received.fax': 0,
      'request.received.online': 2,
      'request.received.letter': 1,
    },
    held,
  ],
  [
    'less than the total: another way',
    'S07',
    {
      'request.received': 5,
      'request.received.in_person': 1,
      'request.received.fax': 0,
      'request.received.online': 2,
      'request.received.letter': 1,
    },
    ['warning: request.received'],
  ],
  [
    'more than the total',
    'S07',
    {
      'request.received': 3,
      'request.received.in_person': 1,
      'request.received.fax': 0,
      'request.received.online': 2,
      'request.received.letter': 1,
    },
    ['error: request.received'],
  ],
  [
    'known parts that make the total',
    'S08',
    { 'request.completed': 3, 'request.completed.on_time': 3, 'request.completed.extended': null },
    held,
  ],
  [
    'known parts above the total',
    'S08',
    { 'request.completed': 3, 'request.completed.on_time': 4, 'request.completed.extended': null },
    ['error: request.completed'],
  ],
  [
    'known parts below the total',
    'S08',
    { 'request.completed': 3, 'request.completed.on_time': 2, 'request.completed.extended': null },
    open,
  ],
  [
    'a blank total is not made',
    'S08',
    { 'request.completed': null, 'request.completed.on_time': 2, 'request.completed.extended': 0 },
    open,
  ],
  [
    'pending cases',
    'S13',
    {
      'reconsideration.total': 3,
      'reconsideration.upheld': 1,
      'reconsideration.corrected': 0,
      'reconsideration.other': 0,
    },
    ['warning: reconsideration.total'],
  ],
  [
    'staff apart',
    'S15',
    { 'org.staff': 3, 'org.staff.full_time': 1, 'org.staff.part_time': 1 },
    ['error: org.staff'],
  ],
  [
    'replies and requests',
    'S11',
    { 'request.replied': 2, 'request.completed': 3 },
    ['warning: request.replied request.completed'],
  ],
  [
    'more closed than received',
    'S12',
    { 'request.completed': 3, 'request.received': 2 },
    ['notice: request.completed request.received'],
  ],
  [
    'nobody did it',
    'S16',
    { 'disclosure.total': 5, 'org.staff': 0, 'org.offices': 1 },
    ['passed', 'notice: org.staff'],
  ],
  ['nothing to do', 'S16', { 'disclosure.total': 0, 'org.staff': 0, 'org.offices': 1 }, silent],
  [
    'courses without people',
    'S17',
    { 'training.trainees': 0, 'training.courses': 2 },
    ['warning: training.trainees training.courses'],
  ],
  [
    'fewer people than courses',
    'S17',
    { 'training.trainees': 1, 'training.courses': 2 },
    ['warning: training.trainees training.courses'],
  ],
  ['neither', 'S17', { 'training.trainees': 0, 'training.courses': 0 }, held],
  [
    'a budget in yuan',
    'S18',
    { 'org.budget': 50_000, 'training.courses': 0 },
    ['warning: org.budget', 'passed'],
  ],
  [
    'of an office it may be',
    'S18',
    { 'org.budget': 50_000, 'training.courses': 0 },
    held,
    { kind: 'other' },
  ],
  [
    'courses that cost nothing',
    'S18',
    { 'org.budget': 0, 'training.courses': 2 },
    ['passed', 'notice: org.budget'],
  ],
  [
    'a blank budget',
    'S18',
    { 'org.budget': null, 'training.courses': 2 },
    ['cannotTell', 'cannotTell'],
  ],
  [
    'a fee without a request',
    'S19',
    { 'fee.collected': 1, 'request.completed': 0 },
    ['passed', 'warning: fee.collected'],
  ],
  [
    'a large fee',
    'S19',
    { 'fee.collected': 11, 'request.completed': 3 },
    ['warning: fee.collected', 'passed'],
  ],
  [
    'disputes without requests',
    'S20',
    { 'reconsideration.total': 1, 'litigation.total': 0, 'request.received': 0 },
    ['notice: reconsideration.total litigation.total'],
  ],
  [
    'disputes and requests',
    'S20',
    { 'reconsideration.total': 1, 'litigation.total': 0, 'request.received': 2 },
    silent,
  ],
  [
    'one number in three sections',
    'S21',
    { 'disclosure.total': 12, 'response.other': 12, 'training.trainees': 12 },
    ['notice: disclosure.total response.other training.trainees'],
  ],
  ['in two', 'S21', { 'disclosure.total': 12, 'response.other': 12 }, held],
  [
    'in two and the text',
    'S21',
    { 'disclosure.total': 12, 'response.other': 12 },
    ['notice: disclosure.total response.other'],
    { text: [{ value: 12 }] },
  ],
  [
    'a small one',
    'S21',
    { 'disclosure.total': 9, 'response.other': 9, 'training.trainees': 9 },
    silent,
  ],
  ['its own form', 'C05', {}, held],
  ['a form of years ago', 'C05', {}, ['notice: '], { year: 2019 }],
];

const request = (
  column: string,
  ...[came, carried, handled, left]: readonly (number | null)[]
) => ({
  [`application.new.${column}`]: came ?? null,
  [`application.carried_in.${column}`]: carried ?? null,
  [`application.result.total.${column}`]: handled ?? null,
  [`application.carried_out.${column}`]: left ?? null,
});
const m2019 = { form: 'm2019', year: 2020 } as const;
const m2021 = { form: 'm2021', year: 2022 } as const;
const terms = (column: string) =>
  `application.new.${column} application.carried_in.${column} application.result.total.${column} application.carried_out.${column}`;

const gridForm: readonly Case[] = [
  ['as many out as in', 'M01', request('total', 5, 1, 4, 2), held, m2021],
  [
    'more out than in',
    'M01',
    request('natural', 5, 1, 5, 2),
    [`error: ${terms('natural')}`],
    m2021,
  ],
  [
    'too many out, one blank',
    'M01',
    request('total', 5, 1, 7, null),
    [`error: ${terms('total')}`],
    m2021,
  ],
  ['a blank', 'M01', request('total', 5, 1, 5, null), open, m2021],
  [
    'outcomes that make the total',
    'M02',
    { 'application.result.total.company': 1, 'application.result.granted.company': 1 },
    held,
    m2021,
  ],
  [
    'and do not',
    'M02',
    { 'application.result.total.company': 1, 'application.result.granted.company': 2 },
    ['error: application.result.total.company'],
    m2021,
  ],
  [
    'a blank total with parts',
    'M03',
    { 'application.new.total': null, 'application.new.natural': 3 },
    ['notice: application.new.total'],
    m2019,
  ],
  [
    'a blank total without parts',
    'M03',
    { 'application.new.total': null, 'application.new.natural': null },
    open,
    m2019,
  ],
  [
    'parts above the total',
    'M03',
    { 'application.new.total': 2, 'application.new.natural': 3 },
    ['error: application.new.total'],
    m2019,
  ],
  [
    'reviews',
    'M04',
    {
      'review.total': 3,
      'review.upheld': 1,
      'review.corrected': 1,
      'review.other': 0,
      'review.pending': 0,
    },
    ['error: review.total'],
    m2021,
  ],
  [
    'more new ones than there are',
    'M05',
    { 'normative.published_new': 3, 'normative.made_new': 3, 'normative.public_total': 2 },
    [
      'warning: normative.published_new normative.public_total',
      'notice: normative.made_new normative.public_total',
    ],
    m2019,
  ],
  [
    'rules of a township',
    'M07',
    { 'rules.issued': 0, 'rules.repealed': 0, 'rules.in_force': 2 },
    ['passed', 'passed', 'warning: rules.in_force'],
    m2021,
  ],
  ['rules of an office', 'M07', { 'rules.in_force': 2 }, silent, { ...m2021, kind: 'other' }],
  [
    'the new stock as decisions',
    'M10',
    { 'licence.items_prev': 21, 'licence.items_change': 19, 'licence.decisions': 40 },
    ['notice: licence.decisions'],
    m2019,
  ],
  [
    'no change',
    'M10',
    { 'licence.items_prev': 21, 'licence.items_change': 0, 'licence.decisions': 21 },
    silent,
    m2019,
  ],
  [
    'less than no matters',
    'M13',
    { 'penalty.items_prev': 2, 'penalty.items_change': -3 },
    ['error: penalty.items_prev penalty.items_change'],
    m2019,
  ],
  [
    'projects without an amount',
    'M11',
    { 'procurement.projects': 3, 'procurement.amount': 0 },
    ['warning: procurement.amount'],
    m2019,
  ],
  [
    'an amount without projects',
    'M11',
    { 'procurement.projects': 0, 'procurement.amount': 3 },
    ['warning: procurement.amount'],
    m2019,
  ],
  [
    'projects of fifty yuan',
    'M11',
    { 'procurement.projects': 2, 'procurement.amount': 0.01 },
    ['warning: procurement.amount'],
    m2019,
  ],
  [
    'projects of sixty million',
    'M11',
    { 'procurement.projects': 2, 'procurement.amount': 12_000 },
    ['warning: procurement.amount'],
    m2019,
  ],
  [
    'ordinary projects',
    'M11',
    { 'procurement.projects': 2, 'procurement.amount': 80 },
    held,
    m2019,
  ],
  ['charges in yuan', 'M12', { 'charge.amount': 1001 }, ['warning: charge.amount'], m2021],
  ['ordinary charges', 'M12', { 'charge.amount': 1000 }, held, m2021],
  [
    'more disputes than requests',
    'M14',
    {
      'review.total': 2,
      'lawsuit_direct.total': 0,
      'lawsuit_after_review.total': null,
      ...request('total', 1, 0),
    },
    ['notice: review.total lawsuit_direct.total lawsuit_after_review.total'],
    m2021,
  ],
  [
    'granted without a request',
    'M16',
    {
      ...request('company', 0, 0),
      'application.result.granted.company': 1,
      'application.result.partial.company': 0,
    },
    ['error: application.result.granted.company', 'passed'],
    m2021,
  ],
];

const text = (...figures: NonNullable<Given['text']>): Given => ({ ...m2021, text: figures });
const list = (whole: number, ...parts: readonly number[]): Given =>
  text(
    { label: '公开信息', value: whole, unit: '条' },
    ...parts.map((value) => ({ value, unit: '条', scope: 'part', partOf: 0 }) as const),
  );
const told: readonly Case[] = [
  ['parts of the text', 'N02', {}, held, list(9, 4, 5)],
  ['parts that are more', 'N02', {}, ['notice: '], list(9, 4, 6)],
  ['parts that are less', 'N02', {}, ['notice: '], list(9, 4, 4)],
  ['a single part is no list', 'N02', {}, silent, list(9, 4)],
  ['parted twice', 'N02', {}, held, list(9, 4, 5, 1, 8)],
  ['parted once and a half', 'N02', {}, open, list(9, 4, 5, 1)],
  [
    'requests as in the table',
    'N01',
    request('total', 5, 1),
    held,
    text({ label: '收到政府信息公开申请', value: 5 }),
  ],
  [
    'with those carried over',
    'N01',
    request('total', 5, 1),
    held,
    text({ label: '收到政府信息公开申请', value: 6 }),
  ],
  [
    'other requests',
    'N01',
    request('total', 5, 1),
    ['warning: application.new.total'],
    text({ label: '收到政府信息公开申请', value: 7 }),
  ],
  [
    'said twice, told once',
    'N01',
    request('total', 5, 1),
    ['warning: application.new.total'],
    text({ label: '收到申请', value: 7 }, { label: '受理申请', value: 7 }),
  ],
  [
    'a share is no number of requests',
    'N01',
    request('total', 5, 1),
    silent,
    text({ label: '收到申请', value: 7, unit: '%' }),
  ],
  [
    'those received online are a part',
    'N01',
    request('total', 5, 1),
    silent,
    text({ label: '网上收到申请', value: 2, scope: 'part' }),
  ],
  [
    'a group of outcomes',
    'N01',
    {
      'application.result.unable.not_held.total': 2,
      'application.result.unable.needs_creation.total': 1,
      'application.result.unable.unclear.total': 0,
    },
    [
      'warning: application.result.unable.not_held.total application.result.unable.needs_creation.total application.result.unable.unclear.total',
    ],
    text({ label: '无法提供', value: 2, scope: 'part' }),
  ],
  [
    'less than the known parts of a blank total',
    'N01',
    { 'application.result.partial.total': null, 'application.result.partial.natural': 3 },
    ['warning: application.result.partial.total'],
    text({ label: '部分公开', value: 2 }),
  ],
  [
    'perhaps as much',
    'N01',
    { 'application.result.partial.total': null, 'application.result.partial.natural': 3 },
    open,
    text({ label: '部分公开', value: 4 }),
  ],
  [
    'some more than so many',
    'N04',
    { 'disclosure.channel.website': 230 },
    held,
    {
      text: [
        {
          label: '网站发布',
          value: 224,
          unit: '条',
          approx: 'atLeast',
          link: 'disclosure.channel.website',
        },
      ],
    },
  ],
  [
    'far more',
    'N04',
    { 'disclosure.channel.website': 290 },
    ['notice: disclosure.channel.website'],
    {
      text: [
        {
          label: '网站发布',
          value: 224,
          unit: '条',
          approx: 'atLeast',
          link: 'disclosure.channel.website',
        },
      ],
    },
  ],
  [
    'fewer',
    'N04',
    { 'disclosure.channel.website': 223 },
    ['notice: disclosure.channel.website'],
    {
      text: [
        {
          label: '网站发布',
          value: 224,
          unit: '条',
          approx: 'atLeast',
          link: 'disclosure.channel.website',
        },
      ],
    },
  ],
  [
    'about',
    'N04',
    { 'disclosure.channel.website': 110 },
    held,
    {
      text: [
        {
          label: '网站发布',
          value: 100,
          unit: '条',
          approx: 'about',
          link: 'disclosure.channel.website',
        },
      ],
    },
  ],
  [
    'nearly',
    'N04',
    { 'disclosure.channel.website': 101 },
    ['notice: disclosure.channel.website'],
    {
      text: [
        {
          label: '网站发布',
          value: 100,
          unit: '条',
          approx: 'atMost',
          link: 'disclosure.channel.website',
        },
      ],
    },
  ],
  [
    'since its start as many as in the year',
    'N06',
    { 'disclosure.channel.wechat': 46 },
    ['notice: disclosure.channel.wechat'],
    {
      text: [
        { label: '微信累计', value: 46, scope: 'cumulative' },
        { label: '微信', value: 46, link: 'disclosure.channel.wechat' },
      ],
    },
  ],
];

describe.each([
  ['the form of 2014', listForm],
  ['the forms since 2019', gridForm],
  ['the running text', told],
])('rules of one report: %s', (_, cases) => {
  const named = cases.map(([what, check, values, outcomes, given = {}]) => {
    return { what, check, values, outcomes, given };
  });

  test.each(named)('$what: $check', ({ check, values, outcomes, given }) => {
    const results = resultsOf(check, reportOf(values, given));
    expect(outcomesOf(results)).toEqual(outcomes);
  });
});

test('no blank becomes 0, and no cell is changed, whatever is missing', () => {
  const results = ['S01', 'S07', 'M01', 'M03', 'M14'] as const;
  for (const form of ['s2014', 'm2019', 'm2021'] as const)
    for (const check of results)
      expect(outcomesOf(resultsOf(check, reportOf({}, { form })))).toEqual([]);
});
