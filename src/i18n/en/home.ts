import type { home as zh } from '../zh/home.ts';

export const home: typeof zh = {};
