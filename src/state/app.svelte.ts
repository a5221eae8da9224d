import { createContext } from 'svelte';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import { AnalysisState } from './analysis.svelte.ts';
import { ChosenGaps } from './chosenGaps.svelte.ts';
import type { Data } from './data.svelte.ts';
import { EvidenceQuestion } from './evidence.svelte.ts';
import { GapStates } from './gapStates.svelte.ts';
import { ImportDoor } from './importDoor.svelte.ts';
import type { Imports } from './imports.svelte.ts';
import { LetterDrafts } from './letterDrafts.svelte.ts';
import { Names } from './names.svelte.ts';
import { Reminder } from './reminder.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { View } from './view.svelte.ts';
import type { AddressBar } from './view.svelte.ts';

/** All state of the page, made once and handed down by context. */
export class App {
  readonly data: Data;
  readonly settings: Settings;
  readonly view: View;
  readonly door: ImportDoor;
  readonly evidence: EvidenceQuestion;
  readonly names: Names;
  readonly analysis: AnalysisState;
  readonly gapStates: GapStates;
  readonly chosenGaps = new ChosenGaps();
  readonly letters: LetterDrafts;
  readonly reminder: Reminder;
  #said = $state.raw<Said | null>(null);

  constructor(data: Data, settings: Settings, bar: AddressBar) {
    this.data = data;
    this.settings = settings;
    this.view = new View(bar, data, settings);
    this.door = new ImportDoor(async () => {
      const { Imports } = await import('./imports.svelte.ts');
      return new Imports(data, settings);
    });
    this.evidence = new EvidenceQuestion(data);
    this.names = new Names(data);
    this.analysis = new AnalysisState(data);
    this.gapStates = new GapStates(data);
    this.letters = new LetterDrafts(settings);
    this.reminder = new Reminder(data);
  }

  /** Takes the address that the user has gone back to or pasted, and opens the data that it names where they are here. */
  readAddress(): void {
    this.view.readAddress();
    const { opened } = this.data;
    const { dataSet } = this.view.state;
    if (opened === null || dataSet === null || dataSet === opened.workspace) return;
    if (dataSet === OWN_WORKSPACE || opened.dataSets.some(({ id }) => id === dataSet)) {
      void this.data.open(dataSet);
    }
  }

  /**
   * What is imported just now.
   * @throws Error before a file has come through the door: nothing but the import's own dialog may ask
   */
  get imports(): Imports {
    const { imports } = this.door;
    if (imports === null) throw new Error('the import has not been fetched');
    return imports;
  }

  get words() {
    return this.settings.words;
  }

  /** A short message in the corner, read out politely; null when closed. */
  get said(): Said | null {
    return this.#said;
  }

  say(text: string, action: Said['action'] = null): void {
    this.#said = { text, action };
  }

  hush(): void {
    this.#said = null;
  }
}

/** A message, and what can be done about it. */
export interface Said {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export const [getApp, setApp] = createContext<App>();
