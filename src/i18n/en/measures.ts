import type { measures as zh } from '../zh/measures.ts';

export const measures: typeof zh = {};
