import type { AuthorityId } from '#domain/authority.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { Present, slotOf } from '#domain/frame.ts';
import { Choice } from '#domain/reportTable.ts';
import { agree, columnPairs, sameNumbers } from './compare.ts';
import type { ColumnPairs } from './compare.ts';
import type { Draft } from '../draft.ts';
import type { Decisions } from './decisions.ts';
import { pairQuestions } from './pairGroups.ts';
import type { PairQuestion, ReportRef, StoredQuestion } from './questions.ts';
import { State } from './state.ts';
import { eachRow } from './steps.ts';
import type { Steps } from './steps.ts';
import type { ReviewUnit } from './units.ts';

/** A file with unit and year of each report as far as they are settled. */
export interface SettledFile {
  readonly file: number;
  readonly draft: Draft;
  /** Row → unit, null while it waits. */
  readonly units: readonly (ReviewUnit | null)[];
  readonly years: Int32Array;
  readonly states: Uint8Array;
  /** Row → `Choice` among the sources of its report. */
  readonly choice: Uint8Array;
  readonly chosen: Uint8Array;
}

/**
 * Finds reports that come twice in the drop. Versions that contradict each other nowhere need no question: all are
 * sources of one report. Others are asked about; those of the same files (a wide and a long table) are one question.
 */
export function* pairUp(
  files: readonly SettledFile[],
  decisions: Decisions,
): Steps<PairQuestion[]> {
  const unitNumbers = new Map<AuthorityId, number>();
  const numberOf = (id: AuthorityId): number => {
    const there = unitNumbers.get(id) ?? unitNumbers.size;
    unitNumbers.set(id, there);
    return there;
  };
  const formNumbers = [...new Set(files.map(({ draft }) => draft.table.form))];
  const first = new Map<number, ReportRef>();
  const several = new Map<number, ReportRef[]>();
  for (const { file, draft, units, years, states } of files) {
    const form = formNumbers.indexOf(draft.table.form);
    yield* eachRow(states.length, (report) => {
      const unit = units[report];
      const year = years[report];
      if (unit === null || unit === undefined || year === undefined || year === 0) return;
      if (elsewhere.has(states[report])) return;
      const slot = (numberOf(unit.id) * 4096 + year) * formNumbers.length + form;
      const there = first.get(slot);
      if (there === undefined) first.set(slot, { file, report });
      else {
        const list = several.get(slot);
        if (list === undefined) several.set(slot, [there, { file, report }]);
        else list.push({ file, report });
      }
    });
  }
  const pairs = new FilePairs(files);
  const questions = new Map<string, { slots: ReportRef[][] }>();
  for (const refs of several.values()) {
    yield 0;
    if (pairs.areAllSame(refs)) {
      mark(refs, pairs, 0, State.duplicate);
      continue;
    }
    if (pairs.doAllAgree(refs)) continue;
    const inFiles = refs.map(({ file }) => file);
    const distinct = new Set(inFiles).size === refs.length;
    const key = distinct ? `pair ${inFiles.join('+')}` : `pair ${refs.map(refKey).join('+')}`;
    const chosen = decisions.pairs[key];
    if (chosen !== undefined) {
      mark(refs, pairs, chosen, State.notChosen);
      continue;
    }
    for (const ref of refs) {
      const there = pairs.fileOf(ref);
      if (there !== undefined) there.states[ref.report] = State.asks;
    }
    const question = questions.get(key);
    if (question === undefined) questions.set(key, { slots: [refs] });
    else question.slots.push(refs);
  }
  const alone = new Set(files.filter(({ years }) => years.length === 1).map(({ file }) => file));
  return pairQuestions(
    [...questions].map(([key, { slots }]) => ({ key, slots })),
    (file) => alone.has(file),
  );
}

/** Left out, or stored from this very file: what other files say of it is held against what is stored. */
const elsewhere: ReadonlySet<number | undefined> = new Set([State.leftOut, State.identical]);

const refKey = ({ file, report }: ReportRef) => `${file}/${report}`;

/** Compares reports of two files; the columns of each two files are put side by side once. */
class FilePairs {
  readonly #byFile: ReadonlyMap<number, SettledFile>;
  readonly #pairs = new Map<string, ColumnPairs>();

  constructor(files: readonly SettledFile[]) {
    this.#byFile = new Map(files.map((one) => [one.file, one]));
  }

