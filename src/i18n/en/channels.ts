import type { channels as zh } from '../zh/channels.ts';

export const channels: typeof zh = {
  title: 'Publishing channels, {y}',
  sections: { total: 'Items published', mix: 'Mix of channels', documents: 'Normative documents' },
  mix: 'Five channels of {k} units together: {shares}',
  mixShare: '{ch} {p}',
  mixSmall: 'Units with all five channels: {k}; too few to add up',
};
