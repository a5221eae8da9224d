import { zh } from '#i18n/zh.ts';
import type { Language, Words } from '#i18n/zh.ts';
import type { Settings as SavedSettings } from '#worker/protocol.ts';

/** Where settings are kept: `localStorage`, or nothing where the browser refuses it. */
export interface SettingsShelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = 'gongkai-lens.settings';

/** What this browser remembers about how the page is shown; it never holds data of reports. */
export class Settings {
  #saved = $state.raw<SavedSettings>({});
  /** Chinese comes with the page, English when it is first chosen. */
  #english = $state.raw<Words | null>(null);
  #loading: Promise<boolean> | null = null;
  readonly #shelf: SettingsShelf | null;

  /** @param english its words, where they are there already */
  constructor(shelf: SettingsShelf | null, english: Words | null = null) {
    this.#shelf = shelf;
    this.#english = english;
    this.#saved = readSaved(shelf);
  }

  /**
   * Fetches the words of the language that was chosen; until they are there the page is in Chinese.
   * @returns false where they cannot be had: then the page stays in Chinese
   */
  loadWords(): Promise<boolean> {
    if (this.language !== 'en' || this.#english !== null) return Promise.resolve(true);
    this.#loading ??= this.#load().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #load(): Promise<boolean> {
    try {
      this.#english = (await import('#i18n/en.ts')).en;
      return true;
    } catch {
      this.language = 'zh';
      return false;
    }
  }

  get language(): Language {
    return this.#saved['language'] === 'en' ? 'en' : 'zh';
  }

  set language(language: Language) {
    this.replace({ ...this.#saved, language });
  }

  get words() {
    return this.language === 'en' ? (this.#english ?? zh) : zh;
  }

  /** Single-key commands can be switched off by those whose software sends keys of its own. */
  get keys(): boolean {
    return this.#saved['keys'] !== 'off';
  }

  set keys(on: boolean) {
    this.replace({ ...this.#saved, keys: on ? 'on' : 'off' });
  }

  /** Keep the files' bytes beside the numbers, so that the printed text can be shown. */
  get keepBytes(): boolean {
    return this.#saved['keepBytes'] !== 'off';
  }

  set keepBytes(on: boolean) {
    this.replace({ ...this.#saved, keepBytes: on ? 'on' : 'off' });
  }

  /** All settings, for a backup. */
  get all(): SavedSettings {
    return this.#saved;
  }

  /** Leaves nothing on the shelf; what is chosen holds until the page is closed or something is chosen again. */
  forget(): void {
    try {
      this.#shelf?.removeItem(KEY);
    } catch {
      // A refused shelf holds nothing.
    }
  }

  /** Takes settings as they come out of a backup; unknown ones are kept and mean nothing. */
  replace(settings: SavedSettings): void {
    this.#saved = settings;
    void this.loadWords();
    try {
      this.#shelf?.setItem(KEY, JSON.stringify(settings));
    } catch {
      // A full or refused shelf only means that the choice is gone after closing.
    }
  }
}

function readSaved(shelf: SettingsShelf | null): SavedSettings {
  try {
    const saved: unknown = JSON.parse(shelf?.getItem(KEY) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return {};
    return Object.fromEntries(
      Object.entries(saved).filter((entry): entry is [string, string] => {
        return typeof entry[1] === 'string';
      }),
    );
  } catch {
    return {};
  }
}
