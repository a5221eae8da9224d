import { NO_ANSWERS } from '#ingest/draft.ts';
import { NO_DECISIONS, subjectKey } from '#ingest/review/decisions.ts';
import type { Decisions, NameAnswer, SilentAnswer } from '#ingest/review/decisions.ts';
import type {
  ColumnQuestion,
  CountyQuestion,
  FormQuestion,
  MoneyQuestion,
  PairQuestion,
} from '#ingest/review/questions.ts';
import type { ReviewFile } from '#ingest/review/review.ts';
import { answeredIn, answeredLabels, takenBack } from './importAnswered.ts';
import type { Answered, PlacedLabel } from './importAnswered.ts';
import {
  chooseColumn,
  chooseForm,
  chooseMoney,
  leaveMoney,
  nameUnits,
  placeLabel,
  reconsidered,
  unplaceLabel,
} from './importDecisions.ts';
import type { ImportDrop } from './importDrop.svelte.ts';

/** What the user has answered about a drop; answers about how a file is to be read let it be read again. */
export class ImportChoices {
  #decisions = $state.raw<Decisions>(NO_DECISIONS);
  #placed = $state.raw<readonly PlacedLabel[]>([]);
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

  chooseSilent(file: number, answer: SilentAnswer): void {
    this.#decide({ silent: { ...this.#decisions.silent, [file]: answer } });
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

  /** The answers given so far, as far as they are about whole reports or labels. */
  get answered(): readonly Answered[] {
    return [...answeredIn(this.#decisions), ...answeredLabels(this.#placed)];
  }

  /** Takes back one answer; a label lets its files be read again. */
  async takeBack(answer: Answered): Promise<void> {
    this.#decisions = takenBack(this.#decisions, answer);
    const label = this.#placed.find(
      ({ question }) => answer.kind === 'labels' && question.key === answer.key,
    );
    if (label === undefined) return;
    this.#placed = this.#placed.filter((other) => other !== label);
    await this.#drop.reread(unplaceLabel(this.#drop.answers, label.question));
  }

  /** Takes back all answers about one file. */
  reconsider(file: ReviewFile): void {
    this.#decisions = reconsidered(this.#decisions, file);
  }

  /** Places labels; each file is read again once, however many of them it has. */
  async placeLabels(placed: readonly PlacedLabel[]): Promise<void> {
    const isAnew = ({ question }: PlacedLabel) =>
      placed.some((other) => other.question.key === question.key);
    this.#placed = [...this.#placed.filter((before) => !isAnew(before)), ...placed];
    const before = this.#drop.answers;
    const after = placed.reduce(
      (answers, { question, target }) => ({ ...answers, ...placeLabel(answers, question, target) }),
      before,
    );
    const changed = Object.entries(after).filter(([file, own]) => own !== before[Number(file)]);
    await this.#drop.reread(Object.fromEntries(changed));
  }

  chooseColumn(question: ColumnQuestion, column: number): Promise<void> {
    return this.#drop.reread(chooseColumn(this.#drop.answers, question, column));
  }

  chooseForm(question: FormQuestion, form: FormQuestion['options'][number]): Promise<void> {
    return this.#drop.reread(chooseForm(this.#drop.answers, question, form));
  }

  async chooseMoney(question: MoneyQuestion, unit: '元' | '万元' | null): Promise<void> {
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
    this.#placed = [];
  }

  #decide(change: Partial<Decisions>): void {
    this.#decisions = { ...this.#decisions, ...change };
  }
}
