import type { channels as zh } from '../zh/channels.ts';

export const channels: typeof zh = {};
