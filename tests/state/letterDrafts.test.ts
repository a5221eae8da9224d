import { expect, test } from 'vitest';
import { LetterDrafts } from '#state/letterDrafts.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';

function drafts() {
  const settings = new Settings(null);
  return { settings, letters: new LetterDrafts(settings) };
}

test('a changed text counts only as long as the text that it was made from is the same', () => {
  const { letters } = drafts();
  letters.change('a', 'title', '共 2 条', '两条');
  expect(letters.text('a', 'title', '共 2 条')).toBe('两条');
  expect(letters.text('a', 'title', '共 3 条')).toBe('共 3 条');
  expect(letters.stale('a', 'title', '共 3 条')).toBe(true);
  expect(letters.stale('a', 'title', '共 2 条')).toBe(false);
  expect(letters.text('b', 'title', '共 2 条')).toBe('共 2 条');
});

test('writing the usual text again takes the change back', () => {
  const { letters } = drafts();
  letters.change('a', 'title', '甲', '乙');
  letters.change('a', 'title', '甲', '甲');
  expect(letters.stale('a', 'title', '丙')).toBe(false);
});

test('each language has changes and kept texts of its own', () => {
  const { settings, letters } = drafts();
  letters.change('a', 'title', '甲', '乙');
  letters.keep('signer', '政府办');
  settings.language = 'en';
  expect(letters.text('a', 'title', '甲')).toBe('甲');
  expect(letters.kept('signer')).toBe('');
  settings.language = 'zh';
  expect(letters.kept('signer')).toBe('政府办');
});

test('a reset takes back texts, removed items and order of one letter, not of another', () => {
  const { letters } = drafts();
  for (const letter of ['a', 'ab']) {
    letters.change(letter, 'title', '甲', '乙');
    letters.remove(letter, 'item');
    letters.setOrder(letter, ['item']);
  }
  letters.reset('a');
  expect(letters.text('a', 'title', '甲')).toBe('甲');
  expect(letters.removed('a', 'item')).toBe(false);
  expect(letters.order('a')).toEqual([]);
  expect(letters.text('ab', 'title', '甲')).toBe('乙');
  expect(letters.removed('ab', 'item')).toBe(true);
  letters.putBack('ab', ['item']);
  expect(letters.removed('ab', 'item')).toBe(false);
  expect(letters.order('ab')).toEqual(['item']);
});

test('letters are about what is ticked, unless something else was picked since', () => {
  const { letters } = drafts();
  const none = new Set<string>();
  const some = new Set(['a']);
  expect(letters.source(none)).toBe('reports');
  expect(letters.source(some)).toBe('chosen');
  letters.pick('unit', some);
  expect(letters.source(some)).toBe('unit');
  expect(letters.source(new Set(['a', 'b']))).toBe('chosen');
});
