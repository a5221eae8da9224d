import type { CustomSeriesOption } from 'echarts';
import type { Words } from '#i18n/zh.ts';
import { tight } from './coverageCells.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** Years on one form, as positions on the axis, with its name long and short. */
export interface HeadEra {
  readonly from: number;
  readonly to: number;
  readonly long: string;
  readonly short: string;
}

interface Frame {
  readonly theme: Theme;
  readonly words: Words;
  readonly years: readonly number[];
  /** Named over the years, with a line between them, where there are several. */
  readonly eras: readonly HeadEra[];
  readonly focus: readonly boolean[];
  readonly rowTotals: readonly Total[];
  readonly yearTotals: readonly Total[];
  readonly reportsWidth: number;
  readonly blanksWidth: number;
  /** Totals of a year on two lines. */
  readonly stacked: boolean;
}
interface Total {
  readonly reports: string;
  readonly blanks: string;
}

/** Years and forms on top, totals on the right and below, a tint behind the focus row: one silent mark. */
export function coverageFrame(frame: Frame): CustomSeriesOption {
  const { theme, words, years, rowTotals, yearTotals } = frame;
  const { colours, base, small } = theme;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    data: [[0, 0]],
    renderItem: (params) => {
      const { x, y, width, height } = gridOf(params);
      const step = width / years.length;
      const row = height / Math.max(1, rowTotals.length);
      const right = x + width + base * (frame.stacked ? 0.4 : 1);
      const reportsEnd = right + frame.reportsWidth;
      const blanksEnd = reportsEnd + base * (frame.stacked ? 0.5 : 1) + frame.blanksWidth;
      const shapes: Shape[] = [];
      const put = (
        text: string,
        tx: number,
        ty: number,
        align: 'left' | 'center' | 'right',
        fill: string,
        bold = false,
      ) => {
        if (text !== '') shapes.push(textMark(text, tx, ty, { fill, bold, align }, theme));
      };
      frame.focus.forEach((focus, i) => {
        if (focus)
          shapes.push(
            rect(0, y + i * row - 1, blanksEnd + 4, row + 2, { fill: colours.rowTint }, theme),
          );
      });
      const full = textWidth('2014', small) + 6 <= step;
      const every = full ? 1 : Math.max(1, Math.ceil((textWidth("'14", small) + 4) / step));
      years.forEach((year, i) => {
        const label = full ? String(year) : `'${String(year).slice(2)}`;
        if ((years.length - 1 - i) % every === 0)
          put(label, x + (i + 0.5) * step, y - base * 0.8, 'center', colours.second);
      });
      if (frame.eras.length > 1)
        frame.eras.forEach(({ from, to, long, short }, i) => {
          const [left, end] = [x + from * step, x + (to + 1) * step];
          const name = [long, short].find((text) => textWidth(text, small) + 4 <= end - left);
          if (name !== undefined)
            put(name, (left + end) / 2, y - base * 2.3, 'center', colours.footer);
          if (i > 0)
            shapes.push({
              type: 'line',
              shape: { x1: left, y1: y - base * 2.9, x2: left, y2: y + height },
              style: { stroke: colours.second, lineWidth: 1.5, lineDash: [2, 3] },
            });
        });
      put(words.charts.coverage.headReports, reportsEnd, y - base * 0.8, 'right', colours.footer);
      put(words.charts.coverage.headLacking, blanksEnd, y - base * 0.8, 'right', colours.footer);
      rowTotals.forEach((total, i) => {
        const ty = y + (i + 0.5) * row;
        put(
          total.reports,
          reportsEnd,
          ty,
          'right',
          isShort(total.reports) ? colours.noReportEdge : colours.second,
          isShort(total.reports),
        );
        put(total.blanks, blanksEnd, ty, 'right', colours.blankText, true);
      });
      const below = y + height + small * 1.1;
      put(words.charts.coverage.total, x - base * 0.6, below, 'right', colours.footer);
      yearTotals.forEach((total, i) => {
        const cx = x + (i + 0.5) * step;
        const fits = (text: string) => textWidth(text, small) <= step - 4;
        const short = isShort(total.reports);
        const colour = short ? colours.noReportEdge : colours.second;
        const whole = total.reports + total.blanks;
        if (!frame.stacked && total.blanks !== '' && fits(`${whole}  `)) {
          const start = cx - (textWidth(whole, small) + small * 0.8) / 2;
          put(total.reports, start, below, 'left', colour, short);
          put(
            total.blanks,
            start + textWidth(total.reports, small) + small * 0.8,
            below,
            'left',
            colours.blankText,
            true,
          );
          return;
        }
        const [present = ''] = total.reports.split('/');
        const reports = [total.reports, present].find(fits);
        if (reports !== undefined) put(reports, cx, below, 'center', colour, short);
        // without its sign a number still says that there are blanks; left out it would say that there are none
        const { blank } = words.charts.signs;
        const blanks =
          [total.blanks, tight(total.blanks), total.blanks.replace(/^\D+/, '')].find(fits) ??
          (textWidth(blank, small) <= step - 1 ? blank : undefined);
        if (frame.stacked && blanks !== undefined)
          put(blanks, cx, below + small * 1.35, 'center', colours.blankText, true);
      });
      return group(shapes);
    },
  };
}

/** "13/14": fewer there than due. */
function isShort(reports: string): boolean {
  const [present, due] = reports.split('/');
  return due !== undefined && present !== due;
}
