import type { AuthorityId } from '#domain/authority.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from '#query/group.ts';
import { counties, selectionOf } from '#query/selection.ts';
import type { Selection } from '#query/types.ts';
import { decode, encode } from '#url/address.ts';
import { MAX_PINNED, startState } from '#url/viewState.ts';
import type { Page, ViewState } from '#url/viewState.ts';
import type { AgreedScope } from './importAgreed.ts';
import type { Data } from './data.svelte.ts';
import type { Settings } from './settings.svelte.ts';

/** The address bar; a test gives its own. */
export interface AddressBar {
  readonly hash: string;
  /** Whether this page wrote the address itself, in this visit or before a reload. */
  readonly own: boolean;
  replace(hash: string): void;
  push(hash: string): void;
}

/** What is chosen: page, comparison group, years, focus. Chosen once, it holds on every page, and it is the address. */
export class View {
  #state = $state.raw<ViewState>(startState);
  #push = false;
  /** The data that the address was last written for. */
  #shown: { readonly frame: Frame; readonly workspace: WorkspaceId } | null = null;
  #linkDropped = $state.raw<readonly string[]>([]);
  #linkFingerprint = $state.raw<string | null>(null);
  readonly #bar: AddressBar;
  readonly #data: Data;
  readonly #settings: Settings;
  readonly #resolved = $derived.by(() => {
    const { frame } = this.#data;
    return frame === null ? null : selectionOf(frame, this.#state);
  });

  constructor(bar: AddressBar, data: Data, settings: Settings) {
    this.#bar = bar;
    this.#data = data;
    this.#settings = settings;
    this.readAddress();
  }

  get state(): ViewState {
    return this.#state;
  }

  get page(): Page {
    return this.#state.page;
  }

  /** Null until data are open. */
  get selection(): Selection | null {
    return this.#resolved?.selection ?? null;
  }

  /** Parts of an opened link that could not be read, and units that these data do not have. */
  get unknown(): readonly string[] {
    return [...this.#linkDropped, ...(this.#resolved?.unknown ?? [])];
  }

  /** Fingerprint in an opened link when the data here are others; null when they are the same. */
  get otherFingerprint(): string | null {
    const here = this.#data.frame?.fingerprint;
    const there = this.#linkFingerprint;
    return here === undefined || there === null || there === here ? null : there;
  }

  /** The notice about an opened link has been read. */
  closeLinkNotice(): void {
    this.#linkDropped = [];
    this.#linkFingerprint = null;
    const { selection } = this;
    if (selection !== null) this.set(writtenOut(selection));
  }

  /** Changes what is shown on this page; Back does not undo it. */
  set(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Goes to a page; Back returns. */
  go(page: Page, change: Partial<ViewState> = {}): void {
    this.#push = true;
    this.set({ chart: null, ...change, page });
  }

  openProfile(unit: AuthorityId): void {
    this.go('profile', { unit, presenting: false });
  }

  setFocus(focus: AuthorityId | null): void {
    this.set({ focus, pinned: this.#state.pinned.filter((id) => id !== focus) });
  }

  /** Pins a unit beside the focus, or takes it away; the oldest gives way to the sixth. */
  togglePin(id: AuthorityId): void {
    const { pinned } = this.#state;
    this.set({
      pinned: pinned.includes(id)
        ? pinned.filter((other) => other !== id)
        : [...pinned, id].slice(-MAX_PINNED),
    });
  }

  /** One year earlier (-1) or later (+1) within the chosen years. */
  stepYear(step: -1 | 1): void {
    const { selection } = this;
    if (selection === null) return;
    const year = selection.year + step;
    if (year >= selection.years[0] && year <= selection.years[1]) this.set({ year });
  }

  /**
   * The next (1) or previous (-1) unit of the comparison group becomes the focus; in a profile the steps begin at its
   * unit, and the next one's profile opens.
   */
  stepFocus(step: -1 | 1): void {
    const { frame } = this.#data;
    const { selection } = this;
    if (frame === null || selection === null) return;
    const ids = groupOf(frame, selection).members.flatMap((at) => frame.authorities[at]?.id ?? []);
    if (ids.length === 0) return;
    const { page, unit } = this.#state;
    const from = page === 'profile' && unit !== null ? unit : selection.focus;
    const at = from === null ? -1 : ids.indexOf(from);
    const next = at < 0 ? (step === 1 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length;
    const id = ids[next];
    if (id === undefined) return;
    this.setFocus(id);
    if (page === 'profile') this.set({ unit: id });
  }

  isTable(chart: string): boolean {
    return this.#state.tables.includes(chart);
  }

  setTable(chart: string, table: boolean): void {
    const others = this.#state.tables.filter((id) => id !== chart);
    this.set({ tables: table ? [...others, chart] : others });
  }

  /** After an import: the county with most of the new units is shown, and years that hide new reports give way to all. */
  lookAt({ county, years }: AgreedScope): void {
    const { frame } = this.#data;
    if (frame === null) return;
    const chosen = this.#state.years;
    const hides =
      chosen !== null && years !== null && (years[0] < chosen[0] || years[1] > chosen[1]);
    const there = counties(frame).some(({ key }) => key === county);
    this.set({
      ...(there && county !== this.selection?.county ? { county, group: 'all' } : {}),
      ...(hides ? { years: null, year: null } : {}),
    });
  }

  /** Back to all units and years, without a focus. */
  reset(): void {
    const { page, unit, subject, language } = this.#state;
    this.set({ ...startState, page, unit, subject, language });
  }

  /** The address of what is shown, with everything written out, so that it shows the same later. */
  hash(change: Partial<ViewState> = {}): string {
    const { selection } = this;
    const { opened } = this.#data;
    return encode({
      ...this.#state,
      ...(selection === null ? {} : writtenOut(selection)),
      ...(opened === null ? {} : { dataSet: opened.workspace }),
      ...(opened === null || selection === null
        ? {}
        : { fingerprint: hasYears(selection) ? opened.frame.fingerprint : null }),
      language: this.#settings.language,
      ...change,
    });
  }

  /** Takes what stands in the address bar: at the start, and when the user goes back or pastes a link. */
  readAddress(): void {
    const { state: read, dropped } = decode(this.#bar.hash);
    this.#state = read;
    this.#linkDropped = dropped;
    // data that have changed since this page wrote the address are no other data than those of a link
    this.#linkFingerprint = this.#bar.own ? null : read.fingerprint;
    if (read.language !== null) this.#settings.language = read.language;
  }

  /**
   * Units that have gone with the data they stood in were named by no link: they are let go without a word. Years chosen
   * among other data are not those of the ones that took their place.
   */
  #letGo(now: { readonly frame: Frame; readonly workspace: WorkspaceId }): void {
    const before = this.#shown;
    this.#shown = { frame: now.frame, workspace: now.workspace };
    if (before === null || before.frame === now.frame) return;
    const asked = this.#state.dataSet;
    if (before.workspace !== now.workspace) {
      const years = asked === now.workspace ? {} : { years: null, year: null };
      this.set({ dataSet: null, ...years });
    }
    const state = this.#state;
    const unknownBefore = selectionOf(before.frame, state).unknown;
    const gone = selectionOf(now.frame, state).unknown.filter((id) => !unknownBefore.includes(id));
    if (gone.length === 0) return;
    const stays = (id: string) => !gone.includes(id);
    const group = typeof state.group === 'string' ? state.group : state.group.filter(stays);
    this.set({
      county: state.county !== null && stays(state.county) ? state.county : null,
      group: group.length === 0 ? 'all' : group,
      focus: state.focus !== null && stays(state.focus) ? state.focus : null,
      pinned: state.pinned.filter(stays),
    });
  }

  /** Keeps the address in step with what is shown. Call once while a component is set up. */
  followState(): void {
    $effect(() => {
      const { opened } = this.#data;
      if (opened === null) return;
      this.#letGo(opened);
      // The link showed what it was made with; what changes from here on is the user's own doing.
      if (opened.frame.fingerprint === this.#linkFingerprint) this.#linkFingerprint = null;
      const hash = this.hash();
      if (hash === this.#bar.hash && this.#bar.own) return;
      if (this.#push && hash !== this.#bar.hash) this.#bar.push(hash);
      else this.#bar.replace(hash);
      this.#push = false;
    });
  }
}

/** Without any report there are no years. */
const hasYears = ({ years }: Selection) => years[0] > 0;

/** A selection as an address holds it. */
function writtenOut(selection: Selection): Partial<ViewState> {
  return hasYears(selection) ? selection : { ...selection, years: null, year: null };
}
