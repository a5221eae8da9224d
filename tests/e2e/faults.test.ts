import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { counted } from '../../src/i18n/counted.ts';
import { fill } from '../../src/i18n/fill.ts';
import { zh } from '../../src/i18n/zh.ts';
import { fingerprints } from '../store/v1/written.ts';
import { useBrowser } from './browser.ts';
import {
  clearStorage,
  fingerprintOf,
  makeDatabase,
  makeOldDatabase,
  spoil,
  spoilPublished,
} from './stored.ts';
import { stub, unstub } from './stubbed.ts';
import {
  alert,
  choose,
  drawn,
  importAll,
  like,
  part,
  sample,
  savedBackup,
  textFile,
} from './support.ts';

const { base, open } = useBrowser();
const first = '交岔乡_2017/彭阳县交岔乡2017年度政府信息公开情况统计表.csv';
const second = '示例县青石镇_2017.json';
const { storage } = zh;
/** The database that version 1 wrote. */
const oldStore = readFileSync(new URL('../store/v1/store.v1', import.meta.url), 'utf8');

async function imported(page: Page, path: string): Promise<void> {
  await choose(page, [sample(path)]);
  await importAll(page);
  await drawn(page);
}

const shows = (page: Page, fingerprint: string) =>
  page
    .getByRole('button', { name: fill(zh.shell.fingerprint, { f: fingerprint }) })
    .first()
    .waitFor();

/** A page of the same origin without the program. */
const aside = (page: Page) => page.goto(`${base}data/manifest.json`);

describe('stored data that were damaged', () => {
  test('are named, the rest opens, kept files are read again, and the check says when all is well', async () => {
    const { page, context } = await open();
    await drawn(page);
    await imported(page, first);
    const rest = await fingerprintOf(page);
    await imported(page, second);
    const whole = await fingerprintOf(page);
    const spoils = [
      { kind: 'delete', store: 'batches', nth: -1 },
      { kind: 'put', store: 'blocks', nth: -1, value: { cells: 3 } },
      { kind: 'delete', store: 'blocks', nth: -1 },
    ] as const;
    await spoil(page, { kind: 'flip', store: 'blocks', nth: -1 });
    await page.reload();
    for (const change of spoils) {
      await alert(page, fill(storage.damagedBanner, { n: 1 })).waitFor();
      await shows(page, rest);
      await spoil(page, change);
      await page.reload();
    }
    await page.getByRole('button', { name: storage.damagedLook }).click();
    await alert(page, '示例县青石镇_2017.json').waitFor();
    await page.getByRole('button', { name: counted(storage.reread, 1) }).click();
    await page.locator('dialog[open]').getByText(zh.imports.list.title).waitFor();
    await importAll(page);
    await page.getByRole('button', { name: storage.remove }).click();
    await page.getByText(storage.removed).waitFor();
    expect(await fingerprintOf(page)).toBe(whole);
    await part(page, 'keep');
    await page.getByRole('button', { name: storage.checkDo }).click();
    await page.getByText(like(storage.checkGood)).waitFor();
    await context.close();
  });
});

test('a kept file that was changed leaves the numbers, and the check names it', async () => {
  const { page, context } = await open();
  await drawn(page);
  await imported(page, first);
  const whole = await fingerprintOf(page);
  await spoil(page, { kind: 'flip', store: 'bytes', nth: -1 });
  await page.reload();
  await shows(page, whole);
  await part(page, 'keep');
  await page.getByRole('button', { name: storage.checkDo }).click();
  await page.getByText(like(storage.checkBad)).waitFor();
  await page
    .getByText(/交岔乡2017年度政府信息公开情况统计表\.csv/)
    .first()
    .waitFor();
  await context.close();
});

test('a line of the ledger that is gone is told, and the numbers stay', async () => {
  const { page, context } = await open();
  await drawn(page);
  await imported(page, first);
  const whole = await fingerprintOf(page);
  await spoil(page, { kind: 'delete', store: 'ledger', nth: -1 });
  await page.reload();
  await alert(page, fill(storage.damagedBanner, { n: 1 })).waitFor();
  await shows(page, whole);
  await context.close();
});

test('an import that is in no backup is told once a visit', async () => {
  const { page, context } = await open();
  await drawn(page);
  await imported(page, first);
  const told = page.getByText(like(storage.remind));
  await told.first().waitFor();
  await page.getByRole('button', { name: storage.later }).click();
  await expect.poll(() => told.count()).toBe(0);
  await imported(page, second);
  // an answer of the worker that comes after what the reminder asks
  await part(page, 'keep');
  await page.getByRole('button', { name: storage.checkDo }).click();
  await page.getByText(like(storage.checkGood)).waitFor();
  expect(await told.count()).toBe(0);
  await context.close();
});

