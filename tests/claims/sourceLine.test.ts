import { describe, expect, test } from 'vitest';
import { focusLine } from '#charts/line/focusLine.ts';
import { valuesByYear as gridChart } from '#charts/grid/valueGrid.ts';
import { wordsOf } from '#i18n/words.ts';
import { caveatHolds } from '#domain/crosswalk/caveats.ts';
import { allSeries, formsOfSeries } from '#domain/crosswalk/series.ts';
import { allForms } from '#domain/forms/index.ts';
import { trend } from '#query/trend.ts';
import { valuesByYear } from '#query/valueGrid.ts';
import type { SubjectId } from '#query/types.ts';
import { allSampleReports } from '../../scripts/samples/later.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { contextOf } from '../charts/county.ts';
import { frameWith, sampleUnit, selectionIn } from '../support/frames.ts';
import { everyChart } from './everyChart.ts';

const frame = frameOf(allSampleReports(), { entries: sampleRoster() });

describe.each(['zh', 'en'] as const)('the source line of every chart, in %s', (language) => {
  const words = wordsOf(language);
  const { forms } = words.charts;

  test.each([2016, 2019, 2023])(
    'names the years and forms of its numbers, asked for %i',
    (year) => {
      const selection = selectionIn(frame, { year, focus: sampleUnit('青石镇') });
      const wrong = everyChart(frame, selection, language).flatMap(({ name, model }) => {
        const said = model.footer.join(' · ');
        const told = model.table.rows.flatMap(({ cells }) =>
          cells.flatMap(({ raw, cells: keys }) => (raw === null ? [] : keys)),
        );
        const years = new Set(told.map((key) => key.year));
        const named = new Set(told.flatMap(({ form }) => (form === 'none' ? [] : [forms[form]])));
        const strangers = allForms
          .map(({ id }) => forms[id])
          .filter((form) => !named.has(form) && said.includes(form) && named.size > 0);
        const beyond = model.years.filter((one) => years.size > 0 && !years.has(one));
        // the file name has the first and the last of them
        const left = [...years].filter((one) => model.empty === null && !model.years.includes(one));
        return [
          ...strangers.map((form) => `${name}: ${form} in ${said}`),
          ...left.map((one) => `${name}: ${one} in the table and not among the years`),
          ...beyond.map((one) => `${name}: ${one} in ${said}`),
          ...(model.years.every((one) => said.includes(String(one)) || /–/.test(said))
            ? []
            : [`${name}: ${model.years.join()} not in ${said}`]),
        ];
      });
      expect(wrong).toEqual([]);
    },
  );

  test('of a row that ended in 2018 has no later year, whatever was asked for', () => {
    const rows = trend(frame, selectionIn(frame), 'disclosure.total');
    expect(rows.years.at(-1)).toBe(2025);
    const model = focusLine(rows, contextOf(language, 'screen'));
    expect(model.years).toEqual([2014, 2015, 2016, 2017, 2018]);
    expect(model.footer.join(' · ')).toContain(`2014–2018`);
    expect(model.footer.join(' · ')).not.toContain(forms.m2021);
  });
});

describe('the note on a change of form', () => {
  const received: SubjectId = 'series.requests.received';
  const notesOf = (years: readonly [number, number]) => {
    const selection = selectionIn(frame, { years });
    const context = contextOf('zh', 'screen');
    return [
      focusLine(trend(frame, selection, received), context),
      gridChart(valuesByYear(frame, selection, received), context),
    ].map(({ notes }) => notes.some((note) => note.includes('口径')));
  };

  test.each<[string, readonly [number, number], boolean]>([
    ['is told over the change', [2017, 2020], true],
    ['and over all years', [2014, 2025], true],
    ['not for years before it', [2014, 2018], false],
    ['nor for years behind it, though another change lies there', [2019, 2025], false],
  ])('%s', (_name, years, told) => {
    expect(notesOf(years)).toEqual([told, told]);
  });

  test('is never told where all numbers are of one form that it is not about', () => {
    const aboutOne = ['licence.decisions', 'penalty.decisions', 'coercion.decisions', 'rules'];
    for (const series of allSeries)
      for (const id of formsOfSeries(series))
        if (!aboutOne.includes(series.key))
          expect(caveatHolds(series.key, new Set([id]), new Set([id])), series.key).toBe(false);
  });

  test('is told of a row that one of the forms does not ask for', () => {
    const reports = [2018, 2019].map((year) => ({
      ...{ unit: '甲镇', year, form: year < 2019 ? ('s2014' as const) : ('m2019' as const) },
      values: year < 2019 ? { 'disclosure.total': 3 } : { 'application.new.total': 1 },
    }));
    const both = frameWith([reports]);
    const rows = trend(both, selectionIn(both), 'disclosure.total');
    expect(rows.across.series).not.toBe(null);
    expect(
      caveatHolds('old.disclosure.total', new Set(['s2014', 'm2019']), new Set(['s2014'])),
    ).toBe(true);
  });
});
