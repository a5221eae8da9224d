import type { staffing as zh } from '../zh/staffing.ts';

export const staffing: typeof zh = {};
