import { describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/App.svelte';
import { analyse } from '#analysis/analyse.ts';
import { madeNames } from '../../charts/county.ts';
import { peerFrame } from '../../charts/peers.ts';
import { appWith } from '../../support/app.ts';
import '../../../src/app.css';

const odd = [
  '蒙古族达斡尔族鄂温克族自治民族乡示范镇区',
  '经济技术开发区管理委员会',
  '土家族苗族自治乡',
  '第二经济技术开发区管理委员会',
];
const frames = {
  14: peerFrame([...odd, ...madeNames(10)], 'usual'),
  40: peerFrame([...odd, ...madeNames(36)], 'usual'),
  300: peerFrame([...odd, ...madeNames(296)], 'usual'),
};

/** Whether a list that scrolls in a box of its own has moved this part out of sight. */
function isScrolledAway(part: Element): boolean {
  const at = part.getBoundingClientRect();
  for (let box = part.parentElement; box !== null; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const frame = box.getBoundingClientRect();
    if (at.bottom > frame.bottom || at.top < frame.top) return true;
  }
  return false;
}

/** Buttons, links and sentences that leave the window or cover each other. */
function faultsIn(root: Element): readonly string[] {
  const width = document.documentElement.clientWidth;
  const parts = [
    ...root.querySelectorAll<HTMLElement>('main button, main a, main h1, main h2, main p'),
  ]
    .filter((part) => part.innerText.trim() !== '' && part.closest('dialog, svg') === null)
    .filter((part) => part.querySelector('button, a') === null && !isScrolledAway(part))
    .map((part) => ({ part, said: part.innerText.slice(0, 20), at: part.getBoundingClientRect() }))
    .filter(({ at }) => at.width > 1 && at.bottom > 0 && at.top < 3000);
  const outside = parts.filter(({ at }) => at.left < -1 || at.right > width + 1);
  const clipped = parts.filter(
    ({ part }) =>
      part.scrollWidth > part.clientWidth + 1 &&
      part.clientWidth > 0 &&
      getComputedStyle(part).overflow !== 'visible',
  );
  const crossing = parts.flatMap((a, i) =>
    parts.slice(i + 1, i + 40).flatMap((b) => {
      if (a.part.contains(b.part) || b.part.contains(a.part)) return [];
      const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
      const down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
      return across > 1 && down > 2 ? [`"${a.said}" covers "${b.said}"`] : [];
    }),
  );
  return [
    ...(parts.length < 10 ? ['nothing to look at'] : []),
    ...outside.map(({ said }) => `"${said}" leaves the window`),
    ...clipped.map(({ said }) => `"${said}" is cut`),
    ...crossing,
  ];
}

describe.each([14, 40, 300] as const)('with %i units', (units) => {
  describe.each(['gaps', 'letters', 'compare'] as const)('the page of %s', (name) => {
    test.each([
      [1366, 768, 'zh'],
      [1366, 768, 'en'],
      [1920, 1080, 'zh'],
      [1920, 1080, 'en'],
    ] as const)(
      'has no clipped or crossing words at %i × %i in %s',
      async (width, height, lang) => {
        await browser.viewport(width, height);
        const frame = frames[units];
        const { app } = await appWith(frame, {
          answers: { analyse: () => analyse(frame) },
          hash: `#/${name}?lang=${lang}&year=2017&subject=disclosure.total`,
        });
        const { container } = await render(App, { app });
        const ready = {
          gaps: '[data-entry]',
          letters: '.desk',
          compare: 'figure svg text',
        }[name];
        await vi.waitFor(() => expect(container.querySelector(ready)).not.toBeNull());
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        expect(faultsIn(container)).toEqual([]);
      },
    );
  });
});
