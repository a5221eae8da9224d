import type { ChartModel } from '#charts/types.ts';
import { County, valuesOf } from './figures.ts';
import { medianOf } from './numbers.ts';
import type { Report } from './records.ts';
import type { View } from './views.ts';

/** Numbers of a text, with thousands separators and minus signs made plain. */
export function numbersIn(text: string): string[] {
  const plain = text.replace(/(\d),(?=\d{3})/g, '$1').replace(/−/g, '-');
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

/** Whether a printed number is a number, rounded to one place or more: a median of 2.5 may not be told as 2 or 3. */
export function isRounded(printed: string, value: number): boolean {
  const plain = printed.replace(/,/g, '');
  const places = Math.max(1, plain.split('.')[1]?.length ?? 0);
  return Math.abs(Number(plain) - value) <= 0.5 * 10 ** -places + 1e-9 * Math.abs(value);
}

const KINDS = [
  ['乡镇', 'township'],
  ['街道', 'street'],
  ['的其他单位', 'other'],
] as const;
const GROUP = '同类(乡镇|街道|的其他单位)（([\\d–]+) 个(?:有数|能比)）';

/** The claim in Chinese is the claim in English: same numbers, same units, the same table and marks. */
export function languagesDiffer({ zh, en, subject }: View, units: readonly string[]): string[] {
  const named = (text: string) => units.filter((unit) => text.includes(unit));
  const found: string[] = [];
  const same = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      found.push(`${what}: zh ${JSON.stringify(a)}, en ${JSON.stringify(b)}`);
  };
  // units and names of forms that one of the languages writes with digits, and none
  const plain = (text: string) =>
    text.replace(/10,000 yuan|per 100|\b\d{4} form|\d{4}\s?年表|每 100/g, '');
  const [inZh, inEn] = [zh.title, en.title].map((text) =>
    numbersIn(plain(text)).filter((n) => n !== '0'),
  );
  // amounts are printed in 万元 and in yuan
  const isMoney = /budget|amount|fee/.test(subject) || zh.title.includes('万元');
  const inYuan = (n: string) => (isMoney ? [n, String(Math.round(10_000 * Number(n)))] : [n]);
  const isSame = (n: string, all: readonly string[]) => inYuan(n).some((one) => all.includes(one));
  if (isMoney)
    same(
      'title',
      inZh?.filter((n) => !isSame(n, inEn ?? [])),
      [],
    );
  else same('title', inZh, inEn);
  same('names of title', named(zh.title), named(en.title));
  same('empty', zh.empty === null, en.empty === null);
  const table = ({ table: { rows } }: ChartModel) =>
    rows.map(({ authority, cells }) => [authority, ...cells.map(({ raw, shown }) => [raw, shown])]);
  same('table', table(zh), table(en));
  const marks = ({ hits }: ChartModel) =>
    hits.map(({ authority, year, cells, say }) => [authority, year, cells.length, say.length]);
  // how many rows have room may depend on the length of names
  if (zh.hits.length === en.hits.length) same('marks', marks(zh), marks(en));
  return found;
}

/** Medians of groups in a sentence, against the group that they speak of. */
function medianClaims(
  text: string,
  { subject }: View,
  { county, year }: { readonly county: County; readonly year: number },
): string[] {
  const pattern = new RegExp(`${GROUP}(?:的)?中位数（?\\s?([\\d,.]+)`, 'g');
  return [...text.matchAll(pattern)].flatMap(([said, word, n = '', printed = '']) => {
    const kind = KINDS.find(([one]) => one === word)?.[1] ?? '';
    const form = county.formOf(kind, subject, year);
    if (form === null || n.includes('–')) return [];
    const values = valuesOf(county.group(kind, subject, year, form));
    const isTrue = Number(n) === values.length && isRounded(printed, medianOf(values));
    return isTrue ? [] : [`${said}: audit n ${values.length}, median ${medianOf(values)}`];
  });
}

/** Whether a group and its number, or range of numbers, is that of another text or a part of it. */
function isWithin(inner: string, outer: string): boolean {
  const [[kind, n = ''], [other, m = '']] = [inner.split(','), outer.split(',')];
  const [low = NaN, high = low] = m.split('–').map(Number);
  return kind === other && n.split('–').every((one) => Number(one) >= low && Number(one) <= high);
}

const isShare = (view: View) => view.subject.startsWith('d.');

/** Every group that is named has its number and median; no verdict without its group. */
export function claimDifferences(view: View, reports: readonly Report[]): string[] {
  const { zh, place, chart } = view;
  const county = new County(reports, place);
  const found: string[] = [];
  const titleYear = Number(/(\d{4}) 年/.exec(zh.title)?.[1] ?? NaN);
  if (!isShare(view) && !/[–→]/.test(zh.title))
    found.push(...medianClaims(zh.title, view, { county, year: titleYear }));
  if (!isShare(view) && !/^(strip|mix|unitSides|outcome|coverage)/.test(chart))
    for (const { say, year } of zh.hits)
      if (year !== null) found.push(...medianClaims(say.join('\n'), view, { county, year }));
  const nOf = (text: string) =>
    new RegExp(GROUP).exec(text)?.slice(1, 3).join() ??
    /同类(乡镇|街道|的其他单位)，([\d–]+) 个有数/.exec(text)?.slice(1, 3).join();
  const [inTitle, inSource] = [nOf(zh.title), nOf(zh.footer.join(' · '))];
  // a title may speak of some of the years that the source line names
  if (inTitle !== undefined && inSource !== undefined && !isWithin(inTitle, inSource))
    found.push(`n in title ${inTitle}, in source line ${inSource}`);
  const all = [zh.title, zh.subtitle, ...zh.notes, ...zh.footer, zh.aria].join('\n');
  const verdicts = [zh.title, ...zh.hits.flatMap(({ say }) => say)].join('\n');
  if (/突出|平常|不能判断/.test(verdicts) && !/同类|全县不分类|没有写明县/.test(all))
    found.push(`a verdict without its group: ${zh.title}`);
  if (/NaN|undefined|Infinity/.test(all + verdicts)) found.push(`no number: ${zh.title}`);
  return found;
}
