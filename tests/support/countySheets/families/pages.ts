import type { Chance } from '../chance.ts';
import { reportOf, reportsOf } from '../figures.ts';
import { titleOf } from '../frames.ts';
import { down, nameLane, namedOf, printOf, wide, wideInGroups, yearLane } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { escaped, pageOf, tableOf } from '../pageFiles.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Sheet, Span } from '../sheet.ts';
import { textOf } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { officialRows } from './officialRows.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
  readonly title: string;
}

function settingOf(chance: Chance, units = 6, ids = 10): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', ids);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  return {
    county,
    year,
    columns,
    reports,
    print: printOf(chance),
    title: titleOf(chance, county.name, year),
  };
}

const page = (chance: Chance, { title }: Setting, body: string, name = '网页.html') => ({
  name,
  bytes: pageOf(title, body, chance.pick(['utf8', 'gbk'])),
});
const table = (at: Setting) => wide(at.reports, [nameLane()], at.columns, at.print);

/** What a county's site puts around an article. */
const around = (at: Setting, body: string) => `
<div class="nav"><a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">年报</a></div>
<div class="menu"><table><tr><td>机构设置</td><td>政策文件</td><td>公开年报</td></tr></table></div>
<h1>${at.title}</h1>
<p class="info">发布日期：${at.year + 1}-01-18 09:32&emsp;来源：县政府办&emsp;浏览次数：1486</p>
${body}
<p>扫一扫在手机打开当前页</p><div class="foot">邮编：442300&emsp;电话：0719-6230147&emsp;备案号：12345678号</div>
<script>var count = 2017; document.write("12");</script>`;

/** Head rows with rowspan and colspan. */
function spans(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const sheet = wideInGroups('s2014', at.reports, [nameLane('单位')], at.columns, at.print);
  return {
    ...page(chance, at, around(at, tableOf(sheet))),
    reports: at.reports,
    about: 'two head rows with spans, a page around',
  };
}

/** Names that span the rows of their years. */
function spannedNames(chance: Chance): CountySheet {
  const base = settingOf(chance, 4, 7);
  const years = [base.year - 1, base.year];
  const reports = reportsOf(
    chance,
    base.county,
    years,
    's2014',
    base.columns.map(({ id }) => id),
  );
  const full = wide(
    reports,
    [nameLane('乡镇'), yearLane('年度', (year) => `${year}年`)],
    base.columns,
    base.print,
  );
  const rows = full.rows.map((row, i) => (i > 0 && i % 2 === 0 ? [null, ...row.slice(1)] : row));
  const merged = base.county.units.map((_, i): Span => ({
    row: 1 + i * 2,
    column: 0,
    rows: 2,
    columns: 1,
  }));
  const at = { ...base, title: `${base.county.name}政府信息公开情况表` };
  return {
    ...page(chance, at, around(at, tableOf({ rows, spans: merged }))),
    reports,
    about: 'names span their years',
  };
}

/** The table stands within the cell of a table that only lays out the page. */
function inLayout(chance: Chance, deep: boolean): CountySheet {
  const at = settingOf(chance);
  const inner = tableOf(table(at));
  const once = `<table width="900"><tr><td class="left">栏目导航</td><td>${inner}</td></tr></table>`;
  const body = deep
    ? `<table><tr><td><p>${at.title}</p></td></tr><tr><td>${once}</td></tr></table>`
    : `<p>${at.title}</p>${once}`;
  return {
    ...page(chance, at, body),
    reports: at.reports,
    about: `the table within ${deep ? 'two tables' : 'a table'} of the layout`,
  };
}

/** Cells of paragraphs, fonts and entities, as word processors write them. */
function fromWord(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const lines = down(at.reports, at.columns, { print: at.print }).rows.map((row) => {
    const cells = row.map((cell) => {
      const text = escaped(textOf(cell));
      return `<td style='width:60pt;border:solid 1pt'><p class=MsoNormal align=center><span lang=EN-US style='font-size:10.5pt'>${text === '' ? '&nbsp;' : text}<o:p></o:p></span></p></td>`;
    });
    return `<tr style='height:20pt'>${cells.join('\n')}</tr>`;
  });
  const body = `<p class=MsoNormal align=center><b>${at.title}</b></p><table class=MsoNormalTable border=1>${lines.join('\n')}</table>`;
  return {
    ...page(chance, at, body, 'Word粘贴.htm'),
    reports: at.reports,
    about: 'as a word processor writes it',
  };
}

/** Labels broken by <br>, figures with &nbsp; around them, head cells as <th>. */
function broken(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const [head = [], ...rows] = table(at).rows;
  const half = (text: string) =>
    text.length > 8 ? `${text.slice(0, 5)}<br>${text.slice(5)}` : text;
  const top = `<thead><tr>${head.map((cell) => `<th>${half(escaped(textOf(cell)))}</th>`).join('')}</tr></thead>`;
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td>&nbsp;${escaped(textOf(cell))}&nbsp;</td>`).join('')}</tr>`,
  );
  return {
    ...page(chance, at, around(at, `<table>${top}<tbody>${body.join('')}</tbody></table>`)),
    reports: at.reports,
    about: 'labels broken by <br>, <th> in <thead>',
  };
}

/** A page saved under the name of a workbook. */
function asWorkbook(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const sheet: Sheet = {
    rows: [[at.title], ...table(at).rows],
    spans: [{ row: 0, column: 0, rows: 1, columns: at.columns.length + 1 }],
  };
  return {
    ...page(chance, at, tableOf(sheet), '导出.xls'),
    reports: at.reports,
    about: 'a page with the ending of a workbook',
  };
}

/** Two tables of the page: one of another matter, one of the county. */
function beside(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const other = tableOf({
    rows: [
      ['序号', '文件名称', '文号', '日期'],
      [1, '关于做好年报工作的通知', '政办发〔2017〕12号', '2017-12-01'],
      [2, '关于报送统计表的通知', '政办发〔2017〕15号', '2017-12-20'],
    ],
  });
  return {
    ...page(chance, at, around(at, `${other}<br>${tableOf(table(at))}`)),
    reports: at.reports,
    about: 'a table of documents before the table of units',
  };
}

/** The form of each township in a table of its own, under a heading with its name. */
function forms(chance: Chance): CountySheet {
  const at = settingOf(chance, 3);
  const reports = at.county.units.map((authority) =>
    reportOf(chance, { authority, county: at.county.name, year: at.year, form: 's2014' }),
  );
  const body = reports.map(
    (report) =>
      `<h3>${at.county.name}${report.authority}${at.year}年度政府信息公开情况统计表</h3>${tableOf({ rows: [['统计指标', '单位', '统计数'], ...officialRows(report, at.print)] })}`,
  );
  return {
    ...page(chance, at, body.join('\n')),
    reports,
    about: 'a table for each township under its heading',
  };
}

/** Pages as they are saved or pasted. */
export const pages: Family = {
  letter: 'S',
  title: 'pasted HTML with spans and nested tables',
  make: (chance) => [
    spans(chance),
    spannedNames(chance),
    inLayout(chance, false),
    inLayout(chance, true),
    fromWord(chance),
    broken(chance),
    asWorkbook(chance),
    beside(chance),
    forms(chance),
  ],
};
