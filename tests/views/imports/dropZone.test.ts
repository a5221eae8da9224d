import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { threeColumns } from '../../../scripts/samples/layouts.ts';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import DropZone from '#views/imports/DropZone.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp } from './page.ts';
import '../../../src/app.css';

const [report] = sampleReports();
const table = report === undefined ? '' : threeColumns(report, { separator: '\t' });

async function shown() {
  const app = await emptyApp();
  const screen = await render(WithApp, { app, of: DropZone });
  return { app, screen };
}

function paste(data: Record<string, string>, on: EventTarget = document.body) {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  on.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

function drag(type: string, files: readonly File[]) {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

test('a table pasted anywhere is read', async () => {
  const { app } = await shown();
  paste({ 'text/plain': table });
  await vi.waitFor(() => expect(app.imports.review.reports).toBe(1));
  expect(app.imports.entries[0]?.handover).toMatchObject({ name: '粘贴的内容1', origin: 'paste' });
});

test('a table that the clipboard holds as a web page alone is refused with advice', async () => {
  const { app } = await shown();
  paste({ 'text/html': '<table><tr><td>1</td></tr></table>' });
  await vi.waitFor(() => expect(app.imports.entries[0]?.outcome.kind).toBe('refused'));
});

test('words without a table open nothing and say what to copy', async () => {
  const { app } = await shown();
  paste({ 'text/plain': '青石镇' });
  expect(app.imports.open).toBe(false);
  expect(app.said?.text).toContain('剪贴板里没有表格');
});

test('pasting into a field is the field’s own business', async () => {
  const { app } = await shown();
  const field = document.createElement('input');
  document.body.append(field);
  paste({ 'text/plain': table }, field);
  field.remove();
  expect(app.imports.open).toBe(false);
});

test('the frame shows while files are dragged, and dropped files are read', async () => {
  const { app, screen } = await shown();
  const file = new File([table], '年报.csv');
  drag('dragenter', [file]);
  await expect.element(screen.getByText('松开鼠标，读取这些文件')).toBeVisible();
  drag('drop', [file, new File(['x'], '.DS_Store')]);
  await vi.waitFor(() => expect(app.imports.entries).toHaveLength(1));
  expect(app.imports.entries[0]?.handover.name).toBe('年报.csv');
});

/** A folder as a browser gives it: a file that opens, one that does not, and a folder that cannot be listed. */
function folderEntry(): object {
  const file = (
    name: string,
    open: (found: (file: File) => void, not: (e: Error) => void) => void,
  ) => ({
    name,
    fullPath: `/年报/${name}`,
    isFile: true,
    isDirectory: false,
    file: open,
  });
  const folder = (name: string, fullPath: string, list: (Error | object[])[]) => ({
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (found: (all: object[]) => void, not: (e: Error) => void) => {
        const next = list.shift() ?? [];
        if (next instanceof Error) not(next);
        else found(next);
      },
    }),
  });
  const children = [
    file('甲.csv', (found) => found(new File([table], '甲.csv'))),
    file('乙.csv', (_found, not) => not(new DOMException('gone', 'NotFoundError'))),
    folder('丙', '/年报/丙', [new DOMException('no', 'NotReadableError')]),
  ];
  return folder('年报', '/年报', [children, []]);
}

test('what of a dropped folder cannot be opened is told by name; the rest is read', async () => {
  const { app } = await shown();
  const dialog = await render(WithApp, { app, of: ImportDialog });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([], '年报'));
  const items = [{ kind: 'file', webkitGetAsEntry: folderEntry }];
  Object.defineProperty(dataTransfer, 'items', { value: items });
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(dialog.getByRole('heading', { name: '打不开的文件（2）' })).toBeVisible();
  await expect.element(dialog.getByText(/^“年报\/乙\.csv”读取时出错.*NotFoundError/)).toBeVisible();
  await expect.element(dialog.getByText(/^“年报\/丙”读取时出错/)).toBeVisible();
  await expect.element(dialog.getByText(/^3 个文件，其中 2 个没有读/)).toBeVisible();
  expect(app.imports.entries.map(({ handover }) => handover.path)).toEqual(['年报/甲.csv']);
  await app.imports.close();
  expect(app.imports.open).toBe(false);
});

test('the buttons of the page open the browser’s own dialogs', async () => {
  const { app, screen } = await shown();
  const clicked: string[] = [];
  for (const input of screen.container.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('click', (event) => {
      event.preventDefault();
      clicked.push(input.dataset['import'] ?? '');
    });
  }
  app.door.pickFiles();
  app.door.pickFolder();
  expect(clicked).toEqual(['files', 'folder']);
});
