import type { Authority } from '#domain/authority.ts';
import type { App } from './app.svelte.ts';

/** One chart on the wall. */
export interface Slide {
  readonly id: string;
  readonly page: string;
}

/** So many matches are offered for what is typed. */
const OFFERED = 8;

/** A presentation: which chart is on the wall, and the unit somebody asks for. */
export class Slides {
  readonly #app: App;
  readonly #slidesOf: () => readonly Slide[];
  #typed = $state('');
  #offer = $state(0);
  readonly #slides = $derived.by(() => this.#slidesOf());
  readonly #matches = $derived.by(() => this.#app.names.find(this.#typed, OFFERED));

  /** @param slidesOf the charts in the order in which they are walked; asked again when what it reads changes */
  constructor(app: App, slidesOf: () => readonly Slide[]) {
    this.#app = app;
    this.#slidesOf = slidesOf;
  }

  get count(): number {
    return this.#slides.length;
  }

  /** Position of the chart on the wall; the page's first chart when the address names none. */
  get at(): number {
    const { chart, page } = this.#app.view.state;
    const named = this.#slides.findIndex((slide) => slide.id === chart);
    const first = this.#slides.findIndex((slide) => slide.page === page);
    return Math.max(0, named >= 0 ? named : first);
  }

  get current(): Slide | undefined {
    return this.#slides[this.at];
  }

  /** What was typed of a name; '' while nobody is looked for. */
  get typed(): string {
    return this.#typed;
  }

  get matches(): readonly Authority[] {
    return this.#matches;
  }

  /** The match that Enter takes. */
  get offered(): Authority | undefined {
    return this.#matches[this.#offer];
  }

  /** The next (1) or previous (-1) chart; stays at the ends. */
  step(step: -1 | 1): void {
    this.#show(this.at + step);
  }

  /** The first chart of the next (1) or previous (-1) page that has any. */
  stepPage(step: -1 | 1): void {
    const pages = this.#slides
      .map((slide) => slide.page)
      .filter((page, i, all) => all.indexOf(page) === i);
    const page = pages[pages.indexOf(this.current?.page ?? '') + step];
    if (page !== undefined) this.#show(this.#slides.findIndex((slide) => slide.page === page));
  }

  first(): void {
    this.#show(0);
  }

  last(): void {
    this.#show(this.count - 1);
  }

  type(character: string): void {
    void this.#app.names.loadPinyin();
    this.look(this.#typed + character);
  }

  /** Looks for a whole text, as a field gives it. */
  look(text: string): void {
    this.#typed = text;
    this.#offer = 0;
  }

  takeBack(): void {
    this.look(this.#typed.slice(0, -1));
  }

  stepOffer(step: -1 | 1): void {
    const n = this.#matches.length;
    if (n > 0) this.#offer = (this.#offer + step + n) % n;
  }

  forget(): void {
    this.look('');
  }

  /** Puts the offered unit into the chart, or beside its focus; false when nobody matches. */
  take(unit: Authority | undefined, beside: boolean): boolean {
    if (unit === undefined) return false;
    if (beside) this.#app.view.togglePin(unit.id);
    else this.#app.view.setFocus(unit.id);
    this.forget();
    return true;
  }

  #show(at: number): void {
    const slide = this.#slides[at];
    if (slide !== undefined) this.#app.view.set({ chart: slide.id });
  }
}
