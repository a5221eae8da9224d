import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ComponentProps } from 'svelte';
import type { Theme } from '#charts/types.ts';
import ChartFigure from '#components/ChartFigure.svelte';
import { wordsOf } from '#i18n/words.ts';
import { aModel, modelUnits } from '../support/model.ts';
import '../../src/app.css';

/** The drawing part is loaded when the first chart wants it. */
const SLOW = { timeout: 10_000 };

function given(changes: Partial<ComponentProps<typeof ChartFigure>> = {}) {
  const props = {
    build: (theme: Theme) => aModel(theme),
    words: wordsOf('zh'),
    date: '2026-05-01',
    table: false,
    ontable: vi.fn(),
    link: 'http://127.0.0.1/#/channels',
    fileName: () => 'bars_青石镇_2018_0a1b2c3d',
    onauthority: vi.fn(),
    onfocus: vi.fn(),
    onpin: vi.fn(),
    oncells: vi.fn(),
    download: vi.fn(),
    copy: vi.fn(() => Promise.resolve(true)),
    ...changes,
  };
  return { props, screen: render(ChartFigure, props) };
}
async function shownChart() {
  const made = given();
  const screen = await made.screen;
  const chart = screen.getByRole('application');
  await vi.waitFor(
    () => expect(screen.container.querySelector('.chart svg text')).not.toBeNull(),
    SLOW,
  );
  return { ...made, screen, chart };
}
const live = (container: Element) => container.querySelector('[aria-live]')?.textContent;

test('the finding is a heading, the fictional line and the dated source stand by it', async () => {
  const { screen } = await shownChart();
  await expect
    .element(screen.getByRole('heading', { level: 2 }))
    .toHaveTextContent('青石镇 2018 年网站公开 31 条');
  await expect.element(screen.getByText('虚构示例，不是真实数据')).toBeVisible();
  await expect.element(screen.getByText('数据指纹 0a1b2c3d · 2026-05-01')).toBeVisible();
});

test('arrow keys walk the marks, each is shown and said', async () => {
  const { screen, chart } = await shownChart();
  chart.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(live(screen.container)).toBe('青石镇；2018 年 · 2014年表；31 条');
  expect(screen.container.querySelector('.tip')?.textContent).toContain('31 条');
  await userEvent.keyboard('{ArrowDown}');
  expect(live(screen.container)).toContain('花桥镇');
  await userEvent.keyboard('{End}');
  expect(live(screen.container)).toBe('石桥镇；2018 年 · 2014年表；0 条');
});

test('enter opens the evidence, P pins, F focuses, T turns to the table, Esc leaves', async () => {
  const { props, screen, chart } = await shownChart();
  chart.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}pft');
  expect(props.oncells).toHaveBeenCalledWith([
    expect.objectContaining({ authority: modelUnits[1], year: 2018 }),
  ]);
  expect(props.onpin).toHaveBeenCalledWith(modelUnits[1]);
  expect(props.onfocus).toHaveBeenCalledWith(modelUnits[1]);
  expect(props.ontable).toHaveBeenCalledWith(true);
  await userEvent.keyboard('{Escape}');
  expect(live(screen.container)).toBe('');
  expect(document.activeElement).toBe(document.body);
});

test('keys of the page are left alone', async () => {
  const { props, chart } = await shownChart();
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  chart.element().focus();
  await userEvent.keyboard('{Control>}f{/Control}{ArrowLeft}j');
  window.removeEventListener('keydown', heard);
  expect(props.onfocus).not.toHaveBeenCalled();
  expect(heard.mock.calls.map(([event]) => event.key)).toEqual(['Control', 'f', 'j']);
});

test('a click on a name opens the unit, a click on a mark its evidence', async () => {
  const { props, screen } = await shownChart();
  const texts = [...screen.container.querySelectorAll<SVGElement>('.chart svg text')];
  const name = texts.find((text) => text.textContent === '石桥镇');
  await userEvent.click(name ?? document.body);
  expect(props.onauthority).toHaveBeenCalledWith(modelUnits[2]);
  // pointing at something draws its row anew: the bar is looked for again until it was there to be clicked
  await vi.waitFor(async () => {
    const bars = [...screen.container.querySelectorAll<SVGElement>('.chart svg path')];
    const bar = bars.find((path) => path.getAttribute('fill') === '#0b5cad');
    await userEvent.click(bar ?? document.body);
    expect(props.oncells).toHaveBeenCalledWith([
      expect.objectContaining({ authority: modelUnits[0] }),
    ]);
  });
});

