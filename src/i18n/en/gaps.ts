import type { gaps as zh } from '../zh/gaps.ts';

export const gaps: typeof zh = {};
