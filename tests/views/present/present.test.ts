import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import Present from '#views/present/Present.svelte';
import { sampleUnit } from '../../support/frames.ts';
import type { AppOptions } from '../../support/app.ts';
import { axeFindings, drawn, openPage, shownTitle } from '../support.ts';

beforeEach(() => browser.viewport(1366, 768));

async function wall(hash = '#/channels?present=yes', options: AppOptions = {}) {
  const made = await openPage(Present, { hash, ...options });
  await made.app.names.loadPinyin();
  const press = (keys: string) => userEvent.keyboard(keys);
  const position = () => made.root.querySelector('.position')?.textContent;
  return { ...made, press, position, title: () => shownTitle(made.root) };
}

describe('from chart to chart', () => {
  test('it begins with the first chart of the page', async () => {
    const { title } = await wall();
    expect(title()).toContain('主动公开条数');
  });

  test('arrows, page keys and space walk, Home and End jump; the ends hold', async () => {
    const { app, press, position } = await wall();
    const n = position()?.split('/')[1];
    await press('{Home}');
    expect(app.view.state.chart).toBe('coverage');
    await press('{ArrowLeft}');
    expect(position()).toBe(`1/${n}`);
    await press('{ArrowRight}');
    expect(position()).toBe(`2/${n}`);
    await press('{PageDown} ');
    expect(position()).toBe(`4/${n}`);
    await press('{PageUp}');
    expect(position()).toBe(`3/${n}`);
    await press('{End}');
    expect(app.view.state.chart).toBe('twoYears');
    await press('{ArrowRight}');
    expect(position()).toBe(`${n}/${n}`);
  });

  test('charts with nothing but zeros and parts of a number are not walked, but a link shows them', async () => {
    const { app, press } = await wall();
    const seen = new Set<string>();
    await press('{Home}');
    while (app.view.state.chart !== 'trend') {
      seen.add(app.view.state.chart ?? '');
      await press('{ArrowRight}');
    }
    expect(seen.has('request.received')).toBe(true);
    expect(seen.has('request.received.fax')).toBe(false);
    const link = await wall('#/responsiveness?present=yes&chart=request.received.fax');
    expect(link.title()).toContain('传真申请件数');
  });

  test('brackets change the year within the chosen years', async () => {
    const { app, press, title } = await wall();
    await press('[[');
    expect(app.view.selection?.year).toBe(2017);
    expect(title()).toContain('2017');
    await press(']]]]');
    expect(app.view.selection?.year).toBe(2018);
  });

  test('a swipe to the left is the next chart', async () => {
    const { app, root } = await wall();
    const target = root.querySelector('main') ?? root;
    const touch = (x: number) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
    const swipe = (from: number, to: number) => {
      target.dispatchEvent(
        new TouchEvent('touchstart', { changedTouches: [touch(from)], bubbles: true }),
      );
      target.dispatchEvent(
        new TouchEvent('touchend', { changedTouches: [touch(to)], bubbles: true }),
      );
    };
    swipe(600, 300);
    expect(app.view.state.chart).toBe('mix');
    swipe(600, 590);
    expect(app.view.state.chart).toBe('mix');
    swipe(300, 600);
    expect(app.view.state.chart).toBe('disclosure.total');
  });
});

describe('and our township?', () => {
  test('initials and Enter put the unit into the title', async () => {
    const { app, press, root, title } = await wall();
    await press('hqz');
    expect(root.querySelector('.strip')?.textContent).toContain('花桥镇');
    await press('{Enter}');
    expect(app.view.state.focus).toBe(sampleUnit('花桥镇'));
    expect(title()).toMatch(/^花桥镇 2018 年/);
    expect(root.querySelector('.strip')).toBeNull();
  });

  test('the focus stays from chart to chart', async () => {
    const { press, title } = await wall();
    await press('qsz{Enter}{End}');
    expect(title()).toMatch(/^青石镇/);
  });

  test('arrows choose among several matches, Shift+Enter pins beside the focus', async () => {
    const { app, press } = await wall();
    await press('hqz{Enter}');
    await press('z{ArrowDown}{Shift>}{Enter}{/Shift}');
    expect(app.view.state.focus).toBe(sampleUnit('花桥镇'));
    expect(app.view.state.pinned).toHaveLength(1);
  });

  test('nobody of that name: the strip says so and Enter changes nothing', async () => {
    const { app, press, root } = await wall();
    await press('xxx{Enter}');
    expect(root.querySelector('.strip')?.textContent).toContain('没有“xxx”');
    expect(app.view.state.focus).toBeNull();
    await press('{Backspace}{Backspace}{Backspace}');
    expect(root.querySelector('.strip')).toBeNull();
  });

  test('a slash opens a field for characters', async () => {
    const { app, press, root } = await wall();
    await press('/');
    expect(document.activeElement).toBeInstanceOf(HTMLInputElement);
    await press('云溪');
    expect(root.querySelector('.strip')?.textContent).toContain('云溪镇');
    await press('{Enter}');
    expect(app.view.state.focus).toBe(sampleUnit('云溪镇'));
  });

  test('Enter that ends the choice of characters chooses no unit', async () => {
    const { app, press } = await wall();
    await press('/云');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }),
    );
    expect(app.view.state.focus).toBeNull();
  });

  test('a click on a name in the table refocuses and does not leave the wall', async () => {
    const { app, press, screen } = await wall();
    await press('{Shift>}T{/Shift}');
    await screen.getByRole('button', { name: '石桥镇' }).click();
    expect(app.view.state.focus).toBe(sampleUnit('石桥镇'));
    expect(app.view.page).toBe('channels');
  });
});

