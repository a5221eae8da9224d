import type { BrowserContext, Page } from 'playwright';

/**
 * Scripts that stand before the program in its data worker. They hear its messages first; the product knows nothing of them.
 * Each acts on the file `broken.csv` alone, or on the browser's own functions.
 */
export const stubs = {
  /** And the program breaks down over a file. */
  refusesStorage:
    `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };` +
    onBroken(`setTimeout(() => { throw new Error('broke'); });`),
  failsToUpgrade: `{
    const create = IDBDatabase.prototype.createObjectStore;
    IDBDatabase.prototype.createObjectStore = function (name, ...more) {
      if (name === 'extras') throw new DOMException('no store', 'UnknownError');
      return create.call(this, name, ...more);
    };
  }`,
  tellsNonsense: onBroken(
    `void fetch('told');
    progress.items = progress.items?.map((item) => ({ ...item, outcome: { kind: 'draft', draft: null, kept: null } }));`,
  ),
  /** An error that comes while the next file is read: its bytes do not come before it. */
  breaksLate: onBroken(
    `Blob.prototype.arrayBuffer = () => new Promise(() => undefined);
    setTimeout(() => { throw new Error('broke late'); }, 50);`,
  ),
  hangs: onBroken(`for (;;);`),
  hangsOverAnswer: `self.addEventListener('message', ({ data }) => { if (data.kind === 'reread') for (;;); });`,
  fullForOwn: full(`record.workspace === 'own' && 'bytes' in record`),
  fullForSet: full(`record.workspace !== 'own' && record.block === 0`),
  clockSetBack: `{ const now = Date.now; Date.now = () => now() - 30 * 365 * 86_400_000; }`,
} as const;

/** What is done instead of telling the page of the file, or before it is told. */
function onBroken(act: string): string {
  return `{
    const tell = self.postMessage.bind(self);
    let name = null;
    self.addEventListener('message', ({ data }) => {
      if (data.kind === 'ingest') name = data.args.files.map((file) => file.name);
    });
    self.postMessage = (message, moved) => {
      const progress = message.kind === 'progress' ? message.progress : null;
      const told = progress?.items?.[0]?.source;
      if (told !== undefined && name?.[told] === 'broken.csv' && progress.items[0].outcome.kind === 'draft') { ${act} }
      tell(message, moved ?? []);
    };
  }`;
}

/** The disk is full when such a record comes. */
function full(when: string): string {
  return `{
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (record, ...key) {
      if (${when}) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record, ...key);
    };
  }`;
}

const DATA_WORKER = /data\.worker-[^/]*\.js$/;

/** From now on, data workers that start in these pages have a stub before the program. */
export async function stub(context: BrowserContext, kind: keyof typeof stubs): Promise<void> {
  await context.route(DATA_WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${stubs[kind]}\n${await response.text()}` });
  });
}

/** From now on, data workers are as they are built. */
export const unstub = (context: BrowserContext) => context.unroute(DATA_WORKER);

/**
 * The page looks at its worker more often than every five seconds: ten times a second, what it takes for a hang comes after
 * three seconds.
 */
export async function lookOften(page: Page, milliseconds = 100): Promise<void> {
  await page.addInitScript((often) => {
    const every = window.setInterval;
    window.setInterval = ((work: TimerHandler, pause?: number) =>
      every(work, pause === 5000 ? often : pause)) as typeof window.setInterval;
  }, milliseconds);
}
