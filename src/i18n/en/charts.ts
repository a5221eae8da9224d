import type { charts as zh } from '../zh/charts.ts';

export const charts: typeof zh = {};