test('an import that another tab undoes is no longer there for a file that waits in a preview', async () => {
  const { page, context } = await open();
  await drawn(page);
  await imported(page, first);
  const next = await open('', { context });
  await drawn(next.page);
  await choose(next.page, [sample(first)]);
  const dialog = next.page.locator('dialog[open]');
  const same = dialog.getByText(like(zh.imports.states.identical));
  await same.first().waitFor();
  await part(page, 'batches');
  await page.getByText(zh.data.batches.undo, { exact: true }).first().click();
  await expect.poll(() => same.count()).toBe(0);
  await importAll(next.page);
  await next.page.getByText('交岔乡', { exact: true }).first().waitFor();
  await context.close();
});

describe('the database', () => {
  test('of version 1 is brought up to date and shows the same numbers', async () => {
    const { page, context } = await open('data/manifest.json');
    await makeOldDatabase(page, oldStore);
    await page.goto(base);
    await drawn(page);
    expect(await fingerprintOf(page)).toBe(fingerprints['jiaocha-2017']);
    await part(page, 'keep');
    await page.getByRole('button', { name: storage.checkDo }).click();
    await page.getByText(like(storage.checkGood)).waitFor();
    // it has a note and a roster, the words of that workspace
    await spoil(page, { kind: 'delete', of: 'jiaocha-2017', store: 'notes', nth: 0 });
    await page.reload();
    await alert(page, fill(storage.damagedBanner, { n: 1 })).waitFor();
    await shows(page, fingerprints['jiaocha-2017']);
    await page.getByRole('button', { name: storage.damagedLook }).click();
    await page
      .getByText(fill(storage.words, { n: 1 }))
      .first()
      .waitFor();
    await context.close();
  });

  test('of version 1 with a number that was changed in it: the evidence shows what the kept original prints', async () => {
    const { page, context } = await open('data/manifest.json');
    const [printed, changed] = ['pwGnAQAAAAAMDA', 'pgGnAQAAAAAMDA'];
    expect(oldStore.split(printed)).toHaveLength(2);
    await makeOldDatabase(page, oldStore.replace(printed, changed));
    await page.goto(base);
    await drawn(page);
    await page.getByLabel(zh.shell.dataSet).selectOption('own');
    await part(page, 'table');
    await page.getByRole('gridcell', { name: '422', exact: true }).click();
    await page.getByRole('button', { name: zh.data.table.evidence }).click();
    const beside = page.locator('dialog[open] .beside');
    await beside.waitFor();
    expect(await beside.innerText()).toMatch(/423\s+读作\s+422/);
    await context.close();
  });

  test('of version 1 that cannot be brought up to date stays as it was and says so', async () => {
    const { page, context } = await open('data/manifest.json');
    await makeOldDatabase(page, oldStore);
    await stub(context, 'failsToUpgrade');
    await page.goto(base);
    await alert(page, like(zh.problems['storage.upgrade'])).waitFor();
    await drawn(page);
    await unstub(context);
    await aside(page);
    await page.goto(base);
    await shows(page, fingerprints['jiaocha-2017']);
    expect(await alert(page, like(zh.problems['storage.upgrade'])).count()).toBe(0);
    await context.close();
  });

  test('of a newer program, or without its stores: told as what it is, with a way on', async () => {
    const { page, context } = await open('data/manifest.json');
    await makeDatabase(page, 99, [['meta', ['name']]]);
    await page.goto(base);
    await alert(page, zh.problems['storage.newer']).waitFor();
    expect(await page.getByText(zh.problems['storage.refused']).count()).toBe(0);
    await drawn(page);
    await aside(page);
    await makeDatabase(page, 2, [['batches', ['workspace', 'batch']]]);
    await page.goto(base);
    await alert(page, zh.problems['storage.incomplete']).waitFor();
    await drawn(page);
    await imported(page, first);
    await page.getByRole('button', { name: storage.storeAgain }).click();
    await page.getByText(storage.storedAgain).waitFor();
    await page.reload();
    await page.getByText('交岔乡', { exact: true }).first().waitFor();
    expect(await page.getByText(zh.problems['storage.incomplete']).count()).toBe(0);
    await aside(page);
    await makeDatabase(page, 99, []);
    await page.goto(base);
    await drawn(page);
    await part(page, 'settings');
    await page.getByRole('button', { name: zh.data.settings.eraseDo }).click();
    await page.getByRole('button', { name: zh.data.settings.eraseGo }).click();
    await page.getByText(zh.data.settings.erased).waitFor();
    expect(await page.getByText(zh.problems['storage.newer']).count()).toBe(0);
    await context.close();
  });

  test('that is cleared under the page: what is open stays and can be stored again', async () => {
    const { page, context } = await open();
    await drawn(page);
    await imported(page, first);
    await imported(page, second);
    const before = await fingerprintOf(page);
    await clearStorage(page);
    await part(page, 'batches');
    await page.getByText(zh.data.batches.undo, { exact: true }).first().click();
    await alert(page, zh.problems['storage.cleared']).waitFor();
    expect(await fingerprintOf(page)).toBe(before);
    await page.getByRole('button', { name: storage.storeAgain }).click();
    await page.getByText(storage.storedAgain).waitFor();
    await page.reload();
    await shows(page, before);
    await context.close();
  });
});

