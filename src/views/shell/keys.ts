import type { OwnWords } from '#domain/ownWords.ts';

/** What a single key does outside of inputs. */
export type Command =
  | 'search'
  | 'keys'
  | 'import'
  | 'present'
  | 'yearBefore'
  | 'yearAfter'
  | 'nextUnit'
  | 'unitBefore'
  | 'pin';

const commands: OwnWords<Command> = {
  '/': 'search',
  '?': 'keys',
  i: 'import',
  w: 'present',
  '[': 'yearBefore',
  ']': 'yearAfter',
  j: 'nextUnit',
  k: 'unitBefore',
  p: 'pin',
};

/** Key code of a key that an input method is still working on. */
const COMPOSING = 229;

/** @returns the command of a key, or null while somebody types, a dialog is open or a modifier is held */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (event.isComposing || event.keyCode === COMPOSING) return null;
  const { target } = event;
  if (target instanceof Element) {
    if (target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null)
      return null;
    if (target.closest('[role="application"], [role="listbox"], [role="grid"]') !== null)
      return null;
  }
  return commands[event.key.toLowerCase()] ?? null;
}
