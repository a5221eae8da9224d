import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import axe from 'axe-core';
import { appWith } from '../support/app.ts';
import type { AppOptions } from '../support/app.ts';
import { sampleFrame } from '../support/frames.ts';
import WithApp from '../support/WithApp.svelte';
import '../../src/app.css';

/** A page over the fictional county, its charts drawn. */
export async function openPage(page: Component, options: AppOptions = {}, of = sampleFrame()) {
  const { app } = await appWith(of, options);
  const screen = await render(WithApp, { app, of: page });
  await drawn(screen.container);
  return { app, screen, root: screen.container };
}

/** The drawing part comes by itself, and slowly the first time. */
const PATIENCE = { timeout: 20_000 };

/** Waits until every chart on the page is drawn. */
export async function drawn(root: Element): Promise<void> {
  await vi.waitFor(() => {
    const boxes = [...root.querySelectorAll('.stage')];
    if (boxes.some((box) => box.querySelector('svg text') === null)) throw new Error('not yet');
  }, PATIENCE);
}

/** What axe finds on the page, by rule; landmarks are those of the shell. */
export async function axeFindings(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** The finding of the chart on the wall. */
export function shownTitle(root: Element): string {
  return root.querySelector('figure .title')?.textContent?.trim() ?? '';
}
