import type { CustomSeriesOption } from 'echarts';
import { isLate } from '#domain/crosswalk/timing.ts';
import type { CoverageCell } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import { group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Drawn } from './coverage.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** Looks of one cell: fill, edge, text, and the short signs, the gravest first, for where the text has no room. */
interface Look {
  readonly fill: string;
  readonly edge: string | null;
  readonly dashed: boolean;
  readonly text: string;
  readonly sign: string;
  readonly colour: string;
  readonly bold: boolean;
}

/** What stands in a report without gaps: its filled cells, with a sign for an old form; a word where it has no table. */
function wholeText({ form, year, filled }: CoverageCell, { charts, crosswalk }: Words): string {
  if (form === 'none') return charts.formsShort.none;
  return isLate(form, year) ? `${filled} ${crosswalk.lateShort}` : String(filled);
}

function lookOf({ cell, warned }: Drawn, theme: Theme, words: Words): Look {
  const { colours } = theme;
  const { signs } = words.charts;
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
  const marked = (
    [
      [signs.suspect, cell.suspects],
      [signs.blank, cell.blanks],
      [signs.rowAbsent, cell.absent],
      [words.applications.carried.unequal, warned],
    ] as const
  ).filter(([, n]) => n > 0);
  if (marked.length > 0) {
    const suspect = cell.suspects > 0;
    const isLacking = cell.blanks + cell.absent > 0;
    return {
      fill: suspect ? colours.suspectFill : cell.blanks > 0 ? colours.blankFill : colours.paper,
      edge: suspect ? colours.suspectEdge : isLacking ? colours.blankEdge : colours.warning,
      dashed: !suspect && isLacking,
      text: marked.map(([sign, n]) => `${sign} ${n}`).join(' '),
      sign: marked.map(([sign]) => sign).join(''),
      colour: suspect ? colours.text : isLacking ? colours.blankText : colours.warning,
      bold: true,
    };
  }
  return {
    fill: colours.valueFill,
    edge: null,
    dashed: false,
    text: wholeText(cell, words),
    sign: isLate(cell.form, cell.year) ? String(cell.filled) : '',
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
  const looks = drawn.map((one) => lookOf(one, theme, words));
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
      // a sign alone may fill its cell: without it the state would be told by colour only
      const text =
        [look.text, tight(look.text)].find((t) => textWidth(t, theme.small) <= room) ??
        [look.sign, look.sign.charAt(0)].find((t) => textWidth(t, theme.small) <= width - 1);
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

/** Signs and their numbers without the spaces between them, for narrow cells. */
export function tight(text: string): string {
  return text.replace(/ /g, '');
}
