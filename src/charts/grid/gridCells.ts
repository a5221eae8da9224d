import type { CustomSeriesOption } from 'echarts';
import type { CellGrid, CellLook, GridCell } from './cellGrid.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Fill, Shape } from '../shapes.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** Where the columns of a grid stand: side by side from the left, none wider than `most`. */
export function columnWidth(plot: number, columns: number, most: number): number {
  return Math.min(most, plot / Math.max(1, columns));
}

/** The cells, one mark each, line by line: a pale ground and the number; 0 is grey without a ground. */
export function gridCells(grid: CellGrid, most: number, theme: Theme): CustomSeriesOption {
  const { columns, lines } = grid;
  const { colours } = theme;
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 3,
    data: lines.flatMap((line, at) => line.cells.map((_, column) => [column, at])),
    renderItem: (params) => {
      const at = Math.floor(params.dataIndex / columns.length);
      const column = params.dataIndex % columns.length;
      const line = lines[at];
      const cell = line?.cells[column];
      if (line === undefined || cell === undefined) return group([]);
      const plot = gridOf(params);
      const height = plot.height / lines.length;
      const width = columnWidth(plot.width, columns.length, most);
      const [x, y] = [plot.x + column * width, plot.y + at * height];
      const [cx, cy] = [x + width / 2, y + height / 2];
      const strong = line.strong || columns[column]?.strong === true;
      const ground = rect(
        x + 1.5,
        y + 1.5,
        width - 3,
        height - 3,
        groundOf(cell.look, theme),
        theme,
      );
      const shapes: Shape[] = [ground];
      const fill = line.focus && cell.look === 'value' ? colours.focus : inkOf(cell, theme);
      const bold = cell.look !== 'zero' && (strong || line.focus);
      const { text, size } = fitted(cell, width - 3, bold, theme);
      shapes.push(textMark(text, cx, cy, { fill, bold, align: 'center', size }, theme));
      return group(shapes);
    },
  };
}

/** The text, its brief form, or a smaller number, down to three quarters: figures are never cut or rounded. */
function fitted(
  { text, brief }: GridCell,
  room: number,
  bold: boolean,
  { small }: Theme,
): { readonly text: string; readonly size: number } {
  const size = small * (bold ? 1.06 : 1);
  const width = textWidth(text, size);
  if (width <= room) return { text, size: small };
  return brief === undefined
    ? { text, size: Math.max(0.75, room / width) * small }
    : { text: brief, size: small };
}

function groundOf(look: CellLook, { colours, line }: Theme): Fill {
  switch (look) {
    case 'value':
      return { fill: colours.valueFill };
    case 'blank':
      return {
        fill: colours.blankFill,
        stroke: colours.blankEdge,
        lineWidth: line,
        lineDash: [4, 3],
      };
    case 'rowAbsent':
      return { fill: colours.paper, stroke: colours.blankEdge, lineWidth: line, lineDash: [4, 3] };
    case 'noReport':
      return {
        fill: colours.paper,
        stroke: colours.noReportEdge,
        lineWidth: line,
        lineDash: [4, 3],
      };
    case 'suspect':
      return { fill: colours.suspectFill, stroke: colours.suspectEdge, lineWidth: line };
    case 'gap':
      return { fill: colours.paper, stroke: colours.warning, lineWidth: line * 1.2 };
    default:
      return { fill: 'transparent' };
  }
}

function inkOf({ look }: GridCell, { colours }: Theme): string {
  switch (look) {
    case 'blank':
    case 'rowAbsent':
      return colours.blankText;
    case 'noReport':
      return colours.noReportEdge;
    case 'gap':
      return colours.warning;
    case 'value':
    case 'suspect':
      return colours.text;
    default:
      return colours.footer;
  }
}
