import { describe, expect, test } from 'vitest';
import type { Theme } from '#charts/types.ts';
import { contextOf, madeNames } from '../charts/county.ts';
import { allPeerBuilders, peerFrame, unitBuilders } from '../charts/peers.ts';
import { textFaults } from '../support/textFaults.ts';

const odd = [
  '蒙古族达斡尔族鄂温克族自治民族乡示范镇区',
  '经济技术开发区管理委员会',
  '土家族苗族自治乡',
  '第二经济技术开发区管理委员会',
];
const frames = {
  'fourteen units': peerFrame([...odd, ...madeNames(10)], 'usual'),
  'fourteen, few cases': peerFrame([...odd, ...madeNames(10)], 'fewCases'),
  'forty units': peerFrame([...odd, ...madeNames(36)], 'usual'),
  'forty, skewed': peerFrame([...odd, ...madeNames(36)], 'skewed'),
  'three hundred units': peerFrame([...odd, ...madeNames(296)], 'zeros'),
};
const widths: readonly (readonly [number, Theme['profile']])[] = [
  [360, 'narrow'],
  [640, 'screen'],
  [1142, 'screen'],
  [1700, 'screen'],
  [1840, 'projector'],
];

describe.each(Object.entries(frames))('%s', (_, frame) => {
  test.each(widths)('no text crosses another or the edge at %i px, %s', (width, profile) => {
    for (const [name, draw] of [...allPeerBuilders, ...unitBuilders]) {
      for (const language of ['zh', 'en'] as const) {
        for (const focus of [1, 3, null]) {
          const selection = {
            county: null,
            group: 'all',
            years: [2014, 2018],
            year: 2017,
            focus: focus === null ? null : (frame.authorities[focus]?.id ?? null),
            pinned: focus === 3 ? frame.authorities.slice(6, 9).map(({ id }) => id) : [],
          } as const;
          const model = draw(frame, selection, contextOf(language, profile, true));
          if (model.empty === null)
            expect(textFaults(model, width), `${name}, ${language}, focus ${focus}`).toEqual([]);
        }
      }
    }
  });
});
