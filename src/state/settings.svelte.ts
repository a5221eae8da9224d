import type { Language } from '#i18n/zh.ts';
import { wordsOf } from '#i18n/words.ts';
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
  readonly #shelf: SettingsShelf | null;

  constructor(shelf: SettingsShelf | null) {
    this.#shelf = shelf;
    this.#saved = readSaved(shelf);
  }

  get language(): Language {
    return this.#saved['language'] === 'en' ? 'en' : 'zh';
  }

  set language(language: Language) {
    this.replace({ ...this.#saved, language });
  }

  get words() {
    return wordsOf(this.language);
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
