import { inject } from 'vitest';
import type { Frame } from '#domain/frame.ts';
import type { Theme } from '#charts/types.ts';
import type { Language } from '#i18n/zh.ts';
import { contextOf } from '../charts/county.ts';
import type { Draw } from '../charts/county.ts';
import { everyTwo } from './everyTwo.ts';
import { textFaults } from './textFaults.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** All combinations of width, language, focus and year; else every two of them. */
    everyView: boolean;
  }
}

export type Size = readonly [width: number, profile: Theme['profile']];
/** The focus by its place among the units. */
export type View = readonly [size: Size, language: Language, focus: number | null, year: number];

/** Long names as they occur, for the first units of a frame. */
export const longNames = [
  '蒙古族达斡尔族鄂温克族自治民族乡示范镇区',
  '经济技术开发区管理委员会',
  '土家族苗族自治乡',
  '第二经济技术开发区管理委员会',
];

/** How a chart is looked at; `npm run test:long` looks at it in all ways. */
export function viewsOf(
  sizes: readonly Size[],
  focuses: readonly (number | null)[],
  years: readonly number[],
): readonly View[] {
  const languages = ['zh', 'en'] satisfies Language[];
  const all = sizes.flatMap((size) =>
    languages.flatMap((language) =>
      focuses.flatMap((focus) => years.map((year): View => [size, language, focus, year])),
    ),
  );
  return inject('everyView') ? all : everyTwo(all);
}

/** Texts that cross one another or the edge at one width, each with the view that shows it; the fourth unit has three pinned beside it. */
export function crossingsAt(
  size: Size,
  frame: Frame,
  draw: Draw,
  views: readonly View[],
): readonly string[] {
  const years = [...frame.blocks.values()].flatMap((block) => block.years);
  const idsOf = (from: number, to: number) => frame.authorities.slice(from, to).map(({ id }) => id);
  return views
    .filter(([at]) => at === size)
    .flatMap(([[width, profile], language, focus, year]) => {
      const selection = {
        county: null,
        group: 'all',
        years: [Math.min(...years), Math.max(...years)],
        year,
        focus: focus === null ? null : (frame.authorities[focus]?.id ?? null),
        pinned: focus === 3 ? idsOf(5, 8) : [],
      } as const;
      const model = draw(frame, selection, contextOf(language, profile, true));
      const faults = model.empty === null ? textFaults(model, width) : [];
      return faults.map((fault) => `${language}, focus ${focus}, ${year}: ${fault}`);
    });
}
