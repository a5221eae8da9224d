import { subjectOf } from '#charts/subject.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Saying } from '#state/mappingTypes.ts';

/** @returns what a saying is about, and what it says of it */
export function sayingText(saying: Saying, words: Words): string {
  const { where } = words.mapping;
  const text = saying.at === 'line' ? saying.text : saying.path.join(' / ');
  return `${fill(where[saying.at], { text })} → ${saidText(saying, words)}`;
}

function saidText({ said }: Saying, words: Words): string {
  const all = words.mapping.said;
  switch (said.is) {
    case 'values':
      return fill(all.values, { name: subjectOf(said.id, words).name });
    case 'role':
      return fill(all.role, { role: words.mapping.roles[said.role] });
    case 'sum':
    case 'ignore':
      return all[said.is];
    case 'year':
      return fill(all.year, { year: String(said.year) });
    case 'county':
    case 'authority':
      return fill(all[said.is], { name: said.name });
  }
}