  fileOf({ file }: ReportRef): SettledFile | undefined {
    return this.#byFile.get(file);
  }

  /** Whether all versions of one report hold the same numbers: what is the same as the first is the same as any other. */
  areAllSame([first, ...others]: readonly ReportRef[]): boolean {
    return first === undefined || others.every((other) => this.#holds(sameNumbers, first, other));
  }

  /** Whether no two versions contradict each other: two that both agree with a third may still do. */
  doAllAgree(refs: readonly ReportRef[]): boolean {
    return refs.every((one, i) =>
      refs.slice(i + 1).every((other) => this.#holds(agree, one, other)),
    );
  }

  /** Whether one of two versions is the other in a copy of its file. */
  isCopy(one: ReportRef, other: ReportRef): boolean {
    const [a, b] = [one, other].map((ref) => this.fileOf(ref)?.draft.file);
    const isSameFile = a?.sha256 === b?.sha256 && a?.part === b?.part;
    return one.file !== other.file && isSameFile && this.#holds(sameNumbers, one, other);
  }

  #holds(relation: typeof agree, one: ReportRef, other: ReportRef): boolean {
    const pairs = this.#columnsOf(one.file, other.file);
    return pairs !== null && relation(pairs, one.report, other.report);
  }

  #columnsOf(one: number, other: number): ColumnPairs | null {
    const key = `${one}+${other}`;
    const there = this.#pairs.get(key);
    if (there !== undefined) return there;
    const a = this.#byFile.get(one)?.draft.table;
    const b = this.#byFile.get(other)?.draft.table;
    if (a === undefined || b === undefined) return null;
    const made = columnPairs(a.form, a.columns, b.columns);
    this.#pairs.set(key, made);
    return made;
  }
}

/** @param others what becomes of the versions that are not taken, but for those in a copy of a file */
function mark(refs: readonly ReportRef[], pairs: FilePairs, taken: number, others: State): void {
  refs.forEach((ref, at) => {
    const there = pairs.fileOf(ref);
    if (there === undefined) return;
    const isCopy = refs.some((one, i) => (i === taken || i < at) && pairs.isCopy(one, ref));
    if (at !== taken) there.states[ref.report] = isCopy ? State.identical : others;
    else if (others === State.notChosen) there.chosen[ref.report] = 1;
  });
}

/**
 * Compares what is left with what is shown of other files: what says the same, or adds what was absent, is a further source; what
 * contradicts is asked about, file by file.
 */
export function* againstStored(
  files: readonly SettledFile[],
  frame: Frame | null,
  decisions: Decisions,
): Steps<StoredQuestion[]> {
  if (frame === null) return [];
  const positions = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  const questions: StoredQuestion[] = [];
  for (const { file, draft, units, years, states, choice, chosen } of files) {
    const block = frame.blocks.get(draft.table.form);
    if (block === undefined) continue;
    const pairs = columnPairs(draft.table.form, draft.table.columns, block.columns);
    const rows: number[] = [];
    yield* eachRow(states.length, (report) => {
      // what waits for another answer is compared once that is given
      if (!open.has(states[report])) return;
      const unit = units[report];
      const authority = unit === null || unit === undefined ? undefined : positions.get(unit.id);
      const slot = storedSlot(block, authority, years[report]);
      if (slot === null) return;
      if (sameNumbers(pairs, report, slot)) states[report] = State.same;
      else if (agree(pairs, report, slot)) return;
      else if (decisions.stored[file] === undefined) {
        states[report] = State.asks;
        rows.push(report);
      } else if (decisions.stored[file] === 'keep') states[report] = State.kept;
      else {
        choice[report] = Choice.first;
        chosen[report] = 1;
      }
    });
    if (rows.length > 0) {
      const key = `stored ${file}`;
      questions.push({ kind: 'stored', key, file, rows, files: [file], reports: rows.length });
    }
  }
  return questions;
}

const open: ReadonlySet<number | undefined> = new Set([State.agrees, State.single, State.ready]);

/** @returns the slot of a stored report; null where none is */
export function storedSlot(
  block: Block,
  authority: number | undefined,
  year: number | undefined,
): number | null {
  if (authority === undefined || year === undefined) return null;
  const slot = slotOf(block, authority, year);
  return slot === null || block.present[slot] === Present.none ? null : slot;
}
