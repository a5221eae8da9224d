import { randomOf, seedOf } from '../samples/random.ts';
import { s2014Rows } from '../../src/domain/forms/s2014.ts';
import {
  actsGrid2019,
  actsGrid2021,
  applicants,
  disputesGrid,
  outcomeIds,
  requestsGrid,
  s2014Grid,
} from './forms.mjs';
import { spread } from './grid.mjs';

/**
 * Reports of the fictional 示例县. A report is its running text (`text`, lines and grids in order), what stands in the
 * cells, and what a reader shall find. Sums agree, as they do in a well-kept report; a few cells are blank or dashes.
 */

const sum = (values, ids) => ids.reduce((total, id) => total + values[id], 0);

/** Numbers of a form of 2014: small, with many zeros. */
function s2014Values(name) {
  const random = randomOf(seedOf(name));
  const values = {};
  for (const row of s2014Rows) {
    if (row.heading) continue;
    if (row.kind === 'money') values[row.id] = random.whole(0, 40) / 10;
    else values[row.id] = random.next() < 0.35 ? 0 : random.whole(1, 60);
  }
  for (const row of [...s2014Rows].reverse())
    if (!row.heading && row.sumOf !== undefined) values[row.id] = sum(values, row.sumOf);
  return values;
}

/** Numbers of the tables of 2019 and 2021. */
function laterValues(form, name) {
  const random = randomOf(seedOf(name));
  const values = {};
  const fill = (group, ids, most) => {
    for (const id of ids) values[`${group}.${id}`] = random.whole(0, most);
  };
  if (form === 'm2019') {
    fill('rules', ['made_new', 'published_new', 'public_total'], 0);
    fill('normative', ['made_new', 'published_new', 'public_total'], 12);
    for (const group of ['licence', 'other_service', 'penalty', 'coercion']) {
      fill(group, ['items_prev', 'decisions'], 300);
      values[`${group}.items_change`] = random.whole(-9, 9);
    }
    fill('charge', ['items_prev', 'items_change'], 3);
    fill('procurement', ['projects'], 9);
    values['procurement.amount'] = random.whole(10, 900) / 10;
  } else {
    fill('rules', ['issued', 'repealed', 'in_force'], 0);
    fill('normative', ['issued', 'repealed', 'in_force'], 15);
    for (const group of ['licence', 'penalty', 'coercion']) fill(group, ['decisions'], 1500);
    values['charge.amount'] = random.whole(0, 300) / 100;
  }
  const outcomes = outcomeIds(form);
  const columns = applicants.map(([id]) => id);
  const parts = columns.slice(0, -1);
  for (const column of parts) {
    for (const row of outcomes)
      values[`${row}.${column}`] = random.next() < 0.6 ? 0 : random.whole(1, 9);
    values[`application.result.total.${column}`] = sum(
      values,
      outcomes.map((row) => `${row}.${column}`),
    );
    values[`application.carried_out.${column}`] = random.whole(0, 2);
    values[`application.carried_in.${column}`] = 0;
    values[`application.new.${column}`] =
      values[`application.result.total.${column}`] + values[`application.carried_out.${column}`];
  }
  const rows = [
    'application.new',
    'application.carried_in',
    ...outcomes,
    'application.result.total',
    'application.carried_out',
  ];
  for (const row of rows)
    values[`${row}.total`] = sum(
      values,
      parts.map((column) => `${row}.${column}`),
    );
  for (const group of ['review', 'lawsuit_direct', 'lawsuit_after_review']) {
    const kinds = ['upheld', 'corrected', 'other', 'pending'].map((id) => `${group}.${id}`);
    for (const id of kinds) values[id] = random.whole(0, 3);
    values[`${group}.total`] = sum(values, kinds);
  }
  return values;
}

/** Texts of the cells: `printed` says which cells are not printed as a plain number (blank, dash, with unit). */
const printer =
  (values, printed = {}) =>
  (id) =>
    printed[id] ??
    (id.endsWith('items_change') && values[id] > 0 ? `+${values[id]}` : `${values[id]}`);

const blanks = new Set(['', '——', '-', '/']);

function report({ file, authority, year, form, values, printed, body }) {
  const print = printer(values, printed);
  const text = body(print);
  const found = {};
  for (const grid of text.filter((part) => Array.isArray(part)))
    for (const { cell, first } of spread(grid).flat())
      if (first && cell.id !== undefined)
        found[cell.id] = blanks.has(cell.text) ? null : values[cell.id];
  return { file, authority, county: '示例县', year, form, values: found, text };
}

const opening = (authority, year) =>
  `根据《中华人民共和国政府信息公开条例》，由${authority}人民政府编制本报告。本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。（虚构示例）`;

export const qingshi2017 = (() => {
  const values = s2014Values('示例县青石镇2017');
  return report({
    file: 'qingshi-2017',
    authority: '青石镇',
    year: 2017,
    form: 's2014',
    values,
    printed: { 'request.replied.not_exist': '', 'fee.collected': '——' },
    body: (print) => [
      '示例县青石镇2017年政府信息公开工作年度报告',
      opening('示例县青石镇', 2017),
      '一、概述',
      `2017年，我镇主动公开政府信息${values['disclosure.total']}条，全年收到政府信息公开申请${values['request.received']}件。`,
      '附件：示例县青石镇2017年度政府信息公开情况统计表',
      s2014Grid(print),
      '填报人：示例　　填报日期：2018年1月15日',
    ],
  });
})();

function later(file, authority, year, form, printed) {
  const values = laterValues(form, `示例县${authority}${year}`);
  const acts = form === 'm2019' ? actsGrid2019 : actsGrid2021;
  return report({
    file,
    authority,
    year,
    form,
    values,
    printed,
    body: (print) => [
      `示例县${authority}${year}年政府信息公开工作年度报告`,
      opening(`示例县${authority}`, year),
      '一、总体情况',
      `${year}年，我镇办结政府信息公开申请${values['application.result.total.total']}件，举办政务公开培训3次。`,
      '二、主动公开政府信息情况',
      acts(print),
      '三、收到和处理政府信息公开申请情况',
      requestsGrid(form, print),
      '四、政府信息公开行政复议、行政诉讼情况',
      disputesGrid(print),
      '五、存在的主要问题及改进情况',
      '一是公开内容还不够丰富，二是队伍还不够稳定。下一步将加强培训，每季度检查1次。',
      '六、其他需要报告的事项',
      '无其他需要报告的事项。',
    ],
  });
}

export const huaqiao2020 = later('huaqiao-2020', '花桥镇', 2020, 'm2019', {
  'application.new.research': '',
  'application.result.granted.total': '',
  'procurement.amount': `${laterValues('m2019', '示例县花桥镇2020')['procurement.amount']}万元`,
  'rules.made_new': '——',
});

export const liuxi2022 = later('liuxi-2022', '柳溪镇', 2022, 'm2021', {
  'application.result.declined.repeat.charity': '',
  'lawsuit_direct.other': '/',
});

/** One workbook of the county, one sheet a unit. */
export const county2018 = ['青石镇', '花桥镇', '柳溪镇'].map((authority) => {
  const values = s2014Values(`示例县${authority}2018`);
  return report({
    file: 'county-2018',
    authority,
    year: 2018,
    form: 's2014',
    values,
    printed: { 'org.access_points': '' },
    body: (print) => [`示例县${authority}2018年度政府信息公开情况统计表`, s2014Grid(print)],
  });
});
