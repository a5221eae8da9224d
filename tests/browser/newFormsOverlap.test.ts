import { describe, expect, test } from 'vitest';
import type { Theme } from '#charts/types.ts';
import { contextOf, madeNames } from '../charts/county.ts';
import { newBuilders, newFrame, valueBuilders } from '../charts/newForms.ts';
import { textFaults } from '../support/textFaults.ts';

const odd = [
  '蒙古族达斡尔族鄂温克族自治民族乡示范镇区',
  '经济技术开发区管理委员会',
  '土家族苗族自治乡',
  '第二经济技术开发区管理委员会',
];
const frames = {
  'fourteen units': newFrame([...odd, ...madeNames(10)], 'usual'),
  'fourteen with holes': newFrame([...odd, ...madeNames(10)], 'holes'),
  'forty units': newFrame([...odd, ...madeNames(36)], 'usual'),
  'forty, mostly zero': newFrame([...odd, ...madeNames(36)], 'mostlyZero'),
};
const widths: readonly (readonly [number, Theme['profile']])[] = [
  [360, 'narrow'],
  [640, 'screen'],
  [1142, 'screen'],
  [1700, 'screen'],
  [1840, 'projector'],
];

describe.each(Object.entries(frames))('%s', (_, frame) => {
  describe.each([...newBuilders, ...valueBuilders])('%s', (_name, draw) => {
    test.each(widths)('no text crosses another or the edge at %i px, %s', (width, profile) => {
      for (const language of ['zh', 'en'] as const) {
        for (const focus of [1, null]) {
          for (const year of [2020, 2022]) {
            const selection = {
              county: null,
              group: 'all',
              years: [2020, 2022],
              year,
              focus: focus === null ? null : (frame.authorities[focus]?.id ?? null),
              pinned: [],
            } as const;
            const model = draw(frame, selection, contextOf(language, profile, true));
            if (model.empty === null)
              expect(textFaults(model, width), `${language}, focus ${focus}, ${year}`).toEqual([]);
          }
        }
      }
    });
  });
});
