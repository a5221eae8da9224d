import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers, MoneyUnit } from '#ingest/draft.ts';
import { NO_DECISIONS, subjectKey } from '#ingest/review/decisions.ts';
import type { Decisions, NameAnswer, SilentAnswer } from '#ingest/review/decisions.ts';
import type {
  ColumnQuestion,
  CountyQuestion,
  FormQuestion,
  MoneyQuestion,
  PairQuestion,
  SilentQuestion,
} from '#ingest/review/questions.ts';
import type { ReviewFile } from '#ingest/review/review.ts';
import { answeredIn, answeredInFiles, takenBack, withoutAnswer } from './importAnswered.ts';
import type { Answered } from './importAnswered.ts';
import {
  areSame,
  chooseColumn,
  chooseForm,
  chooseMoney,
  leaveMoney,
  nameUnits,
  placeLabel,
  reconsidered,
} from './importDecisions.ts';
import type { PlacedLabel } from './importDecisions.ts';
import type { ImportDrop } from './importDrop.svelte.ts';

/** What the user has answered about a drop; answers about how a file is to be read let it be read again. */
export class ImportChoices {
  #decisions = $state.raw<Decisions>(NO_DECISIONS);
  readonly #drop: ImportDrop;

  constructor(drop: ImportDrop) {
    this.#drop = drop;
  }

  get decisions(): Decisions {
    return this.#decisions;
  }

  /** A county that only names of files say is answered for these files, else for all that say none. */
  answerCounty({ guess, files }: CountyQuestion, county: string): void {
    if (guess === null) this.setCounty(county);
    else
      this.#decide({
        counties: {
          ...this.#decisions.counties,
          ...Object.fromEntries(files.map((file) => [subjectKey(file, null), county])),
        },
      });
  }

  setCounty(county: string): void {
    this.#decide({ county: county.trim() === '' ? null : county.trim() });
  }

  chooseName(answers: ReadonlyMap<string, NameAnswer>): void {
    this.#decisions = nameUnits(this.#decisions, answers);
  }

  chooseAuthority(subject: string, answer: NameAnswer): void {
    this.#decide({ authorities: { ...this.#decisions.authorities, [subject]: answer } });
  }

  chooseCounty(subject: string, county: string): void {
    this.#decide({ counties: { ...this.#decisions.counties, [subject]: county } });
  }

  chooseYear(subject: string, year: number): void {
    this.#decide({ years: { ...this.#decisions.years, [subject]: year } });
  }

  choosePair({ decides }: PairQuestion, version: number): void {
    this.#decide({ pairs: { ...this.#decisions.pairs, ...decides[version] } });
  }

  chooseStored(file: number, choice: 'keep' | 'take'): void {
    this.#decide({ stored: { ...this.#decisions.stored, [file]: choice } });
  }

  chooseSilent({ list }: SilentQuestion, answer: SilentAnswer): void {
    this.#decide({ silent: { ...this.#decisions.silent, [list]: answer } });
  }

  /** Confirms proposals of these files: those on which places agree, or also those that a single place says. */
  confirm(files: readonly number[], what: 'agreeing' | 'all'): void {
    const { confirmed } = this.#decisions;
    const added = files.map((file): [number, 'agreeing' | 'all'] => [
      file,
      confirmed[file] === 'all' ? 'all' : what,
    ]);
    this.#decide({ confirmed: { ...confirmed, ...Object.fromEntries(added) } });
  }

  leaveOut(file: number, out: boolean): void {
    this.#decide({ leftOut: { ...this.#decisions.leftOut, [file]: out } });
  }

  /** How many things the user has decided about this drop. */
  get count(): number {
    const { confirmed, leftOut } = this.#decisions;
    return this.answered.length + Object.keys(confirmed).length + Object.keys(leftOut).length;
  }

  /** The answers given so far, those too that a file brought with it because it was imported before. */
  get answered(): readonly Answered[] {
    const inFiles = this.#drop.entries.flatMap(({ file }): [number, FileAnswers][] => {
      const own = this.#drop.answers[file];
      return own === undefined ? [] : [[file, own]];
    });
    return [...answeredIn(this.#decisions), ...answeredInFiles(Object.fromEntries(inFiles))];
  }

  /** Takes back one answer; where it is about how files are read, they are read again. */
  async takeBack(answer: Answered): Promise<void> {
    this.#decisions = takenBack(this.#decisions, answer);
    await this.#drop.reread(withoutAnswer(this.#drop.answers, answer));
  }

  /** Takes back all answers about one file; what was pointed out on its table is taken back there. */
  async reconsider(file: ReviewFile): Promise<void> {
    this.#decisions = reconsidered(this.#decisions, file);
    const before = this.#drop.answers[file.file];
    if (before === undefined) return;
    const { encoding, mapping } = before;
    const left = { ...NO_ANSWERS, encoding, ...(mapping !== undefined && { mapping }) };
    if (!areSame(before, left)) await this.#drop.reread({ [file.file]: left });
  }

  /** Places labels; each file is read again once, however many of them it has. */
  async placeLabels(placed: readonly PlacedLabel[]): Promise<void> {
    const before = this.#drop.answers;
    const after = placed.reduce(
      (answers, { question, target }) => ({ ...answers, ...placeLabel(answers, question, target) }),
      before,
    );
    const changed = Object.entries(after).filter(([file, own]) => own !== before[Number(file)]);
    await this.#drop.reread(Object.fromEntries(changed));
  }

  /** @param at position among the columns of the question */
  chooseColumn(question: ColumnQuestion, at: number): Promise<void> {
    return this.#drop.reread(chooseColumn(this.#drop.answers, question, at));
  }

  chooseForm(question: FormQuestion, form: FormQuestion['options'][number]): Promise<void> {
    return this.#drop.reread(chooseForm(this.#drop.answers, question, form));
  }

  async chooseMoney(question: MoneyQuestion, unit: MoneyUnit | null): Promise<void> {
    if (unit === null) this.#decisions = leaveMoney(this.#decisions, question);
    else await this.#drop.reread(chooseMoney(this.#drop.answers, question, unit));
  }

  chooseEncoding(file: number, encoding: string): Promise<void> {
    const before = this.#drop.answers[file] ?? NO_ANSWERS;
    return this.#drop.reread({ [file]: { ...before, encoding } });
  }

  /** Forgets all answers. */
  clear(): void {
    this.#decisions = NO_DECISIONS;
  }

  #decide(change: Partial<Decisions>): void {
    this.#decisions = { ...this.#decisions, ...change };
  }
}
