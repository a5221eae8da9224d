import { describe, expect, test } from 'vitest';
import { figuresOf } from '#ingest/narrative/figures.ts';
import type { NarrativeFigure } from '#ingest/narrative/figures.ts';

const told = (text: string, year: number | null = 2017) => figuresOf(text, { year });
const counts = (text: string, year: number | null = 2017) =>
  told(text, year).map(({ value, unit }) => `${value}${unit ?? ''}`);
const one = (text: string, year: number | null = 2017): NarrativeFigure | undefined =>
  told(text, year)[0];

describe('figures of a sentence', () => {
  test.each([
    ['截至目前主动公开政务信息 423 条，保障了信息及时公开。', ['423条']],
    ['配备1名专职人员负责政务公开工作。', ['1名']],
    [
      '全年召开党委会议 12 次,其中：邀请人大代表列席 2 次，邀请记者列席 1 次。',
      ['12次', '2次', '1次'],
    ],
    ['主动公开政府信息18万余条。', ['180000条']],
    ['访问量18万余人次,投入经费30余万元,另收取1,234元。', ['180000人次', '30万元', '1234元']],
    ['全年退回三条，召开会议两次。', ['3条', '2次']],
    ['年初、年中两次举办政务公开培训。', ['2次']],
    ['全年共发布信息一千零五条,召开会议十二次。', ['1005条', '12次']],
    ['民生信息共209条，占92.47%。', ['209条', '92.47%']],
    ['回复率100 %，满意率达到百分之九十八。', ['100%', '98%']],
    ['主动公开57条,其中:部门公告4条、概况信息2条;工作动态51条。', ['57条', '4条', '2条', '51条']],
    ['2016年鎮政府信息公開全年發布各類信息247條，其中業務類30條。', ['247条', '30条']],
    ['通过网站公开１２３条。', ['123条']],
    ['收取复印费12.50元。', ['12.5元']],
    ['全年更新12期，报道12篇次，接访30批次。', ['12期', '12篇次', '30批次']],
    ['2017年收到申请0件，公开0件。', ['0件', '0件']],
    ['发布信息2018条。', ['2018条']],
    ['（1）网站公开20条。（2）微信公开30条。', ['20条', '30条']],
    ['1.公开信息12条。2.举办培训2次。3、发放手册500份。', ['12条', '2次', '500份']],
    ['同比增长22.4%，较去年回落12.3个百分点。', []],
    ['我镇收到申请1万2345件。', ['12345件']],
    ['发布信息3至5条。', []],
    ['2016年、2017年分别收到申请1件、3件。', []],
    ['与去年20条相比，今年公开12条。', ['12条']],
    ['公开信息由上年的100条增加到150条。', ['150条']],
    ['应公开信息90条，公开88条。', ['88条']],
    ['编印公报12期，向公众赠阅3万余册。', ['12期', '30000册']],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  test.each([
    ['dates', '本报告统计期限为2017年1月1日至12月31日。截止2017年12月底。'],
    ['dates that lost their characters', '自201711日起至20171231日止。'],
    ['telephone and postcode', '邮编：756599，电话：0954-7810188，传真 0954 7810188。'],
    [
      'addresses of the web',
      '网址:http://www.example.gov.cn/col/12条/index.html,邮箱:a12件@example.com。',
    ],
    ['document numbers', '按照《实施方案》(示政办发〔2017〕42号)和人民政府令第 73 号、第 74 号。'],
    ['articles', '根据《条例》第二十条第（一）项、第三十三条和第六、七条的规定。'],
    ['names with numerals', '应用“331”机制，落实“五公开”“三审三校”，办好“两不愁三保障”。'],
    ['names of places', '六石街道、三溪乡、九龙坡区、廿三里街道、五户镇、八里庄村均已公开。'],
    ['levels and platforms', '落实三级备案、三级审核制度，用好一个平台，一件事一次办。'],
    ['enumerations', '一是抓好落实。二是加强培训。（一）主动公开。1.网站。'],
    ['chapters of the report', '本报告由六个部分组成，全文共7个部分。'],
    ['terms', '在20个工作日内答复，连续12个季度达标。'],
    ['rates', '每月召开例会1次，每季度公开10条信息，按月发布1期。'],
    ['plans', '2018年将公开信息300条，力争培训5次。'],
    ['rules', '公开信息不少于100条，确保公开率100%。'],
    ['rules of counting', '不同渠道和方式公开相同信息计1条，按1件计。'],
    ['ordinals', '第2次会议、第12期培训班，前3名获奖。'],
    ['ranges', '公开5-10条信息，开会3~5次。'],
    ['sessions', '十七届人大一次会议期间。'],
    ['laws', '2018条例修订后，2019条款。'],
    ['numbers with gaps', '公开 1 234 条。公开信息4 2 3条。'],
    ['digits of an enumeration', '2.15条建议已办理'],
    ['another year', '2016年公开信息98条。去年收到申请3件。'],
    ['one that did not occur', '未发生1起群体事件，无一例感染。'],
    [
      'a row of a table',
      '1\t84620209/2017-02198 花桥乡2017年第二批公告12条\t2017-12-18\t已发布\t1',
    ],
    ['a row with bars', '规章 | 2件 | 0件 | 2件 |'],
    ['a row with a unit before its number', '主动公开政府信息数 条 423'],
    ['a cell', '423条'],
    ['columns', '行政许可        2 件      40 件'],
    ['a number without subject', '。423条。'],
    ['nothing', ''],
  ])('leaves out %s', (_what, text) => {
    expect(counts(text)).toEqual([]);
  });

  test('a figure broken over lines is whole, and its offsets are in the given text', () => {
    const text = '在门户网站主动\n公开政府信息\n 423 条，微信\n\n公开 46\n条。';
    const found = told(text);
    expect(found.map(({ value }) => value)).toEqual([423, 46]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['423', '46']);
  });

  test('a short line before a number on the next line is its label', () => {
    expect(one('主动公开政府信息\n423 条，其中微博75条。')).toMatchObject({
      label: '主动公开政府信息',
      value: 423,
    });
  });

  test('a unit that is lost is null when the number is an approximate count of information', () => {
    expect(one('主动公开政府信息260余')).toMatchObject({
      value: 260,
      unit: null,
      approx: 'atLeast',
    });
    expect(one('主动公开政府信息260')).toBeUndefined();
  });
});

describe('labels', () => {
  test.each([
    ['2017年来，我乡在政府门户网站发布政府信息共 224 余条。', '在政府门户网站发布政府信息'],
    ['配备1名专职人员负责政务公开。', '配备专职人员'],
    ['微信公众号“青石发布”自开通以来，累计发布信息46条。', '微信公众号“青石发布”发布信息'],
    ['教育、科技、文化信息31条。', '教育、科技、文化信息'],
    ['作其他处理（含申请人主动撤回申请）341件。', '作其他处理（含申请人主动撤回申请）'],
    ['通过县政府（http://www.example.gov.cn）主动公开信息57条。', '通过县政府主动公开信息'],
    ['2013年至2015年共公开信息900条。', '公开信息'],
    ['政務公開網站發佈政府信息１２０條。', '政務公開網站發佈政府信息'],
  ])('%s', (text, label) => {
    expect(one(text)?.label).toBe(label);
  });

  test('a share is named after the figure it belongs to', () => {
    expect(told('通知公告24条，占15%。')[1]?.label).toBe('通知公告占比');
  });
});

describe('approximations', () => {
  test.each([
    ['公开信息224余条。', 'atLeast'],
    ['公开信息755多条。', 'atLeast'],
    ['公开信息100条以上。', 'atLeast'],
    ['公开信息超过200条。', 'atLeast'],
    ['公开信息约44条。', 'about'],
    ['公开信息50条左右。', 'about'],
    ['公开信息近500条。', 'atMost'],
    ['公开信息不到300条。', 'atMost'],
    ['公开信息300条。', null],
  ])('%s', (text, approx) => {
    expect(one(text)?.approx).toBe(approx);
  });
});

describe('scopes', () => {
  test.each([
    ['2017年度累计公开信息300条。', 'year'],
    ['今年以来，公开信息300条。', 'year'],
    ['2017年以来共公开信息300条。', 'year'],
    ['截至2017年12月31日，主动公开166条。', 'year'],
    ['2017年1-12月公开信息400条。', 'year'],
    ['截至12月底公开信息400条。', 'year'],
    ['截至11月底公开信息380条。', 'part'],
    ['根据2016年工作要点，主动公开政府信息30条。', 'year'],
    ['历年累计公开信息3000条。', 'cumulative'],
    ['自2015年开通以来，共推送信息123条。', 'cumulative'],
    ['平台建成以来，采集农户信息6424条。', 'cumulative'],
    ['截至目前，平台采集农户信息6424条。', 'cumulative'],
    ['截至目前累计主动公开政府信息166条。', 'cumulative'],
    ['2013年至2015年共公开信息900条。', 'cumulative'],
    ['2017年上半年主动公开政府信息30条。', 'part'],
    ['通过政府网站公开安全生产和应急管理信息18条。', 'part'],
    ['自2015年以来，通过微博公开信息999条。', 'cumulative'],
    ['2015年至今，发布信息999条。', 'cumulative'],
    ['2017年1-6月公开信息60条。', 'part'],
    ['2017年1月至6月公开信息60条。', 'part'],
    ['2017年1—12月公开信息60条。', 'year'],
  ])('%s', (text, scope) => {
    expect(one(text)?.scope).toBe(scope);
  });

  test('a list after 其中, a colon or in brackets has parts, what follows has not', () => {
    const scopes = (text: string) => told(text).map(({ scope }) => scope);
    expect(scopes('收到申请7件，其中网上5件、当面2件。')).toEqual(['year', 'part', 'part']);
    expect(scopes('收到申请7件（自然人5件、法人2件），答复6件。')).toEqual([
      'year',
      'part',
      'part',
      'year',
    ]);
    expect(scopes('公开57条：公告50条、动态7条；举办培训3次。')).toEqual([
      'year',
      'part',
      'part',
      'year',
    ]);
  });
});

describe('topics and links', () => {
  test.each([
    ['主动公开政府信息423条。', 2017, 'total', 'disclosure.total'],
    ['主动公开政府信息423条。', 2020, 'total', null],
    ['主动公开政府信息423条。', null, 'total', null],
    ['通过不同渠道和方式主动公开政务信息共217条。', 2018, 'total', 'disclosure.total'],
    ['在政府门户网站发布政府信息共224余条。', 2017, 'website', 'disclosure.channel.website'],
    ['通过政务微信公开政府信息46条。', 2017, 'wechat', 'disclosure.channel.wechat'],
    ['通过政务微博公开政府信息75条。', 2017, 'weibo', 'disclosure.channel.weibo'],
    ['通过政府网站、微博、微信公开信息300条。', 2017, null, null],
    ['通过微信及其他方式公开92条。', 2017, null, null],
    ['通过政府网站公开社会救助信息16条。', 2017, null, null],
    ['通过政府网站，主动公开信息166条。', 2017, null, null],
    ['主动公开规范性文件8条。', 2017, null, 'disclosure.normative_public'],
    ['全年收到政府信息公开申请7件。', 2017, 'requests', 'request.received'],
    ['全年新收政府信息公开申请7件。', 2021, 'requests', 'application.new.total'],
    ['收到低保申请7件。', 2017, null, null],
    ['收到网络申请5件。', 2017, null, null],
    ['答复政府信息公开申请5件。', 2017, null, null],
    ['上年结转政府信息公开申请2件。', 2021, null, 'application.carried_in.total'],
    ['配备1名专职人员负责政务公开。', 2017, 'staff_full_time', 'org.staff.full_time'],
    ['配备兼职工作人员2名。', 2017, null, 'org.staff.part_time'],
    ['召开政务公开工作会议2次。', 2017, 'meetings', 'training.meetings'],
    ['召开党委会议12次。', 2017, null, null],
    ['举办政务公开培训3次。', 2017, 'training', 'training.courses'],
    ['举办农业技术培训3次。', 2017, null, null],
    ['主动公开政府信息比去年增加35条。', 2017, null, null],
    ['2017年上半年主动公开政府信息30条。', 2017, null, null],
  ])('%s in %s', (text, year, topic, link) => {
    expect(one(text, year)).toMatchObject({ topic, link });
  });

  test('what has run since a start is compared with the cell but makes no series', () => {
    expect(one('微信公众号“青石发布”自开通以来，累计发布信息46条。')).toMatchObject({
      scope: 'cumulative',
      topic: null,
      link: 'disclosure.channel.wechat',
    });
  });

  test('channels in a list of parts keep their meaning', () => {
    const found = told('主动公开166条，其中政府网站公开74条，微信60条。');
    expect(found.map(({ topic }) => topic)).toEqual(['total', 'website', 'wechat']);
  });
});

test.each<readonly [string, readonly (readonly [number, number | null])[]]>([
  [
    '全年主动公开信息30条，其中网站12条、微信18条。收到申请2件。',
    [
      [30, null],
      [12, 30],
      [18, 30],
      [2, null],
    ],
  ],
  [
    '公开信息30条（其中网站12条、微信18条），制发文件3件。',
    [
      [30, null],
      [12, 30],
      [18, 30],
      [3, null],
    ],
  ],
  ['其中网站12条。', [[12, null]]],
])('the parts of %s know their whole', (text, expected) => {
  const figures = figuresOf(text, { year: 2020 });
  const wholeOf = (partOf: number | null) =>
    figures.find(({ start }) => start === partOf)?.value ?? null;
  expect(figures.map(({ value, partOf }) => [value, wholeOf(partOf)])).toEqual(expected);
});
