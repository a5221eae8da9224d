import type { trends as zh } from '../zh/trends.ts';

export const trends: typeof zh = {};
