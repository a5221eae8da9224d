import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Boxes from './Boxes.svelte';
import '../../src/app.css';

const violationsOf = async (container: Element) =>
  (await axe.run(container)).violations.map((violation) => violation.id);

test.each([
  ['Esc', () => userEvent.keyboard('{Escape}')],
  ['its button', () => userEvent.click(document.querySelector('dialog button') ?? document.body)],
])('a dialog closed by %s gives the focus back', async (_name, close) => {
  const screen = await render(Boxes, { onundo: vi.fn() });
  const opener = screen.getByRole('button', { name: 'open' });
  await opener.click();
  const dialog = screen.getByRole('dialog', { name: 'A question' });
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await close();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.activeElement).toBe(opener.element());
});

test('a message is read politely and goes once its action is taken', async () => {
  const onundo = vi.fn();
  const screen = await render(Boxes, { onundo });
  const region = screen.getByRole('status');
  await expect.element(region).toHaveTextContent('');
  await screen.getByRole('button', { name: 'tell' }).click();
  await expect.element(region).toHaveTextContent('Done');
  await screen.getByRole('button', { name: 'undo' }).click();
  expect(onundo).toHaveBeenCalledOnce();
  await expect.element(region).toHaveTextContent('');
});

test('one of a few is chosen with arrow keys, round the ends', async () => {
  const screen = await render(Boxes, { onundo: vi.fn() });
  const radio = (name: string) => screen.getByRole('radio', { name });
  await radio('roster').click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(radio('gaps')).toHaveAttribute('aria-checked', 'true');
  expect(document.activeElement).toBe(radio('gaps').element());
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(radio('roster')).toHaveAttribute('aria-checked', 'true');
});

test('axe finds nothing', async () => {
  const screen = await render(Boxes, { onundo: vi.fn() });
  await screen.getByRole('button', { name: 'tell' }).click();
  await screen.getByRole('button', { name: 'open' }).click();
  expect(await violationsOf(document.body)).toEqual([]);
});
