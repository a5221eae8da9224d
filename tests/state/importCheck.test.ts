import { beforeEach, describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { MANIFEST_URL, handover, tab } from '../worker/support.ts';

const UNITS = 200;
const YEARS = 6;
const COUNT = UNITS * YEARS;

/** A wide file of more reports than are checked at once. */
function wideFile(value: number): string {
  const ids = forms.s2014.indicators.map(({ id }) => id);
  const lines = [['authority', 'county', 'year', ...ids].join(',')];
  for (let unit = 0; unit < UNITS; unit++) {
    for (let year = 0; year < YEARS; year++) {
      const name = `${String.fromCharCode(0x4e00 + unit * 7)}石镇`;
      lines.push([name, '示例县', 2012 + year, ...ids.map(() => value)].join(','));
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

let data: Data;
let imports: Imports;
beforeEach(async () => {
  data = new Data(tab().client, MANIFEST_URL);
  imports = new Imports(data, new Settings(null));
  await data.open('own');
});

async function readFirst(): Promise<void> {
  await imports.read([handover('全省.csv', wideFile(1))]);
  await imports.commit();
}

describe('a large drop', () => {
  test('shows nothing of its review before it is whole, and is stored whole', async () => {
    await imports.read([handover('全省.csv', wideFile(1))]);
    expect(imports.work).toBe('checking');
    expect(imports.review).toMatchObject({ files: [], reports: 0 });
    expect(imports.progress?.total).toBeGreaterThanOrEqual(COUNT);
    expect(await imports.commit()).toMatchObject({ ok: true, value: { reports: COUNT } });
    expect(imports.open).toBe(false);
    expect(data.opened?.ownReports).toBe(COUNT);
  });

  test('keeps the review before an answer in sight until the new one is whole', async () => {
    await readFirst();
    await imports.read([handover('全省.csv', wideFile(2))]);
    await imports.checked();
    expect(imports.review.counts.asks).toBe(COUNT);
    const [question] = imports.review.questions;
    if (question?.kind !== 'stored') throw new Error('no question');
    imports.choices.chooseStored(question.file, 'keep');
    expect(imports.checking).not.toBeNull();
    expect(imports.work).toBeNull();
    expect(imports.review.counts.asks).toBe(COUNT);
    await imports.checked();
    expect(imports.checking).toBeNull();
    expect(imports.review.counts).toMatchObject({ asks: 0, kept: COUNT });
  });

  test('takes the last of several answers', async () => {
    await readFirst();
    await imports.read([handover('全省.csv', wideFile(2))]);
    await imports.checked();
    const [question] = imports.review.questions;
    if (question?.kind !== 'stored') throw new Error('no question');
    imports.choices.chooseStored(question.file, 'keep');
    const superseded = imports.checked();
    imports.choices.chooseStored(question.file, 'take');
    await imports.checked();
    expect(await superseded).toBeNull();
    expect(imports.review.counts).toMatchObject({ kept: 0, ready: COUNT });
  });

  test('given up while it is checked leaves nothing', async () => {
    await imports.read([handover('全省.csv', wideFile(1))]);
    const given = imports.checked();
    await imports.close();
    expect(await given).toBeNull();
    expect(imports.open).toBe(false);
    expect(data.opened?.ownReports).toBe(0);
  });

  test('with another file beside it is never shown by the review of one alone', async () => {
    await imports.read([handover('全省.csv', wideFile(1))]);
    await imports.checked();
    expect(imports.review.reports).toBe(COUNT);
    await imports.read([handover('再一份.csv', wideFile(1))]);
    expect(imports.work).toBe('checking');
    expect(imports.review.reports).toBe(0);
    await imports.checked();
    expect(imports.review.counts).toMatchObject({ ready: COUNT, identical: COUNT });
  });
});
