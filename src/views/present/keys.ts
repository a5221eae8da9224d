import type { OwnWords } from '#domain/ownWords.ts';

/** What a key does while a chart is on the wall. */
export type WallCommand =
  | 'next'
  | 'before'
  | 'nextPage'
  | 'pageBefore'
  | 'first'
  | 'last'
  | 'yearBefore'
  | 'yearAfter'
  | 'field'
  | 'table'
  | 'blank'
  | 'keys'
  | 'fullScreen';

const byKey: OwnWords<WallCommand> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'before',
  PageUp: 'before',
  ArrowDown: 'nextPage',
  ArrowUp: 'pageBefore',
  Home: 'first',
  End: 'last',
  '[': 'yearBefore',
  ']': 'yearAfter',
  '/': 'field',
  '.': 'blank',
  '?': 'keys',
  F5: 'fullScreen',
};

/** @returns the command of a key; letters and figures without Shift belong to names, not to commands */
export function wallCommandOf(event: KeyboardEvent): WallCommand | null {
  if (event.shiftKey && event.code === 'KeyT') return 'table';
  return byKey[event.key] ?? null;
}

/**
 * The letter or figure of a key by its place on the keyboard, so that no input method gets in between.
 * @returns null for every other key, and with Shift
 */
export function letterOf(event: KeyboardEvent): string | null {
  if (event.shiftKey) return null;
  const match = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code);
  return match === null ? null : (match[1] ?? match[2] ?? '').toLowerCase();
}
