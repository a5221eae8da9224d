import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import type { ListSource } from '#export/gapList.ts';
import { letterItems, letterOf } from '#export/letter.ts';
import type { Letter, LetterCommon, LetterEdits } from '#export/letter.ts';
import { gapsOf, letterPlans } from '#export/letterPlans.ts';
import type { Words } from '#i18n/zh.ts';
import { sampleFrame } from './frames.ts';

export const sampleSource: ListSource = {
  dataSet: { label: '示例县', fictional: true },
  fingerprint: 'abcd1234',
};
export const noEdits: LetterEdits = {
  text: (_field, given) => given,
  removed: () => false,
  order: [],
};
export const noCommon: LetterCommon = {
  signer: '',
  contact: '',
  opening: '',
  deadline: '',
  date: '',
};

/** Letters over the fictional county as nobody changed them: of 石桥镇 and 金沙镇, and of the county. */
export function fixedLetters(words: Words, source: ListSource = sampleSource): readonly Letter[] {
  const frame = sampleFrame();
  const gaps = gapsOf(entriesOf(analyse(frame).counties, 2018), null, null);
  const units = letterPlans(frame, gaps, 'unit', words).filter(({ name }) =>
    ['石桥镇', '金沙镇'].includes(name),
  );
  return [...units, ...letterPlans(frame, gaps, 'county', words)].map((plan) =>
    letterOf(
      plan,
      letterItems(plan, (entry) => entryFacts(frame, entry), words),
      noEdits,
      noCommon,
      words,
      source,
    ),
  );
}
