import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '#ingest/narrative/figures.ts';

const RUNS = Number(process.env['RUNS'] ?? 300);

/** A piece of text and the figures it tells. */
interface Piece {
  readonly text: string;
  readonly figures: readonly Figure[];
}
interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly subject: string;
  readonly isPart: boolean;
}

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((value) => ({ value, text: `${value}` })),
  fc
    .integer({ min: 1000, max: 99_999 })
    .map((value) => ({ value, text: value.toLocaleString('en-US') })),
  fc.integer({ min: 2, max: 99_999 }).map((value) => ({ value, text: `${value}余` })),
  fc.integer({ min: 2, max: 99_999 }).map((value) => ({ value, text: `近${value}` })),
  fc
    .integer({ min: 1, max: 99 })
    .map((value) => ({ value: value * 1000, text: `${value / 10}万` })),
);

/** What is told, with its unit; the words differ so that a figure is known by its label. */
const wholes = [
  ['公开政府信息', '条'],
  ['通过政府网站发布信息', '条'],
  ['通过微信公众号推送信息', '条'],
  ['公开村务信息', '条'],
  ['收到政府信息公开申请', '件'],
  ['受理群众诉求', '件'],
  ['发放宣传资料', '份'],
  ['召开工作会议', '次'],
  ['举办政务公开培训', '期'],
  ['接待群众', '人次'],
] as const;
const kinds = ['政策解读', '通知公告', '工作动态', '财政信息', '网上', '当面', '救助信息'] as const;
const groups = [
  '全镇12个村', '12个行政村', '我镇8个社区', '13个乡镇、26个部门', '在9个村', '组织7家单位', '全乡3200户农户', '12名信息员',
  '辖区内15个村（社区）', '镇属6个站所', '与3家媒体合作', '通过5个窗口', '全县18个乡镇（街道）和32个县直部门', '十二个村',
] as const; // prettier-ignore
const periods = ['', '2020年，', '2020年度', '全年', '今年以来，', '一年来，我镇'] as const;
const sums = ['', '共', '共计', '达', '为'] as const;

const part = fc
  .record({ kind: fc.constantFrom(...kinds), number: numbers })
  .map(({ kind, number }) => ({ kind, ...number }));
const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ kind }) => kind });

interface Statement {
  readonly whole: (typeof wholes)[number];
  readonly number: { readonly value: number; readonly text: string };
  readonly parts: readonly {
    readonly kind: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly where: 'none' | 'before' | 'behind' | 'list' | 'inAll';
  readonly word: string;
  readonly joiner: string;
  readonly sum: string;
}

/** One clause about one total, its parts told before it, behind it or not at all. */
function pieceOf({ whole, number, parts, where, word, joiner, sum }: Statement): Piece {
  const [subject, unit] = whole;
  const said = parts.map(({ kind, text }) => `${kind}${text}${unit}`).join(joiner);
  const total = `${sum}${number.text}${unit}`;
  const texts = {
    none: `${subject}${total}`,
    before: `${subject}（${word}${said}）${total}`,
    behind: `${subject}${total}（${word}${said}）`,
    list: `${subject}${total}，其中${said}`,
    inAll: `包括${parts.map(({ kind, text }) => `${kind}${text}${unit}`).join('、')}在内，${subject}${total}`,
  };
  const own = where === 'none' ? [] : parts;
  const figures = own.map(({ kind, value }) => ({ subject: kind, value, unit, isPart: true }));
  return {
    text: texts[where],
    figures: [{ subject, value: number.value, unit, isPart: false }, ...figures],
  };
}

const piece = fc
  .record({
    whole: fc.constantFrom(...wholes),
    number: numbers,
    parts,
    where: fc.constantFrom('none', 'before', 'behind', 'list', 'inAll' as const),
    word: fc.constantFrom('', '含', '其中', '其中：', '包括'),
    joiner: fc.constantFrom('、', '，', '；'),
    sum: fc.constantFrom(...sums),
  } satisfies { [K in keyof Statement]: fc.Arbitrary<Statement[K]> })
  .map(pieceOf);

/** Clauses with numbers that are no figures. */
const noise = [
  '', '', '较上年的98条有所增加，', '按照青政办发〔2020〕15号文件要求，', '根据《条例》第二十条规定，', '在20个工作日内，',
  '每月召开例会1次，', '对照年度目标任务100条，', '落实“331”机制，', '12个村均设立1个公开栏，', '自2020年1月1日起，',
] as const; // prettier-ignore
const pageLines = [
  '', '浏览次数：123次', '发布时间：2021-01-20 来源：青石镇 点击：1,024 次', '上一篇：青石镇公开信息98条', '第1页 共5页',
  '【字体：大 中 小】【阅读：56次】', '联系电话：0954-7012345 邮编：756500 本站由县政府办主办', '访问量 12345 人次',
] as const; // prettier-ignore

/** A sentence on a page: when, of whom, then clauses whose units differ, and numbers among them that are no figures. */
const sentence = fc
  .record({
    lines: fc.tuple(fc.constantFrom(...pageLines), fc.constantFrom(...pageLines)),
    period: fc.constantFrom(...periods),
    pieces: fc.uniqueArray(
      fc.tuple(fc.constantFrom('', ...noise), fc.constantFrom('', '', ...groups), piece),
      { minLength: 1, maxLength: 3, selector: ([, , { figures }]) => figures[0]?.unit },
    ),
    stop: fc.constantFrom('，', '；'),
  })
  .map(({ lines, period, pieces, stop }): Piece => {
    const clauses = pieces.map(([other, group, { text }]) => `${other}${group}${text}`);
    return {
      text: `${lines[0]}\n${period}${clauses.join(stop)}。\n${lines[1]}`,
      figures: pieces.flatMap(([, , { figures }]) => figures),
    };
  });

const inOrder = (lines: readonly string[]): readonly string[] => [...lines].sort();

test('every figure of a composed sentence is read once, and nothing else', () => {
  fc.assert(
    fc.property(sentence, ({ text, figures }) => {
      const read = figuresOf(text, { year: 2020 });
      expect(inOrder(read.map(({ value, unit }) => `${value}${unit ?? ''}`)), text).toEqual(
        inOrder(figures.map(({ value, unit }) => `${value}${unit}`)),
      );
      for (const { subject, value, unit, isPart } of figures) {
        const same = read.filter((one) => one.value === value && one.unit === unit);
        const named = same.find(({ label }) => label.includes(subject));
        expect(named, `${subject} in ${text}`).toBeDefined();
        if (isPart) expect(named?.scope, `${subject} in ${text}`).toBe('part');
      }
    }),
    { numRuns: RUNS },
  );
});

test('a sentence about a group tells nothing of the whole report', () => {
  const subjects = groups.filter((group) => !/^[在组与通]/.test(group));
  fc.assert(
    fc.property(fc.constantFrom(...subjects), numbers, (group, { value, text }) => {
      const [figure] = figuresOf(`${group}共主动公开政府信息${text}条。`, { year: 2017 });
      expect(figure).toMatchObject({ value, topic: null, link: null });
    }),
  );
});
