import type { data as zh } from '../zh/data.ts';

export const data: typeof zh = {};