test('the table says what is missing, and leads to units and evidence', async () => {
  const { props, screen } = given({ table: true });
  const shown = await screen;
  await expect.element(shown.getByRole('application')).not.toBeInTheDocument();
  await expect.element(shown.getByRole('table', { name: '网站公开，2018 年' })).toBeVisible();
  await shown.getByRole('button', { name: '空白' }).click();
  expect(props.oncells).toHaveBeenCalledWith([
    expect.objectContaining({ authority: modelUnits[3] }),
  ]);
  await shown.getByRole('button', { name: '花桥镇' }).click();
  expect(props.onauthority).toHaveBeenCalledWith(modelUnits[1]);
  await shown.getByRole('button', { name: '看图' }).click();
  expect(props.ontable).toHaveBeenCalledWith(false);
});

test('the row of the focus stands out in the table', async () => {
  const shown = await given({ table: true, focus: modelUnits[1] ?? null }).screen;
  const rows = [...shown.container.querySelectorAll('tr.focused')];
  expect(rows.map((row) => row.querySelector('th')?.textContent?.trim())).toEqual(['▸ 花桥镇']);
});

test('a head sorts from the most, then from the least, then not; blanks are last', async () => {
  const shown = await given({ table: true }).screen;
  const head = shown.getByRole('columnheader', { name: '条数' });
  const order = () =>
    [...shown.container.querySelectorAll('tbody th')].map((th) => th.textContent?.trim());
  const press = () => shown.getByRole('button', { name: '条数' }).click();
  await press();
  await expect.element(head).toHaveAttribute('aria-sort', 'descending');
  expect(order()).toEqual(['青石镇', '花桥镇', '石桥镇', '云溪镇']);
  await press();
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
  expect(order()).toEqual(['石桥镇', '花桥镇', '青石镇', '云溪镇']);
  await press();
  await expect.element(head).toHaveAttribute('aria-sort', 'none');
});

test('a chart that cannot be drawn gives its reason and no axes', async () => {
  const build = (theme: Theme) => aModel(theme, { empty: '2018 年的统计表没有这一项。' });
  const shown = await given({ build }).screen;
  await expect.element(shown.getByText('2018 年的统计表没有这一项。')).toBeVisible();
  await expect.element(shown.getByRole('application')).not.toBeInTheDocument();
});

test('other numbers are announced once, another width is not', async () => {
  const { props, screen } = await shownChart();
  const updates = () =>
    [...screen.container.querySelectorAll('[aria-live]')].map((n) => n.textContent);
  await screen.rerender({ ...props, build: (theme: Theme) => aModel(theme, { height: 400 }) });
  expect(updates()).toEqual(['', '']);
  await screen.rerender({ ...props, build: (theme: Theme) => aModel(theme, { title: '花桥镇' }) });
  expect(updates()).toEqual(['', '图表已更新，4 个单位']);
});

test('the menu is walked with arrows, closes with Esc and gives the focus back', async () => {
  const { props, screen } = await shownChart();
  const button = screen.getByRole('button', { name: '更多' });
  await button.click();
  await userEvent.keyboard('{ArrowDown}{End}{ArrowUp}');
  expect(document.activeElement?.textContent?.trim()).toBe('复制链接');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button.element());
  await button.click();
  await screen.getByRole('menuitem', { name: '复制文字' }).click();
  expect(props.copy).toHaveBeenCalledWith(expect.stringContaining('云溪镇：条数 空白'));
});

test('a slide is a PNG of 1920×1080', async () => {
  const saved: [name: string, blob: Blob][] = [];
  const screen = await given({ download: (name, blob) => saved.push([name, blob]) }).screen;
  await screen.getByRole('button', { name: '更多' }).click();
  await screen.getByRole('menuitem', { name: '幻灯片' }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), SLOW);
  const [name, blob] = saved[0] ?? [];
  expect(name).toBe('bars_青石镇_2018_0a1b2c3d_1920x1080.png');
  const picture = await createImageBitmap(blob ?? new Blob());
  expect([picture.width, picture.height]).toEqual([1920, 1080]);
});

test('on the wall there is no menu, the chart fills the rest, a click leaves the keys to the page', async () => {
  const wall = document.createElement('div');
  wall.style.height = '600px';
  document.body.append(wall);
  const { props } = given();
  const shown = await render(ChartFigure, { target: wall, props: { ...props, presenting: true } });
  await vi.waitFor(() => expect(wall.querySelector('.chart svg text')).not.toBeNull(), SLOW);
  await expect.element(shown.getByRole('button')).not.toBeInTheDocument();
  expect(wall.querySelector('figure')?.clientHeight).toBe(600);
  expect(wall.querySelector('.chart')?.clientHeight).toBeGreaterThan(200);
  await userEvent.click(shown.getByRole('application'));
  expect(document.activeElement).toBe(document.body);
  wall.remove();
});

test.each([false, true])('axe finds nothing, table %s', async (table) => {
  const { screen } = given({ table });
  const { container } = await screen;
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map((violation) => violation.id)).toEqual([]);
});
