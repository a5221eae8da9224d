import type { problems as zh } from '../zh/problems.ts';

export const problems: typeof zh = {};
