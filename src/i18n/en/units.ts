import type { units as zh } from '../zh/units.ts';

export const units: typeof zh = {
  条: 'items',
  件: 'cases',
  项: 'matters',
  次: 'times',
  篇: 'articles',
  个: 'sites',
  人: 'people',
  人次: 'attendances',
  万元: '× 10,000 yuan',
};
