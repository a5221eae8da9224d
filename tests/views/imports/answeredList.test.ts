import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

test('the unit of amounts that was chosen is listed in the language of the page', async () => {
  const app = await emptyApp('en');
  const text = '统计指标,统计数\n主动公开政府信息数,31\n政府信息公开专项经费,8040\n';
  await app.imports.read([handover('青石镇2018.csv', text)]);
  const screen = await render(WithApp, { app, of: ImportDialog });
  await screen.getByRole('button', { name: 'Yuan', exact: true }).click();
  await vi.waitFor(() =>
    expect(screen.container.ownerDocument.body.textContent).toMatch(
      /Unit of amounts: 政府信息公开专项经费: Yuan:/,
    ),
  );
});
