import type { ProfileStrip } from '#analysis/profileStrip.ts';
import type { Words } from '#i18n/zh.ts';
import { fill } from '#i18n/fill.ts';
import { emptyModel, fictionalLine, formNames, sourceOf, stillOption } from '../parts.ts';
import { peersName } from '../peerWords.ts';
import { isTold } from '../printed.ts';
import { stripFrame, stripMarks } from './profileStripMarks.ts';
import { stripPlan } from './profileStripPlan.ts';
import { stripHits, stripLegend, stripNotes, stripTable, stripTitle } from './profileStripText.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/**
 * Where does one unit stand? One line a tested measure: every peer a stroke, the unit a dot, the median (of rates the
 * rate of all together) a bar, the 99.8 % limits a band; then its number, the centre and its verdict. Every line
 * has a scale of its own from 0 on, never flipped; rates run from 0 to 100 %. `empty` without a unit or a report.
 */
export function profileStrip(strip: ProfileStrip, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.strip;
  const plan = stripPlan(strip, context);
  const title = stripTitle(strip, words);
  const table = stripTable(strip, title, words);
  const reason = nothingIn(strip, words);
  const told = [
    ...strip.rows.map(({ own }) => own.data.point),
    ...strip.quiet.map(({ point }) => point),
  ].filter(isTold);
  if (reason !== null) return emptyModel(context, 'profileStrip', title, reason, table, told);
  const said = { y: strip.year, form: formNames([strip.form], words) };
  const top = Math.round(theme.small * 1.9);
  return {
    id: 'profileStrip',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, said),
    legend: stripLegend(plan),
    notes: stripNotes(plan),
    ...sourceOf(context, told, [
      fill(text.group, {
        group:
          strip.among === null
            ? words.charts.wholeCounty
            : peersName({ among: strip.among }, words),
        n: strip.total,
      }),
      ...(strip.rows.some(({ limits }) => limits !== null) ? [words.compare.footer.robust] : []),
    ]),
    option: {
      ...stillOption(theme),
      grid: {
        left: plan.names + plan.zeros,
        right: plan.own + plan.centre + plan.end,
        top,
        bottom: 2,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: {
        type: 'category',
        inverse: true,
        show: false,
        data: plan.lines.map((_, i) => String(i)),
      },
      series: [stripFrame(plan), stripMarks(plan)],
    },
    height: top + 2 + Math.round(plan.lines.length * theme.row * 1.15),
    aria: fill(text.aria, { title, n: strip.rows.length, q: strip.quiet.length }),
    table,
    hits: stripHits(plan),
    names: [],
    empty: null,
  };
}

function nothingIn({ unit, form, year, rows }: ProfileStrip, { strip }: Words): string | null {
  if (unit === null) return strip.empty.noUnit;
  const said = { u: unit.name, y: year };
  if (form === null) return fill(strip.empty.noReport, said);
  return rows.length === 0 ? fill(strip.empty.nothing, said) : null;
}
