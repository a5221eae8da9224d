import type { FileHandover } from '#worker/protocol.ts';
import type { Clip } from './importBeside.svelte.ts';
import type { Imports, LostFile } from './imports.svelte.ts';

/** Opens the browser's dialogs; the drop zone has the inputs. */
export interface FilePicker {
  files(): void;
  folder(): void;
}

/**
 * Where files come in. What takes an import apart is large, and is fetched with the first file: most who open the page look
 * at what is there.
 */
export class ImportDoor {
  #imports = $state.raw<Imports | null>(null);
  #coming: Promise<Imports> | null = null;
  /** Something waits for what is fetched. */
  #waiting = $state(0);
  #problem = $state.raw<unknown>(null);
  #picker: FilePicker | null = null;
  readonly #fetch: () => Promise<Imports>;

  constructor(fetch: () => Promise<Imports>) {
    this.#fetch = fetch;
  }

  /** Null before the first file. */
  get imports(): Imports | null {
    return this.#imports;
  }

  /** Files are on their way in: the import dialog is to be shown. */
  get open(): boolean {
    return this.#waiting > 0 || this.#problem !== null || this.#imports?.open === true;
  }

  /** Why the import could not be fetched; null: it could, or nobody has asked for it. */
  get problem(): unknown {
    return this.#problem;
  }

  /**
   * The import, fetched if need be.
   * @throws what the browser says where it cannot be fetched
   */
  ready(): Promise<Imports> {
    this.#coming ??= this.#fetch().then(
      (imports) => (this.#imports = imports),
      (error: unknown) => {
        // the next file asks again
        this.#coming = null;
        throw error;
      },
    );
    return this.#coming;
  }

  setPicker(picker: FilePicker | null): void {
    this.#picker = picker;
  }

  pickFiles(): void {
    this.#picker?.files();
  }

  pickFolder(): void {
    this.#picker?.folder();
  }

  /** Reads files that were dropped, chosen or pasted; several calls add up in one review. */
  add(files: readonly FileHandover[], lost: readonly LostFile[] = []): void {
    void this.#tell((imports) => imports.add(files, lost));
  }

  /** Opens the paste box empty, for pasting or typing. */
  beginPaste(title: (n: number) => string): void {
    void this.#tell(({ beside }) => beside.begin(title));
  }

  /** Reads what the clipboard holds. */
  paste(clip: Clip, title: (n: number) => string): void {
    void this.#tell(({ beside }) => void beside.paste(clip, title));
  }

  /** Leaves the import: nothing of it is stored. */
  async close(): Promise<void> {
    this.#problem = null;
    await this.#imports?.close();
  }

  async #tell(what: (imports: Imports) => void): Promise<void> {
    this.#waiting++;
    try {
      what(await this.ready());
    } catch (error) {
      this.#problem = error;
    }
    this.#waiting--;
  }
}
