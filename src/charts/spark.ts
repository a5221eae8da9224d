import type { Picture } from '#analysis/home/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { SparkModel } from './types.ts';

const WIDTH = 120;
const HEIGHT = 28;
/** Room for the radius of a dot. */
const MARGIN = 4;

/**
 * The small picture beside a finding. Peers: a grey stroke for each, the unit as a dot, from 0 to the highest. Series:
 * the values over the years as a line with gaps where there is no value, its last value as a dot; from 0.
 * @param print number to text, the same function as in the sentence
 */
export function spark(
  picture: Picture,
  print: (value: number) => string,
  words: Words,
): SparkModel {
  return picture.kind === 'peers'
    ? peersSpark(picture, print, words)
    : seriesSpark(picture, print, words);
}

function peersSpark(
  { own, peers }: Extract<Picture, { kind: 'peers' }>,
  print: (value: number) => string,
  { charts }: Words,
): SparkModel {
  const highest = peers.reduce((most, value) => Math.max(most, value), own);
  const x = (value: number) => rounded(MARGIN + share(value, highest) * (WIDTH - 2 * MARGIN));
  const middle = HEIGHT / 2;
  const [least, most] = [peers[0], peers[peers.length - 1]];
  const v = print(own);
  return {
    kind: 'peers',
    width: WIDTH,
    height: HEIGHT,
    axis: { x1: MARGIN, y1: middle, x2: WIDTH - MARGIN, y2: middle },
    strokes: peers.map((value) => ({ x1: x(value), y1: middle - 7, x2: x(value), y2: middle + 7 })),
    path: '',
    dots: [{ x: x(own), y: middle, focus: true }],
    label:
      least === undefined || most === undefined
        ? fill(charts.spark.alone, { v })
        : fill(charts.spark.peers, { v, n: peers.length, a: print(least), b: print(most) }),
  };
}

function seriesSpark(
  { years, values }: Extract<Picture, { kind: 'series' }>,
  print: (value: number) => string,
  words: Words,
): SparkModel {
  const { spark: text, joiner } = words.charts;
  const known = values.filter((value) => value !== null);
  const highest = known.reduce((most, value) => Math.max(most, value), 0);
  const step = years.length < 2 ? 0 : (WIDTH - 2 * MARGIN) / (years.length - 1);
  const spots = values.map((value, i) =>
    value === null
      ? null
      : {
          x: rounded(MARGIN + i * step),
          y: rounded(HEIGHT - MARGIN - share(value, highest) * (HEIGHT - 2 * MARGIN)),
        },
  );
  const last = spots.reduce<number>((at, spot, i) => (spot === null ? at : i), -1);
  const path = spots
    .flatMap((spot, i) =>
      spot === null ? [] : [`${(spots[i - 1] ?? null) === null ? 'M' : 'L'}${spot.x} ${spot.y}`],
    )
    .join('');
  return {
    kind: 'series',
    width: WIDTH,
    height: HEIGHT,
    axis: { x1: MARGIN, y1: HEIGHT - MARGIN, x2: WIDTH - MARGIN, y2: HEIGHT - MARGIN },
    strokes: [],
    path,
    dots: spots.flatMap((spot, i) => (spot === null ? [] : [{ ...spot, focus: i === last }])),
    label: fill(text.line, {
      y1: years[0] ?? '',
      y2: years[years.length - 1] ?? '',
      values: values
        .map((value, i) =>
          fill(text.year, { y: years[i] ?? '', v: value === null ? text.none : print(value) }),
        )
        .join(joiner),
    }),
  };
}

function share(value: number, highest: number): number {
  return highest > 0 ? Math.max(0, value) / highest : 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
