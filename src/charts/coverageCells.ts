import type { CustomSeriesOption } from 'echarts';
import type { CoverageCell } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import { gridOf, group, rect, words as textMark } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { Drawn } from './coverage.ts';
import { textWidth } from './text.ts';
import type { Theme } from './types.ts';

/** Looks of one cell: fill, edge, text, and the short sign for where the text has no room. */
interface Look {
  readonly fill: string;
  readonly edge: string | null;
  readonly dashed: boolean;
  readonly text: string;
  readonly sign: string;
  readonly colour: string;
  readonly bold: boolean;
}

function lookOf(cell: CoverageCell, theme: Theme, { charts }: Words): Look {
  const { colours } = theme;
  const { signs } = charts;
  if (cell.shown === 'noReport') {
    return {
      fill: colours.paper,
      edge: colours.noReportEdge,
      dashed: true,
      text: signs.noReport,
      sign: signs.noReport,
      colour: colours.noReportEdge,
      bold: true,
    };
  }
  if (cell.shown === 'notOwed' || cell.shown === 'notSeen' || cell.shown === 'notOnForm') {
    const sign = cell.shown === 'notSeen' ? signs.notSeen : signs.notOwed;
    return {
      fill: 'transparent',
      edge: null,
      dashed: false,
      text: sign,
      sign,
      colour: colours.footer,
      bold: false,
    };
  }
  const blank = cell.blanks > 0 ? `${signs.blank} ${cell.blanks}` : '';
  const suspect = cell.suspects > 0 ? `${signs.suspect} ${cell.suspects}` : '';
  if (suspect !== '') {
    return {
      fill: colours.suspectFill,
      edge: colours.suspectEdge,
      dashed: false,
      text: [suspect, blank].filter((part) => part !== '').join(' '),
      sign: signs.suspect,
      colour: colours.text,
      bold: true,
    };
  }
  if (blank !== '') {
    return {
      fill: colours.blankFill,
      edge: colours.blankEdge,
      dashed: true,
      text: blank,
      sign: signs.blank,
      colour: colours.blankText,
      bold: true,
    };
  }
  return {
    fill: colours.valueFill,
    edge: null,
    dashed: false,
    text: String(cell.filled),
    sign: '',
    colour: colours.second,
    bold: false,
  };
}

/** The cells, one mark each. */
export function coverageCells(
  drawn: readonly Drawn[],
  theme: Theme,
  words: Words,
): CustomSeriesOption {
  const looks = drawn.map(({ cell }) => lookOf(cell, theme, words));
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    data: drawn.map(({ x, y }) => [x, y]),
    renderItem: (params, api) => {
      const look = looks[params.dataIndex];
      const size = api.size?.([1, 1]);
      if (look === undefined || !Array.isArray(size)) return group([]);
      const [width = 0, height = 0] = size;
      const [cx = 0, cy = 0] = api.coord([api.value(0), api.value(1)]);
      const gap = Math.max(1, Math.round(theme.row / 22));
      const room = width - 2 * gap - 4;
      const text = [look.text, tight(look.text), look.sign].find(
        (t) => textWidth(t, theme.small) <= room,
      );
      const shapes: Shape[] = [
        rect(
          cx - width / 2 + gap,
          cy - height / 2 + gap,
          Math.max(1, width - 2 * gap),
          height - 2 * gap,
          {
            fill: look.fill,
            ...(look.edge === null
              ? {}
              : {
                  stroke: look.edge,
                  lineWidth: theme.line,
                  ...(look.dashed ? { lineDash: [4, 3] } : {}),
                }),
          },
          theme,
        ),
      ];
      if (text !== undefined && text !== '') {
        shapes.push(
          textMark(text, cx, cy, { fill: look.colour, bold: look.bold, align: 'center' }, theme),
        );
      }
      return group(shapes);
    },
  };
}

interface Frame {
  readonly theme: Theme;
  readonly words: Words;
  readonly years: readonly number[];
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

/** Years on top, totals on the right and below, a tint behind the focus row: one silent mark. */
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
      put(words.charts.coverage.headReports, reportsEnd, y - base * 0.8, 'right', colours.footer);
      put(words.charts.coverage.headBlanks, blanksEnd, y - base * 0.8, 'right', colours.footer);
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
        const blanks = [total.blanks, tight(total.blanks), total.blanks.replace(/^\D+/, '')].find(
          fits,
        );
        if (frame.stacked && blanks !== undefined)
          put(blanks, cx, below + small * 1.35, 'center', colours.blankText, true);
      });
      return group(shapes);
    },
  };
}

/** The sign and its number without the space between them, for narrow cells. */
function tight(text: string): string {
  return text.replace(' ', '');
}

/** "13/14": fewer there than due. */
function isShort(reports: string): boolean {
  const [present, due] = reports.split('/');
  return due !== undefined && present !== due;
}
