import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Listed, NotReported } from '#state/importTypes.ts';

type ImportWords = Words['imports'];

/** The question about units without numbers: how many, of which years, and what the table prints in place of their numbers. */
export function silentQuestion(units: readonly NotReported[], words: ImportWords): string {
  const texts = new Set(units.map(({ text }) => text));
  const printed = [...texts].filter((text) => text !== '');
  const { question, says, both } = words.silent;
  const isMixed = texts.size > printed.length;
  return fill(printed.length === 0 ? question : isMixed ? both : says, {
    units: countOf(units, words),
    text: printed.join(words.between),
  });
}

/** Each unit once, with all its years: 青石镇 2017、2018 年. Its county stands with a name that is of several. */
export function unitsWithYears(listed: readonly Listed[], words: ImportWords): readonly string[] {
  const groups = byUnit(listed);
  const names = groups.map(([first]) => first.name);
  return groups.map((group) => {
    const [{ name, county }] = group;
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const unit = isShared && county !== null ? fill(words.silent.inCounty, { name, county }) : name;
    const years = yearsOf(group);
    return years.length === 0
      ? unit
      : fill(words.silent.inYear, { name: unit, year: years.join(words.between) });
  });
}

/** Units are counted once; where not each of them is listed in each of the years, how often they are is said too. */
function countOf(listed: readonly Listed[], words: ImportWords): string {
  const groups = byUnit(listed);
  const units = counted(words.units, groups.length);
  const years = yearsOf(listed);
  if (years.length === 0) return units;
  const values = { units, years: years.join(words.between) };
  const isEach = groups.every((group) => yearsOf(group).length === years.length);
  return isEach
    ? fill(words.silent.inYears, values)
    : fill(words.silent.inSomeYears, { ...values, n: listed.length });
}

type Group = readonly [Listed, ...Listed[]];

function byUnit(listed: readonly Listed[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of listed) {
    const key = JSON.stringify([one.name, one.county]);
    const [first, ...others] = groups.get(key) ?? [];
    groups.set(key, first === undefined ? [one] : [first, ...others, one]);
  }
  return [...groups.values()];
}

function yearsOf(listed: readonly Listed[]): readonly number[] {
  const years = new Set(listed.flatMap(({ year }) => (year === null ? [] : [year])));
  return [...years].sort((a, b) => a - b);
}
