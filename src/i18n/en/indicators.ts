import type { indicators as zh } from '../zh/indicators.ts';

export const indicators: typeof zh = {};
