import { describe, expect, test } from 'vitest';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { slotOf } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { frameWith } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';

const staff = 'org.staff';
const report = (unit: string, change: Partial<SmallReport> = {}): SmallReport => ({
  ...{ unit, year: 2017, values: { 'disclosure.total': 1 } },
  ...change,
});

/** Whether the file of a unit's report lacks an indicator. */
function lacks(frame: Frame, unit: string, indicator: string, form: FormId = 's2014', year = 2017) {
  const block = frame.blocks.get(form);
  const at = frame.authorities.findIndex(({ name }) => name === unit);
  const slot = block === undefined ? null : slotOf(block, at, year);
  if (block === undefined || slot === null) throw new Error('no report');
  return [...lackedAt(block.lacking, slot)].some((id) => id === indicator);
}

describe('a file lacks a row', () => {
  test('that none of its several reports has', () => {
    const frame = frameWith([[report('甲镇'), report('乙镇')]]);
    expect(lacks(frame, '甲镇', staff)).toBe(true);
    expect(lacks(frame, '甲镇', 'disclosure.total')).toBe(false);
  });

  test.each([
    ['one of them has it', [report('甲镇'), report('乙镇', { values: { [staff]: 3 } })]],
    ['one of them shows it blank', [report('甲镇'), report('乙镇', { values: { [staff]: null } })]],
    ['it holds one report', [report('甲镇'), report('乙镇', { file: 1 })]],
  ])('not when %s', (_, reports) => {
    expect(lacks(frameWith([reports]), '甲镇', staff)).toBe(false);
  });

  test('over the reports of all forms in it', () => {
    const asked = 'application.new.total';
    const recent = report('甲镇', { form: 'm2021', year: 2021, values: { 'normative.issued': 1 } });
    const old = (values: SmallReport['values']) =>
      report('乙镇', { form: 'm2019', year: 2021, values });
    const without = frameWith([[recent, old({ 'normative.made_new': 2 })]]);
    expect(lacks(without, '甲镇', asked, 'm2021', 2021)).toBe(true);
    const having = frameWith([[recent, old({ [asked]: 2 })]]);
    expect(lacks(having, '甲镇', asked, 'm2021', 2021)).toBe(false);
  });

  test('no longer when a second document of the report shows it', () => {
    const first = [report('甲镇'), report('乙镇')];
    const second = report('甲镇', { values: { [staff]: 3 } });
    expect(lacks(frameWith([first, [second]]), '甲镇', staff)).toBe(false);
    expect(lacks(frameWith([[second], first]), '甲镇', staff)).toBe(false);
  });
});
