import { en } from '#i18n/en.ts';
import { extracted } from './extraction.ts';
import type { Extracted } from './extraction.ts';
import { withDuplicates } from './findings.ts';
import { readOne } from './readFiles.ts';

interface Refused {
  readonly file: string;
  readonly refused: string;
}

/**
 * Reads files and prints every report in them as JSON on standard output.
 * @returns exit status: 0 all read, 1 some refused, 2 called wrongly
 */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) {
    process.stderr.write(`${en.cli.usage.extract}\n`);
    return 2;
  }
  const read: (Extracted[] | Refused)[] = [];
  for (const file of args) {
    for (const one of await readOne(file)) {
      if (one.kind === 'refused') read.push({ file: one.file, refused: one.reason });
      else read.push(extracted(one.file, one.draft));
    }
  }
  const reports = withDuplicates(read.flatMap((one) => (Array.isArray(one) ? one : [])));
  const next = reports.values();
  const elements = read.flatMap((one): unknown[] =>
    Array.isArray(one) ? one.map(() => next.next().value) : [one],
  );
  process.stdout.write(`${JSON.stringify(elements, null, 2)}\n`);
  return elements.length > reports.length ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
