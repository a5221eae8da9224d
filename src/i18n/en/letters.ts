import type { letters as zh } from '../zh/letters.ts';

export const letters: typeof zh = {};