describe('no accident', () => {
  test('Esc closes the strip first, then leaves to where the presentation began', async () => {
    const { app, press, root } = await wall('#/channels?present=yes');
    app.view.set({ presenting: true });
    await press('{End}hq{Escape}');
    expect(root.querySelector('.strip')).toBeNull();
    expect(app.view.state.presenting).toBe(true);
    await press('{Escape}');
    expect(app.view.state.presenting).toBe(false);
    expect(app.view.state).toMatchObject({ page: 'channels', chart: null });
  });

  test('who only looked at one chart comes back to the page they came from', async () => {
    const { app, press } = await wall('#/data?present=yes');
    await press('{Escape}');
    expect(app.view.state.presenting).toBe(false);
    expect(app.view.page).toBe('data');
  });

  test('F5 does not load the page anew', async () => {
    const { app } = await wall();
    const event = new KeyboardEvent('keydown', {
      key: 'F5',
      code: 'F5',
      bubbles: true,
      cancelable: true,
    });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(app.view.state.presenting).toBe(true);
  });

  test.each(['r', 'p', 's'])('Ctrl+%s stays with the browser', async (key) => {
    const { root } = await wall();
    const event = new KeyboardEvent('keydown', {
      key,
      code: `Key${key.toUpperCase()}`,
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(root.querySelector('.strip')).toBeNull();
  });

  test('the address holds the chart and that it is presented', async () => {
    const { app, press } = await wall();
    await press('{ArrowRight}');
    expect(app.view.hash()).toMatch(/chart=mix/);
    expect(app.view.hash()).toMatch(/present=yes/);
  });

  test('a dot covers the screen, the same key uncovers it', async () => {
    const { press, root } = await wall();
    await press('.');
    expect(root.querySelector('.blank')).not.toBeNull();
    await press('.');
    expect(root.querySelector('.blank')).toBeNull();
  });

  test('the cursor and the bar come with a movement and go by themselves', async () => {
    const { root } = await wall();
    const main = root.querySelector('main');
    expect(main && getComputedStyle(main).cursor).toBe('none');
    vi.useFakeTimers();
    try {
      window.dispatchEvent(new MouseEvent('mousemove'));
      await vi.waitFor(() => expect(root.querySelector('.bar.shown')).not.toBeNull());
      await vi.advanceTimersByTimeAsync(3000);
      expect(root.querySelector('.bar.shown')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('by touch', () => {
  test('the bar has a list of units from A to Z with large targets', async () => {
    const { app, screen, root } = await wall();
    window.dispatchEvent(new MouseEvent('mousemove'));
    await screen.getByRole('button', { name: '单位' }).click();
    const letters = [...root.querySelectorAll('dialog h3')].map((heading) => heading.textContent);
    expect(letters).toEqual([...letters].sort());
    const unit = screen.getByRole('dialog').getByRole('button', { name: '花桥镇' });
    expect(unit.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await unit.click();
    expect(app.view.state.focus).toBe(sampleUnit('花桥镇'));
    expect(root.querySelector('dialog')).toBeNull();
  });

  test('a press on the bar leaves the keys to the wall', async () => {
    const { app, screen, press } = await wall();
    window.dispatchEvent(new MouseEvent('mousemove'));
    await screen.getByRole('button', { name: '下一张' }).click();
    expect(document.activeElement).toBe(document.body);
    await press('hqz{Enter}');
    expect(app.view.state.focus).toBe(sampleUnit('花桥镇'));
  });
});

test.each(['zh', 'en'] as const)('axe finds nothing on the wall in %s', async (language) => {
  const { root, press } = await wall('#/channels?present=yes', { language });
  await press('hq');
  expect(await axeFindings(root)).toEqual([]);
});

test.each([
  [1920, 1080],
  [1366, 768],
  [1024, 768],
])('every chart fits the wall of %i × %i', async (width, height) => {
  await browser.viewport(width, height);
  const { app, press, root } = await wall('#/home?present=yes');
  await press('hqz{Enter}{Home}');
  for (let chart: string | null = null; chart !== app.view.state.chart;) {
    chart = app.view.state.chart;
    await drawn(root);
    const source = root.querySelector('.source')?.getBoundingClientRect();
    expect([chart, (source?.bottom ?? Infinity) <= height]).toEqual([chart, true]);
    expect([chart, overlaps(root)]).toEqual([chart, []]);
    await press('{ArrowRight}');
  }
});

/** Texts of the drawing that lie over each other, by more than a quarter of their height. */
function overlaps(root: Element): readonly string[] {
  const texts = [...root.querySelectorAll('.stage svg text')].map((text) => ({
    text: text.textContent ?? '',
    box: text.getBoundingClientRect(),
  }));
  return texts.flatMap(({ text, box: a }, i) =>
    texts.slice(i + 1).flatMap(({ text: other, box: b }) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 1 && high > Math.min(a.height, b.height) / 4 ? [`${text} × ${other}`] : [];
    }),
  );
}
