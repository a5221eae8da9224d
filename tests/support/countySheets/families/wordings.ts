import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn, nameOf, rowOf } from '../indicators.ts';
import { asIs, down, nameLane, namedOf, wide, wideInGroups } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import { turned } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';

/** A way in which clerks change a label without changing what it says. */
type Change = (label: string, id: string, at: number) => string;
const middle = (text: string) => Math.floor(text.length / 2);

const changes: readonly { readonly name: string; readonly change: Change }[] = [
  {
    name: 'unit behind the name',
    change: (label, id) => `${label}（${indicatorIn('s2014', id).unit}）`,
  },
  {
    name: 'unit in half-width brackets',
    change: (label, id) => `${label}(${indicatorIn('s2014', id).unit})`,
  },
  { name: 'blanks between the characters', change: (label) => [...label].join(' ') },
  {
    name: 'line breaks',
    change: (label) => `${label.slice(0, middle(label))}\n${label.slice(middle(label))}`,
  },
  { name: 'numbers in front', change: (label, _id, at) => `${at + 1}.${label}` },
  { name: 'numbers in brackets', change: (label, _id, at) => `(${at + 1})${label}` },
  { name: 'a colon behind', change: (label) => `${label}：` },
  {
    name: 'other characters',
    change: (label) =>
      label
        .replaceAll('其他', '其它')
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replaceAll('《条例》', '“条例”'),
  },
  { name: 'stars', change: (label, _id, at) => (at % 3 === 0 ? `*${label}` : label) },
  { name: 'headings in front', change: (label, id) => pathTo(id, label) },
];

/** The label behind its top heading, as some exports write it. */
function pathTo(id: string, label: string): string {
  const { parent } = indicatorIn('s2014', id);
  if (parent === null) return label;
  const above = rowOf('s2014', parent);
  return above.parent === null
    ? `${above.label.replace(/^[一二三四五六七八九]、/, '')}/${label}`
    : label;
}

function one(
  chance: Chance,
  { name, change }: (typeof changes)[number],
  shape: number,
): CountySheet {
  const county = countyOf(chance, 5);
  const year = chance.int(2014, 2018);
  const plain = namedOf(chance, 's2014', 10);
  const named = plain.map(({ id }, at): Named => ({
    id,
    name: change(nameOf('s2014', id), id, at),
  }));
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    named.map(({ id }) => id),
  );
  const shapes: readonly (() => Sheet)[] = [
    () => wide(reports, [nameLane('乡镇')], named, asIs),
    () => down(reports, named, { unit: chance.flip() ? '单位' : null }),
    () => turned(wide(reports, [nameLane('指标')], named, asIs)),
    () => wideInGroups('s2014', reports, [nameLane('单位')], named, asIs),
  ];
  const sheet = (shapes[shape % shapes.length] ?? shapes[0])?.() ?? { rows: [] };
  const whole = framed(chance, titleOf(chance, county.name, year), sheet, null, year);
  const file = name === 'line breaks' ? bookFile(chance, whole) : anyFile(chance, whole);
  return { ...file, reports, about: `labels with ${name}` };
}

/** Names of units without their kind, as in 白沙、三江. */
function shortNames(chance: Chance, across: boolean): CountySheet {
  const county = countyOf(chance, 7);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', 8);
  // Names that could be words for sums are left to readers of minds.
  const units = ['白沙', '三江', '油坊', '罗渡', '双桥', '葛店'].map((name) => name);
  const reports = reportsOf(
    chance,
    { name: county.name, units: chance.shuffled(units) },
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const sheet = across ? down(reports, columns) : wide(reports, [nameLane('乡镇')], columns);
  return {
    ...anyFile(chance, framed(chance, titleOf(chance, county.name, year), sheet, null, year)),
    reports,
    about: `names without their kind, ${across ? 'across' : 'down'}`,
  };
}

/** Labels and names as they are written. */
export const wordings: Family = {
  letter: 'w',
  title: 'labels with units, blanks, breaks, numbers, other characters',
  make: (chance) => [
    ...changes.map((change, i) => one(chance, change, i)),
    one(chance, chance.pick(changes), 1),
    one(chance, chance.pick(changes), 2),
    shortNames(chance, true),
    shortNames(chance, false),
  ],
};
