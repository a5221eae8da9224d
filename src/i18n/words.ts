import { en } from './en.ts';
import { zh } from './zh.ts';
import type { Language, Words } from './zh.ts';

/** @returns all words of a language. */
export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}
