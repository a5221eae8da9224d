/** What a page prints around a report: a label, a colon, a value. */
interface PageField {
  readonly labels: string;
  readonly value: string;
}

const counter =
  '(?:本[文页站网]|本网站|当前|今日|昨日|累计|总|页面|文章|附件|网友|已){0,2}(?:浏览|点击|阅读|访问|阅览|查看|下载|评论|转发|点赞|跟帖)(?:次数|人数|人次|总数|量|数|率)?';
const counted = '[\\d０-９][\\d０-９,，.]*\\s*万?\\s*(?:人次|次|人|条)?';

const fields: readonly PageField[] = [
  { labels: counter, value: counted },
  {
    labels:
      '(?:上|下)一[篇条页]|相关(?:链接|阅读|信息|文章|新闻)|(?:下载)?附件(?:下载)?|延伸阅读|热点推荐',
    value: '(?:(?!\\s[上下]一[篇条页]).)*',
  },
  {
    labels: '(?:联系|咨询|监督|办公)?(?:电话|传真)|邮编|邮政编码',
    value: '[\\d()（）+\\-—－转、\\s]{6,}',
  },
  {
    labels:
      '信息来源|来源|作者|责任编辑|编辑|供稿|发布机构|索引号|文号|发文字号|备案号|网站标识码|字号|字体|(?:发布|发文|成文|生成|更新)(?:时间|日期)',
    value: '[^\\s。,，;；]*',
  },
];
/** Only in lines without a sentence: counters without a colon, numbers of pages and of records. */
const loose = `${counter}\\s*[(（]?${counted}|第\\s*\\d+\\s*页|共\\s*\\d+\\s*(?:页|条记录)|每页\\s*(?:显示)?\\d+\\s*条`;

/** A label of the page begins a line or stands behind a gap or a full stop; inside a sentence it is the report's own word. */
const begins = '(?<=^|[\\s。|】])[(（\\[【]?';
const labelled = new RegExp(
  `您是第\\s*\\d+\\s*位[^。]*|${begins}(?:${fields.map(({ labels, value }) => `(?:${labels})\\s*[:：]\\s*${value}`).join('|')})`,
  'g',
);
const bare = new RegExp(`${begins}(?:${loose})`);
const mayBePage = /[:：\d０-９]/;
const sentence = /[。，；！？,;!?]/;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * A line without the page's own words: 浏览次数：123次, 上一篇：…, 第1页 共5页. A sentence that tells how often the
 * government's site was visited is the report's own and stays.
 * @returns the stretches of the line that are the report's, in their order; [] for a line of the page
 */
export function piecesWithoutFurniture(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: words } of mayBePage.test(line) ? line.matchAll(labelled) : []) {
    if (index > from) pieces.push({ from, to: index });
    from = index + words.length;
  }
  const isWhole = from === 0;
  if (from < line.length) pieces.push({ from, to: line.length });
  if (pieces.some(({ from, to }) => sentence.test(line.slice(from, to)))) return pieces;
  return isWhole && !bare.test(line) ? pieces : [];
}
