import type { present as zh } from '../zh/present.ts';

export const present: typeof zh = {};
