import { describe, expect, test } from 'vitest';
import type { Theme } from '#charts/types.ts';
import type { Language } from '#i18n/zh.ts';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { builders, contextOf, madeFrame, overForms } from '../charts/county.ts';
import { textFaults } from '../support/textFaults.ts';
import { threeForms } from '../support/threeForms.ts';

const sample = frameOf(sampleReports(), { entries: sampleRoster() });
const odd = [
  '蒙古族达斡尔族鄂温克族自治民族乡示范镇区',
  '经济技术开发区管理委员会',
  '土家族苗族自治乡',
  '第二经济技术开发区管理委员会',
];
const long = madeFrame({
  names: [...odd, ...Array.from({ length: 10 }, (_, i) => `第${i}高新技术产业街道`)],
  years: Array.from({ length: 12 }, (_, i) => 2014 + i),
  pattern: 'holes',
  missing: 7,
});
const zeros = madeFrame({
  names: [...odd, ...Array.from({ length: 20 }, (_, i) => `第${i}高新技术产业街道`)],
  years: [2017, 2018],
  pattern: 'mostlyZero',
});

const frames = { sample, long, zeros };
const widths: readonly (readonly [number, Theme['profile']])[] = [
  [360, 'narrow'],
  [720, 'screen'],
  [1100, 'screen'],
  [1366, 'screen'],
  [1920, 'screen'],
  [1840, 'projector'],
];

const forms = threeForms();
const coverage = [...builders].filter(([name]) => name === 'coverage');
const charts = [
  ...Object.entries(frames).flatMap(([of, frame]) =>
    [...builders].map(([name, draw]) => ({ of, name, frame, draw })),
  ),
  ...[...overForms, ...coverage].map(([name, draw]) => ({
    of: 'three forms',
    name,
    frame: forms,
    draw,
  })),
];

describe.each(charts)('$of, $name', ({ frame, draw }) => {
  const units = frame.authorities;
  const years = [...frame.blocks.values()].flatMap((block) => block.years);
  test.each(widths)('no text crosses another or the edge at %i px, %s', (width, profile) => {
    for (const language of ['zh', 'en'] satisfies Language[]) {
      for (const focus of [0, 3, null]) {
        for (const year of [Math.min(...years) + 1, Math.max(...years)]) {
          const selection = {
            county: null,
            group: 'all',
            years: [Math.min(...years), Math.max(...years)],
            year,
            focus: focus === null ? null : (units[focus]?.id ?? null),
            pinned: focus === 3 ? units.slice(5, 8).map((unit) => unit.id) : [],
          } as const;
          const model = draw(frame, selection, contextOf(language, profile, true));
          if (model.empty === null)
            expect(textFaults(model, width), `${language}, focus ${focus}, ${year}`).toEqual([]);
        }
      }
    }
  });
});