describe('a page that ends or is used in a hurry', () => {
  test('in its first import opens with the sample again; a double click undoes once', async () => {
    const { page, context } = await open();
    await drawn(page);
    await choose(page, [sample(first)]);
    const { hash } = new URL(page.url());
    const next = await open(hash, { context });
    await page.close();
    await next.page.locator('main').getByText(zh.charts.fictional).first().waitFor();
    await drawn(next.page);
    await imported(next.page, first);
    await part(next.page, 'batches');
    await next.page.getByText(zh.data.batches.undo, { exact: true }).first().dblclick();
    await next.page.locator('main').getByText(zh.charts.fictional).first().waitFor();
    await next.page.getByText(like(zh.data.batches.undone)).first().waitFor();
    expect(await next.page.getByText(zh.problems['undo.gone']).count()).toBe(0);
    expect(await next.page.getByText('彭阳县/', { exact: false }).count()).toBe(0);
    await context.close();
  });
});

/** What is said of a backup of which something is missing. */
const REFUSED = new RegExp(
  [
    zh.problems['backup.shape'],
    zh.problems['backup.list'],
    zh.problems['backup.damaged'],
    storage.backupLost,
  ]
    .map((text) => like(text).source)
    .join('|'),
);

describe('a backup', () => {
  test('is the same on another machine; damaged it is named, and only what is whole is restored', async () => {
    const { page, context } = await open();
    await drawn(page);
    await imported(page, first);
    const oneReport = await fingerprintOf(page);
    await imported(page, second);
    const before = await fingerprintOf(page);
    const file = await savedBackup(page);
    const backup = (buffer: Buffer) => ({ name: '备份.zip', mimeType: 'application/zip', buffer });
    const damaged = Buffer.from(file);
    // 30 bytes of an entry's head come before its name; the table of contents names it too
    const entry = 'batches/2.json';
    let at = damaged.indexOf(entry);
    while (damaged.readUInt32LE(at - 30) !== 0x04034b50) at = damaged.indexOf(entry, at + 1);
    damaged[at + entry.length + 3]! ^= 1;
    await context.close();
    const other = await open();
    await drawn(other.page);
    const input = other.page.locator('input[type="file"]').first();
    const dialog = other.page.locator('dialog[open]');
    // inside an archive it is still what it is
    const archive = zipSync({ '备份.zip': damaged });
    await input.setInputFiles([backup(Buffer.from(archive))]);
    await dialog.getByText(fill(storage.backupLost, { n: 1 })).waitFor();
    await dialog.getByText('示例县青石镇_2017.json').waitFor();
    await dialog.getByRole('button', { name: storage.backupRest }).click();
    await other.page.getByText(fill(storage.backupRestDone, { n: 1 })).waitFor();
    await shows(other.page, oneReport);
    await input.setInputFiles([backup(file)]);
    await dialog.getByRole('button', { name: zh.imports.backup.restore }).click();
    await shows(other.page, before);
    await other.context.close();
  });

  test('of version 1 opens; one that is cut off or of a newer version changes nothing and says so', async () => {
    const { page, context } = await open();
    await drawn(page);
    await imported(page, second);
    const before = await fingerprintOf(page);
    const file = await savedBackup(page);
    const input = page.locator('input[type="file"]').first();
    const dialog = page.locator('dialog[open]');
    const given = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer });
    const old = readFileSync(new URL('../store/v1/backup.v1', import.meta.url));
    const newer = Buffer.from(old.toString().replace('"version":1', '"version":2'));
    const refusals = [
      ['一半.zip', file.subarray(0, file.length >> 1), REFUSED],
      ['新版.json', newer, like(zh.problems['backup.newer'])],
    ] as const;
    for (const [name, buffer, told] of refusals) {
      await input.setInputFiles([given(name, buffer)]);
      const restore = dialog.getByRole('button', { name: zh.imports.backup.restore });
      await dialog.getByText(told).or(restore).first().waitFor();
      if ((await restore.count()) > 0) await restore.click();
      await dialog.getByText(told).first().waitFor();
      await dialog.getByRole('button', { name: zh.imports.close }).first().click();
      await dialog.waitFor({ state: 'detached' });
      await shows(page, before);
    }
    await input.setInputFiles([given('旧备份.json', old)]);
    await dialog.getByRole('button', { name: zh.imports.backup.restore }).click();
    await dialog.waitFor({ state: 'detached' });
    // with its settings, in the language that was set there
    await expect.poll(() => fingerprintOf(page)).toBe(fingerprints['jiaocha-2017']);
    await context.close();
  });
});

