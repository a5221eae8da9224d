import type { BrowserContext } from 'playwright';

/**
 * Scripts that stand before the program in its data worker. They hear its messages first; the product knows nothing of them.
 * Each acts on the file `broken.csv` alone, or on the browser's own functions.
 */
export const stubs = {
  refusesStorage: `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };`,
  tellsNonsense: onBroken(
    `progress.items = progress.items?.map((item) => ({ ...item, outcome: { kind: 'draft', draft: null, kept: null } }));`,
  ),
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

/** From now on, data workers that start in these pages have a stub before the program. */
export async function stub(context: BrowserContext, kind: keyof typeof stubs): Promise<void> {
  await context.route(/data\.worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${stubs[kind]}\n${await response.text()}` });
  });
}
