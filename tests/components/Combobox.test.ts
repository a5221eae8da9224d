import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Combobox from '#components/Combobox.svelte';
import { matchingOptions } from '#components/options.ts';
import '../../src/app.css';

const towns = [
  { id: 'a', label: '青石镇', detail: '示例县', keys: ['qsz', 'qingshizhen'] },
  { id: 'b', label: '花桥镇', detail: '示例县', keys: ['hqz', 'huaqiaozhen'] },
  { id: 'c', label: '石桥镇', detail: '示例县', keys: ['sqz', 'shiqiaozhen'] },
];
const many = Array.from({ length: 3000 }, (_, i) => ({ id: `u${i}`, label: `第${i}镇` }));

function given(options: typeof towns | typeof many = towns, value: string | null = null) {
  const onchoose = vi.fn();
  const props = { label: 'unit', noMatch: 'no such name', options, value, onchoose };
  return { onchoose, screen: render(Combobox, props) };
}
const labelsIn = (container: Element) =>
  [...container.querySelectorAll('[role=option]')].map((o) => o.firstChild?.textContent?.trim());

describe('matching', () => {
  test.each([
    ['', 'abc'],
    ['石', 'ca'],
    ['桥', 'bc'],
    ['SQ', 'c'],
    ['qiao', 'bc'],
    [' 花桥 ', 'b'],
    ['示例', 'abc'],
    ['塔', ''],
  ])('"%s" finds %s', (text, ids) => {
    expect(
      matchingOptions(towns, text)
        .map((option) => option.id)
        .join(''),
    ).toBe(ids);
  });
});

test('typing a part of a name and Enter chooses, the field shows what is chosen', async () => {
  const { onchoose, screen } = given();
  const shown = await screen;
  const field = shown.getByRole('combobox', { name: 'unit' });
  await field.click();
  await userEvent.keyboard('桥');
  expect(labelsIn(shown.container)).toEqual(['花桥镇', '石桥镇']);
  await userEvent.keyboard('{ArrowDown}');
  const active = field.element().getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.textContent).toContain('石桥镇');
  await userEvent.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('c');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

test('pinyin initials find a unit, a click chooses it', async () => {
  const { onchoose, screen } = given();
  const shown = await screen;
  await shown.getByRole('combobox').fill('hqz');
  await shown.getByRole('option', { name: '花桥镇' }).click();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('b');
});

test('Esc and leaving take back what was typed', async () => {
  const { onchoose, screen } = given(towns, 'a');
  const shown = await screen;
  const field = shown.getByRole('combobox');
  await field.fill('塔');
  await expect.element(shown.getByRole('status')).toHaveTextContent('no such name');
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.element(field).toHaveValue('青石镇');
  expect(onchoose).not.toHaveBeenCalled();
});

test('a list of 3,000 shows a hundred and how many more', async () => {
  const shown = await given(many).screen;
  const field = shown.getByRole('combobox');
  await field.click();
  expect(labelsIn(shown.container)).toHaveLength(100);
  await expect.element(shown.getByText('+2900')).toBeInTheDocument();
  await field.fill('2999');
  expect(labelsIn(shown.container)).toEqual(['第2999镇']);
});

test('axe finds nothing, closed and open', async () => {
  const shown = await given().screen;
  const ids = async () =>
    (await axe.run(shown.container, { rules: { region: { enabled: false } } })).violations.map(
      (violation) => violation.id,
    );
  expect(await ids()).toEqual([]);
  await shown.getByRole('combobox').click();
  expect(await ids()).toEqual([]);
});
