import { forms } from '#domain/forms/index.ts';
import { randomOf } from '../samples/random.ts';

/** Sizes of the data that the benchmark is run on. */
export const tiers = {
  county: { counties: 1, units: 20, years: 12 },
  city: { counties: 12, units: 25, years: 12 },
  province: { counties: 120, units: 25, years: 12 },
} as const;
export type Tier = keyof typeof tiers;

/** A wide CSV of invented reports, with what a right reading of it must give. */
export interface BenchFile {
  readonly csv: string;
  readonly reports: number;
  readonly units: number;
  /** Sum of all numbers and how many cells are blank: a fast wrong answer is found out. */
  readonly sum: number;
  readonly blanks: number;
}

const FIRST_YEAR = 2010;

/** The same file for the same tier, every time: about one cell in fifty is blank, most counts are small. */
export function benchFile(tier: Tier): BenchFile {
  const { counties, units, years } = tiers[tier];
  const random = randomOf(20_140_418);
  const { indicators } = forms.s2014;
  const lines = [
    ['authority', 'county', 'prefecture', 'year', ...indicators.map((i) => i.id)].join(','),
  ];
  let sum = 0;
  let blanks = 0;
  for (let c = 0; c < counties; c++) {
    for (let u = 0; u < units; u++) {
      for (let y = 0; y < years; y++) {
        const cells = indicators.map((indicator) => {
          if (random.next() < 0.02) {
            blanks++;
            return '';
          }
          if (indicator.kind === 'money') {
            const amount = random.whole(0, 40) / 4;
            sum += amount;
            return String(amount);
          }
          const count = random.next() < 0.6 ? 0 : random.whole(1, random.next() < 0.9 ? 60 : 4000);
          sum += count;
          return String(count);
        });
        lines.push(
          [
            `第${inWords(u + 1)}乡`,
            `虚构${inWords(c + 1)}县`,
            `虚构${inWords(Math.floor(c / 10) + 1)}市`,
            FIRST_YEAR + y,
            ...cells,
          ].join(','),
        );
      }
    }
  }
  return {
    csv: `${lines.join('\r\n')}\r\n`,
    reports: counties * units * years,
    units: counties * units,
    sum,
    blanks,
  };
}

/** Names have no digits: 12 is 一二. */
const inWords = (number: number) =>
  [...String(number)].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');
