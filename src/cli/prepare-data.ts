import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Roster } from '#domain/authority.ts';
import type { Manifest } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import { Present } from '#domain/frame.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { en } from '#i18n/en.ts';
import { fill } from '#i18n/fill.ts';
import { wordsOf } from '#i18n/words.ts';
import { readRoster } from '#ingest/roster.ts';
import { manifestIn } from '#store/dataset.ts';
import { resolved } from './diskFile.ts';
import { sentence } from './extraction.ts';
import { filesUnder } from './filesUnder.ts';
import { merged } from './merged.ts';
import type { NamedTable } from './merged.ts';
import { manifestText, publish, withDataSet } from './publish.ts';
import type { About } from './publish.ts';
import { readOne } from './readFiles.ts';

/** Name of the set in its folder; running the command again replaces it. */
const DATA_SET = 'published';

interface Call {
  readonly out: string;
  readonly roster: string | null;
  readonly fictional: boolean;
  readonly files: readonly string[];
}

/** @returns null when the command is called wrongly */
function callOf(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        roster: { type: 'string' },
        fictional: { type: 'boolean' },
      },
    });
    const { out, roster = null, fictional = false } = values;
    return out === undefined || positionals.length === 0
      ? null
      : { out, roster, fictional, files: positionals };
  } catch {
    return null;
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

async function rosterOf(argument: string | null): Promise<Result<Roster | null>> {
  if (argument === null) return done(null);
  const text = await textOf(resolved(argument));
  return text === null ? failed('roster.head') : readRoster(text);
}

async function manifestOf(file: string): Promise<Result<Manifest | null>> {
  const text = await textOf(file);
  if (text === null) return done(null);
  const read = manifestIn(text);
  if (!read.ok) return read;
  // a set that cannot be read would be gone from the new manifest without a word
  const [problem] = read.value.problems;
  return problem === undefined ? done(read.value.manifest) : { ok: false, problem };
}

/** First and last year with a report. */
function summary(frame: Frame) {
  const years = [...frame.blocks.values()].flatMap((block) => block.years);
  const reports = [...frame.blocks.values()].reduce(
    (sum, { present }) => sum + present.filter((p) => p !== Present.none).length,
    0,
  );
  return { reports, years: [Math.min(...years), Math.max(...years)] as const };
}

function aboutOf(frame: Frame, files: number, fictional: boolean): About {
  const { years } = summary(frame);
  const counties = [...new Set(frame.authorities.map(({ county }) => county))];
  const say = (language: 'zh' | 'en', key: 'label' | 'labelMany' | 'source') =>
    fill(wordsOf(language).cli.dataSet[key], {
      county: counties[0] ?? '',
      count: counties.length,
      files,
      first: years[0],
      last: years[1],
    });
  const label = counties.length === 1 ? 'label' : 'labelMany';
  return {
    id: DATA_SET,
    label: { zh: say('zh', label), en: say('en', label) },
    source: { zh: say('zh', 'source'), en: say('en', 'source') },
    fictional,
    date: new Date().toISOString().slice(0, 10),
  };
}

const warn = (text: string) => process.stderr.write(`${text}\n`);

/**
 * Turns files into a published data set under the folder `--out`, where the page looks for `manifest.json`.
 * @returns exit status: 0 all read, 1 some refused or left out, 2 called wrongly
 */
async function main(args: readonly string[]): Promise<number> {
  const call = callOf(args);
  if (call === null) {
    warn(en.cli.usage.prepareData);
    return 2;
  }
  const out = resolved(call.out);
  const manifestFile = path.join(out, 'manifest.json');
  const roster = await rosterOf(call.roster);
  const manifest = await manifestOf(manifestFile);
  for (const result of [roster, manifest]) if (!result.ok) warn(sentence(result.problem));
  if (!roster.ok || !manifest.ok) return 2;
  const tables: NamedTable[] = [];
  const refused: { readonly file: string; readonly reason: string }[] = [];
  for (const file of await filesUnder(call.files)) {
    for (const one of await readOne(file)) {
      if (one.kind === 'refused') {
        refused.push({ file: one.file, reason: one.reason });
        continue;
      }
      const { table, narrative, identities, unplaced, formGuess } = one.draft;
      for (const part of [table, ...(narrative === null ? [] : [narrative])])
        tables.push({
          ...{ file: one.file, table: part, identities },
          formIsGuess: formGuess !== null && !formGuess.isAnswered,
        });
      const labels = unplaced.map(({ label }) => label).join(', ');
      if (labels !== '') warn(`${one.file}: ${fill(en.cli.unplaced, { labels })}`);
    }
  }
  const { frame, leftOut } = merged(tables, roster.value);
  for (const { file, why, authority, year } of leftOut) {
    refused.push({ file, reason: fill(en.cli.leftOut[why], { authority, year }) });
  }
  const { reports, years } = summary(frame);
  if (reports === 0) {
    process.stdout.write(`${JSON.stringify({ out: call.out, reports, refused }, null, 2)}\n`);
    return 1;
  }
  const { entry, contents } = publish(
    frame,
    roster.value,
    aboutOf(frame, tables.length, call.fictional),
  );
  for (const [file, bytes] of contents) {
    await mkdir(path.dirname(path.join(out, file)), { recursive: true });
    await writeFile(path.join(out, file), bytes);
  }
  await writeFile(manifestFile, manifestText(withDataSet(manifest.value, entry)));
  const bytes = [...contents.values()].reduce((sum, { length }) => sum + length, 0);
  const authorities = frame.authorities.length;
  const said = { out: call.out, reports, authorities, years, bytes, refused };
  process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
  return refused.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
