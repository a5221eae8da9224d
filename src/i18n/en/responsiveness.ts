import type { responsiveness as zh } from '../zh/responsiveness.ts';

export const responsiveness: typeof zh = {};
