import type { TableFormId } from '#domain/forms/index.ts';
import { Tally } from '../tally.ts';
import type { ChosenForm } from './forms.ts';

/** Forms that explain the reports from one position to another just as well. */
export interface FormStretch extends ChosenForm {
  readonly from: number;
  readonly to: number;
}

/** On which form the reports of a grid are, in stretches of reports that follow each other. */
export class ReportForms {
  #stretches: readonly FormStretch[] = [];

  /** @param to position behind the last report that a table gave, of which the first is at `from` */
  tell({ form, alike }: ChosenForm, from: number, to: number): void {
    const last = this.#stretches[this.#stretches.length - 1];
    const goesOn = last?.form === form && last.to === from && last.alike.join() === alike.join();
    if (goesOn) this.end(to);
    else this.#stretches = [...this.#stretches, { form, alike, from, to }];
  }

  /** The reports of the last table reach further than was told. */
  end(to: number): void {
    const last = this.#stretches[this.#stretches.length - 1];
    if (last !== undefined) this.#stretches = [...this.#stretches.slice(0, -1), { ...last, to }];
  }

  get all(): readonly FormStretch[] {
    return this.#stretches;
  }

  /** The form of the table just before; null: there was none. */
  get last(): TableFormId | null {
    return this.#stretches[this.#stretches.length - 1]?.form ?? null;
  }

  /** The form of most reports; null: none is known. */
  get main(): TableFormId | null {
    const scores = new Tally<TableFormId>();
    for (const { form, from, to } of this.#stretches) scores.add(form, to - from + 1);
    const [best] = [...scores.entries()].sort((a, b) => b[1] - a[1]);
    return best?.[0] ?? null;
  }
}
