import type { shell as zh } from '../zh/shell.ts';

export const shell: typeof zh = {};
