import { NO_ANSWERS, isAnswered } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { withSaying } from '#ingest/mapping/mapping.ts';
import type { KeptFile } from '#store/store.ts';
import { answersHeard } from './heard.ts';
import type { Calls } from './protocol.ts';

type ReadAgain = Calls['keptFiles']['answer'][number];

/**
 * @param files kept once for each form that was read from them
 * @returns the files as they are to be read again, each once, with all answers given about its forms
 */
export function keptOnce(files: readonly KeptFile[]): readonly ReadAgain[] {
  const groups: KeptFile[][] = [];
  for (const file of files) {
    const there = groups.find(([first]) => first !== undefined && areSame(first, file));
    if (there === undefined) groups.push([file]);
    else there.push(file);
  }
  return groups.flatMap((group): ReadAgain[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, path, encoding, bytes } = first;
    const heard = group.flatMap(({ answers }) => (answers === null ? [] : [answersHeard(answers)]));
    const answers = heard.length === 0 ? null : { ...heard.reduce(joined, NO_ANSWERS), encoding };
    return [{ name, path, bytes, answers }];
  });
}

function areSame(one: KeptFile, other: KeptFile): boolean {
  const isNamed = one.path === other.path && one.name === other.name;
  const isWritten = one.encoding === other.encoding && one.bytes.length === other.bytes.length;
  return isNamed && isWritten && one.bytes.every((byte, at) => byte === other.bytes[at]);
}

/** Of two answers to one question that of the later form holds; the forms of a file were answered about together. */
function joined(before: FileAnswers, own: FileAnswers): FileAnswers {
  if (!isAnswered(own)) return before;
  return {
    places: new Map([...before.places, ...own.places]),
    encoding: own.encoding ?? before.encoding,
    columns: new Map([...(before.columns ?? []), ...(own.columns ?? [])]),
    gridForm: own.gridForm ?? before.gridForm ?? null,
    moneyUnits: new Map([...(before.moneyUnits ?? []), ...(own.moneyUnits ?? [])]),
    mapping: (own.mapping ?? []).reduce(withSaying, before.mapping ?? []),
  };
}
