import type { OwnWords } from '#domain/ownWords.ts';
import type { CustomSeriesOption } from 'echarts';
import type { Theme } from './types.ts';

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
export type Drawing = ReturnType<RenderItem>;
type Params = Parameters<RenderItem>[0];

export interface Fill {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
  readonly opacity?: number;
}
/** Parts of a drawn mark. */
export type Shape =
  | {
      readonly type: 'rect';
      readonly shape: OwnWords<number>;
      readonly style: Fill;
      readonly emphasis?: object;
    }
  | {
      readonly type: 'circle';
      /** Above others of its series. */
      readonly z2?: number;
      readonly shape: OwnWords<number>;
      readonly style: Fill;
      readonly emphasis?: object;
    }
  | {
      readonly type: 'line';
      readonly shape: OwnWords<number>;
      readonly style: Fill;
    }
  | {
      readonly type: 'polygon' | 'polyline';
      readonly shape: { readonly points: number[][] };
      readonly style: Fill;
    }
  | {
      readonly type: 'text';
      readonly style: OwnWords<unknown>;
      readonly silent: true;
    };

/** Several shapes as one mark. */
export function group(children: readonly Shape[]): Drawing {
  return { type: 'group', children: [...children] } as Drawing;
}

/** The plot's rectangle in pixels. */
export function gridOf(params: Params): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const system: unknown = params.coordSys;
  if (typeof system !== 'object' || system === null) return { x: 0, y: 0, width: 0, height: 0 };
  const read = (key: string): number => {
    const value: unknown = Reflect.get(system, key);
    return typeof value === 'number' ? value : 0;
  };
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
}

/** A box with slightly round corners; under the pointer and the keyboard it gets a firm edge. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  style: Fill,
  theme: Theme,
): Shape {
  return {
    type: 'rect',
    shape: { x, y, width, height, r: Math.min(2, theme.base / 6) },
    style,
    emphasis: { style: { stroke: theme.colours.text, lineWidth: Math.max(2, theme.line) } },
  };
}

interface TextStyle {
  readonly fill: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly size?: number;
  /** White around the letters, for texts that lie over lines. */
  readonly halo?: boolean;
}

/** One line of text, centred on y; `words` from data are drawn as they are. */
export function words(text: string, x: number, y: number, style: TextStyle, theme: Theme): Shape {
  return {
    type: 'text',
    silent: true,
    style: {
      text,
      x,
      y,
      fill: style.fill,
      align: style.align,
      verticalAlign: 'middle',
      fontSize: style.size ?? theme.small,
      fontFamily: theme.font,
      fontWeight: style.bold ? 'bold' : 'normal',
      ...(style.halo === true ? { stroke: theme.colours.paper, lineWidth: theme.small / 4 } : {}),
    },
  };
}
