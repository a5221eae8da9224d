import type { compare as zh } from '../zh/compare.ts';

export const compare: typeof zh = {};