describe('a published list', () => {
  test('with a bad line and a wrong fingerprint opens the others and names both', async () => {
    const { page, context } = await open('data/manifest.json');
    await page.route('**/data/manifest.json', async (route) => {
      const manifest = (await (await route.fetch()).json()) as { dataSets: { id: string }[] };
      const [shili, jiaocha] = manifest.dataSets;
      const dataSets = [{ id: 'x', label: 3 }, shili, { ...jiaocha, fingerprint: '0' }];
      await route.fulfill({ json: { version: 1, dataSets } });
    });
    await page.goto(base);
    await drawn(page);
    await alert(page, fill(zh.problems['dataset.entry'], { n: 1, names: '"x"' })).waitFor();
    await alert(page, like(zh.problems['dataset.fingerprint'])).waitFor();
    await context.close();
  });
});

describe('in the browser', () => {
  test('that refuses storage the page works in memory and says so, also when its worker and the data end', async () => {
    const { page, context } = await open('data/manifest.json');
    await stub(context, 'refusesStorage');
    await page.goto(base);
    await drawn(page);
    await alert(page, zh.problems['storage.refused']).waitFor();
    await imported(page, first);
    expect(await alert(page, zh.problems['storage.memoryLost']).count()).toBe(0);
    await choose(page, [
      textFile('broken.csv', '统计指标,单位,统计数\n主动公开政府信息数,条,12\n'),
    ]);
    await alert(page, zh.problems['storage.memoryLost']).waitFor();
    await page.getByRole('heading', { name: zh.shell.empty.title }).waitFor({ state: 'attached' });
    await context.close();
  });

  test('a published set that was damaged is fetched again', async () => {
    const { page, context } = await open();
    await drawn(page);
    const before = await fingerprintOf(page);
    await spoilPublished(page);
    await page.reload();
    await shows(page, before);
    await context.close();
  });
});

describe('storage that is full', () => {
  test('keeps an import out as a whole and says so; what was there stays', async () => {
    const { page, context } = await open('data/manifest.json');
    await page.goto(base);
    await drawn(page);
    await imported(page, first);
    const before = await fingerprintOf(page);
    await stub(context, 'fullForOwn');
    await page.reload();
    await shows(page, before);
    await choose(page, [sample(second)]);
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: like(zh.imports.commit) }).click();
    await alert(page, zh.problems['storage.full']).waitFor();
    await unstub(context);
    await page.reload();
    await shows(page, before);
    await part(page, 'keep');
    await page.getByRole('button', { name: storage.checkDo }).click();
    await page.getByText(like(storage.checkGood)).waitFor();
    await context.close();
  });

  test('shows a published set from memory and says so', async () => {
    const { page, context } = await open('data/manifest.json');
    await stub(context, 'fullForSet');
    await page.goto(base);
    await drawn(page);
    await alert(page, zh.problems['storage.full']).waitFor();
    await context.close();
  });
});

test('a clock that is set back changes no order: the import that came last is undone first', async () => {
  const { page, context } = await open('data/manifest.json');
  await page.goto(base);
  await drawn(page);
  await imported(page, first);
  const before = await fingerprintOf(page);
  await stub(context, 'clockSetBack');
  await page.reload();
  await shows(page, before);
  await imported(page, second);
  await part(page, 'batches');
  await page.getByText(zh.data.batches.undo, { exact: true }).first().click();
  await page.getByText(like(zh.data.batches.undone)).first().waitFor();
  await shows(page, before);
  await context.close();
});
