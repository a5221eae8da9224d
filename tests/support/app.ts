import type { Frame } from '#domain/frame.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { wordsOf } from '#i18n/words.ts';
import { App } from '#state/app.svelte.ts';
import { Data } from '#state/data.svelte.ts';
import type { DataSource } from '#state/data.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import type { SettingsShelf } from '#state/settings.svelte.ts';
import type { CallKind, Calls, Opened } from '#worker/protocol.ts';

/** What the hand-made worker answers; calls without an entry fail. */
export type Answers = {
  readonly [K in CallKind]?: (args: Calls[K]['args']) => Calls[K]['answer'];
};

export interface AppOptions {
  readonly language?: 'zh' | 'en';
  /** Address at the start, such as `#/data`. */
  readonly hash?: string;
  /** What `open` answers beside the frame. */
  readonly opened?: Partial<Opened>;
  readonly answers?: Answers;
}

/** A page over a frame, with a worker made by hand; `calls` lists what it was asked, in order. */
export interface TestApp {
  readonly app: App;
  readonly calls: readonly { readonly kind: CallKind; readonly args: unknown }[];
  /** Puts another address into the bar, as Back and pasting do. */
  readonly goTo: (hash: string) => void;
}

/** @returns an application that has opened the frame as one's own data, or as `options.opened` says. */
export async function appWith(frame: Frame, options: AppOptions = {}): Promise<TestApp> {
  const calls: { kind: CallKind; args: unknown }[] = [];
  const answers: Answers = {
    open: () => openedWith(frame, options.opened),
    findings: () => ({ fingerprint: frame.fingerprint, counties: [] }),
    ...options.answers,
  };
  const source: DataSource = {
    call<K extends CallKind>(kind: K, args: Calls[K]['args']): Promise<Result<Calls[K]['answer']>> {
      calls.push({ kind, args });
      const answer: ((args: Calls[K]['args']) => Calls[K]['answer']) | undefined = answers[kind];
      return Promise.resolve(answer === undefined ? failed('program') : done(answer(args)));
    },
    endFile: () => undefined,
    onchanged: null,
    onnotice: null,
  };
  const data = new Data(source, 'data/manifest.json');
  const settings = new Settings(shelf(), wordsOf('en'));
  settings.language = options.language ?? 'zh';
  let hash = options.hash ?? '';
  const written = new Set<string>();
  const write = (next: string) => {
    hash = next;
    written.add(next);
  };
  const bar = {
    get hash() {
      return hash;
    },
    get own() {
      return written.has(hash);
    },
    replace: (next: string) => write(next),
    push: (next: string) => write(next),
  };
  const app = new App(data, settings, bar);
  await app.door.ready();
  await data.open(null);
  const goTo = (next: string) => {
    hash = next;
    app.readAddress();
  };
  return { app, calls, goTo };
}

/** What the worker says when it opened a frame. */
export function openedWith(frame: Frame, change: Partial<Opened> = {}): Opened {
  return {
    workspace: 'own',
    dataSet: null,
    dataSets: [],
    frame,
    batches: [],
    ownReports: 0,
    ownRoster: null,
    stored: true,
    unstored: null,
    damage: [],
    unsaved: 0,
    update: null,
    notes: {},
    problems: [],
    ...change,
  };
}

function shelf(): SettingsShelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
