import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { threeColumns } from '../../../scripts/samples/layouts.ts';
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

test('the buttons of the page open the browser’s own dialogs', async () => {
  const { app, screen } = await shown();
  const clicked: string[] = [];
  for (const input of screen.container.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('click', (event) => {
      event.preventDefault();
      clicked.push(input.dataset['import'] ?? '');
    });
  }
  app.imports.pickFiles();
  app.imports.pickFolder();
  expect(clicked).toEqual(['files', 'folder']);
});
