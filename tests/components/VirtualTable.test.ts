import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import VirtualTable from '#components/VirtualTable.svelte';
import { movePlace } from '#components/selection.ts';
import { wordsOf } from '#i18n/words.ts';
import '../../src/app.css';

const columns = ['unit', 'year', 'total', 'website'].map((id, i) => ({
  id,
  head: id,
  width: 120,
  align: i === 0 ? ('left' as const) : ('right' as const),
}));

function given(count: number) {
  const props = {
    caption: 'all reports',
    columns,
    count,
    cell: (row: number, column: number) => ({ text: `${row}/${column}` }),
    sort: { id: 'year', descending: true },
    onsort: vi.fn(),
    oncopy: vi.fn(),
    onopen: vi.fn(),
    words: wordsOf('zh'),
    height: 400,
  };
  return { props, screen: render(VirtualTable, props) };
}
const rowsOf = (container: Element) => container.querySelectorAll('tbody tr[aria-rowindex]');
const cellOf = (text: string, container: Element) =>
  [...container.querySelectorAll('td')].find((cell) => cell.textContent === text) ?? document.body;

describe('a key moves the cell', () => {
  const bounds = { rows: 3000, columns: 4, page: 10 };
  test.each([
    ['ArrowDown', false, [5, 1], [6, 1]],
    ['ArrowUp', false, [0, 1], [0, 1]],
    ['ArrowRight', false, [5, 3], [5, 3]],
    ['PageDown', false, [2995, 1], [2999, 1]],
    ['Home', false, [5, 3], [5, 0]],
    ['End', false, [5, 0], [5, 3]],
    ['Home', true, [5, 3], [0, 0]],
    ['End', true, [5, 0], [2999, 3]],
  ] as const)('%s, with ctrl %s', (key, ctrl, [row, column], [toRow, toColumn]) => {
    const to = movePlace({ row, column }, key, ctrl, bounds);
    expect(to).toEqual({ row: toRow, column: toColumn });
  });

  test('not by other keys, not in an empty table', () => {
    const at = { row: 0, column: 0 };
    expect(movePlace(at, 'x', false, bounds)).toBeNull();
    expect(movePlace(at, 'ArrowDown', false, { ...bounds, rows: 0 })).toBeNull();
  });
});

test('of 3,000 rows those in sight are on the page, each with its number', async () => {
  const { container } = await given(3000).screen;
  expect(container.querySelector('table')?.getAttribute('aria-rowcount')).toBe('3001');
  expect(rowsOf(container).length).toBeLessThan(40);
  const box = container.querySelector('.box');
  const height = box?.scrollHeight ?? 0;
  expect(height).toBeGreaterThan(3000 * 32);
  box?.scrollTo(0, 1500 * 32);
  await vi.waitFor(() => expect(cellOf('1500/0', container)).not.toBe(document.body));
  expect(box?.scrollHeight).toBe(height);
  expect(cellOf('1500/0', container).parentElement?.getAttribute('aria-rowindex')).toBe('1502');
});

test('below 200 rows all are there', async () => {
  const { container } = await given(199).screen;
  expect(rowsOf(container).length).toBe(199);
});

test('cells selected with shift and arrows are copied as tab-separated text', async () => {
  const { props, screen } = given(3000);
  const { container } = await screen;
  container.querySelector('table')?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Control>}c{/Control}');
  expect(props.oncopy).toHaveBeenCalledExactlyOnceWith('1/1\t1/2\n2/1\t2/2');
  await userEvent.keyboard('{Enter}');
  expect(props.onopen).toHaveBeenCalledExactlyOnceWith(2, 2);
});

test('cells are selected by dragging; the whole table is copied with its heads', async () => {
  const { props, screen } = given(3000);
  const shown = await screen;
  const { container } = shown;
  await userEvent.dragAndDrop(cellOf('0/1', container), cellOf('2/2', container));
  await expect.element(shown.getByRole('status')).toHaveTextContent('已选 3 行 × 2 列');
  await userEvent.keyboard('{Control>}ac{/Control}');
  const text = String(props.oncopy.mock.calls[0]?.[0]);
  expect(text.split('\n')).toHaveLength(3001);
  expect(text.split('\n').slice(0, 2)).toEqual([
    'unit\tyear\ttotal\twebsite',
    '0/0\t0/1\t0/2\t0/3',
  ]);
});

test('the cell that a key leads to is in sight, under neither head nor first column', async () => {
  const { container } = await given(3000).screen;
  container.querySelector('table')?.focus();
  await userEvent.keyboard('{ArrowDown}{Control>}{End}{/Control}{PageUp}');
  await vi.waitFor(() => expect(container.querySelector('.current')).not.toBeNull());
  const cell = container.querySelector('.current')?.getBoundingClientRect();
  const box = container.querySelector('.box')?.getBoundingClientRect();
  const head = container.querySelector('.heads th')?.getBoundingClientRect();
  expect(cell?.top).toBeGreaterThanOrEqual(head?.bottom ?? Infinity);
  expect(cell?.bottom).toBeLessThanOrEqual(box?.bottom ?? 0);
});

test('columns keep their widths under a row of groups', async () => {
  const { props } = given(10);
  const grouped = columns.map((column, i) => ({ ...column, width: 80 + 40 * i, group: 'form' }));
  const { container } = await render(VirtualTable, { ...props, columns: grouped });
  const widths = [...container.querySelectorAll('.heads th')].map((th) => th.clientWidth);
  widths.forEach((width, i) => expect(Math.abs(width - (80 + 40 * i))).toBeLessThanOrEqual(1));
});

test('a head asks for another order, and says the present one', async () => {
  const { props, screen } = given(10);
  const shown = await screen;
  await shown.getByRole('button', { name: 'total' }).click();
  expect(props.onsort).toHaveBeenCalledExactlyOnceWith('total');
  await expect
    .element(shown.getByRole('columnheader', { name: 'year' }))
    .toHaveAttribute('aria-sort', 'descending');
});

test('axe finds nothing, with all rows and with some', async () => {
  for (const count of [10, 3000]) {
    const { container, unmount } = await given(count).screen;
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map((violation) => violation.id)).toEqual([]);
    await unmount();
  }
});
