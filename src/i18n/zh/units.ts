import type { Unit } from '#domain/forms/types.ts';

/** Units as printed after a number. */
export const units: Readonly<Record<Unit, string>> = {
  条: '条',
  件: '件',
  项: '项',
  次: '次',
  篇: '篇',
  个: '个',
  人: '人',
  人次: '人次',
  万元: '万元',
};
