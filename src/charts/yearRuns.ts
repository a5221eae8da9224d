import type { Words } from '#i18n/zh.ts';

/**
 * Years in words, runs of adjacent years joined: "2016–2018、2020".
 * @param years oldest first, each once; none gives an empty text
 */
export function yearRuns(years: readonly number[], words: Words): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(words.language === 'zh' ? '、' : ', ');
}
