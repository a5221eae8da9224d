import { strToU8, zipSync } from 'fflate';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { families, sheetsOf } from '../../tests/support/countySheets/all.ts';
import { sampleReports } from '../samples/county.ts';
import { threeColumns } from '../samples/layouts.ts';
import { checksum, printedSum } from './checksum.ts';
import { inWords, rowsFile } from './generate.ts';

/** Files of a case, and what a right reading of them gives. */
export interface CaseFiles {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly expected: string;
}

const SEEDS = [1, 2, 3];
const QUIET = { signal: new AbortController().signal, progress: () => undefined };

/** Sheets of all kinds that the tests read, as counties keep them; the terminal says what they hold. */
export async function countySheets(): Promise<CaseFiles> {
  const made = SEEDS.flatMap((seed) =>
    families.map(async (family) =>
      (await sheetsOf(family, seed)).map(({ name, bytes }) => ({ name: `${seed}-${name}`, bytes })),
    ),
  );
  const files = (await Promise.all(made)).flat();
  const columns: (Int32Array | Float64Array)[] = [];
  let reports = 0;
  for (const { name, bytes } of files) {
    for (const outcome of await ingest(rawFileOf(name, bytes), NO_ANSWERS, QUIET, readers)) {
      if (outcome.kind !== 'draft') continue;
      const { table } = outcome.draft;
      reports += table.year.length;
      columns.push(...[...table.columns.values()].map(({ values }) => values));
    }
  }
  return { files, expected: checksum(reports, columns) };
}

/** An archive of 300 reports as printed; each has a row that no form knows, so that all ask the same. */
export function askingArchive(): CaseFiles {
  const sample = sampleReports();
  const reports = Array.from({ length: 300 }, (_, i) => {
    const report = sample[i % sample.length];
    if (report === undefined) throw new Error('no sample');
    const county = `虚构${inWords(Math.floor(i / sample.length) + 1)}县`;
    return { ...report, county, fullName: `${county}${report.authority}人民政府` };
  });
  const entries = reports.map((report, i) => {
    const text = threeColumns(report).replace('单位负责人', '办件总量,件,12\r\n单位负责人');
    return [`${i + 1}-${report.authority}${report.year}.csv`, strToU8(text)] as const;
  });
  const values = reports.flatMap((report) => Object.values(report.values));
  const numbers = values.filter((value) => value !== null);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return {
    files: [{ name: '年报.zip', bytes: zipSync(Object.fromEntries(entries)) }],
    expected: printedSum(reports.length, sum, values.length - numbers.length),
  };
}

export function manyRows(): CaseFiles {
  const { csv, expected } = rowsFile();
  return { files: [{ name: '长表.csv', bytes: new TextEncoder().encode(csv) }], expected };
}
