import type { exports as zh } from '../zh/exports.ts';

export const exports: typeof zh = {};
