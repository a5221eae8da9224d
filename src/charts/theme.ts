import type { ColourName, Theme } from './types.ts';

/** Contrast on white is written behind each colour that carries text or data. */
const colours: Readonly<Record<ColourName, string>> = {
  text: '#1a1a1a', // 17.4
  second: '#4d4d4d', // 8.5
  footer: '#595959', // 7.0
  focus: '#0b5cad', // 6.7
  median: '#5b5b5b', // 6.8
  peerBar: '#8a8a8a', // 3.5
  peerLine: '#b3b3b3', // context only, every value is in the table
  warning: '#a84300', // 6.1
  band: '#eef0f3',
  interval: '#cfd6dd',
  grid: '#e9ecf0',
  eraTint: '#f3f5f8',
  rowTint: '#f1f6fb',
  paper: '#ffffff',
  website: '#083a70',
  wechat: '#2e78b5',
  weibo: '#86bce0',
  gazette: '#8f5f00',
  other: '#dcdcdc',
  sand: '#d9a441', // letters #1a1a1a on it 7.7
  valueFill: '#eaf1f8',
  zeroEdge: '#2f74b5',
  blankFill: '#fff7e0',
  blankEdge: '#b98900',
  blankText: '#6b4a00', // 7.6 on blankFill
  noReportEdge: '#8a1c1c', // 9.3
  suspectFill: '#f3a33a',
  suspectEdge: '#8a5a00',
  notOnForm: '#e9e9e9',
};

/** Single quotes: double ones would end the attribute in an exported SVG. */
const font = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";

const screen: Theme = {
  profile: 'screen',
  base: 13,
  small: 12,
  title: 20,
  line: 1.2,
  focusLine: 3,
  symbol: 7,
  row: 22,
  maxRows: 60,
  leastWidth: 640,
  font,
  colours,
};
const projector: Theme = {
  ...screen,
  profile: 'projector',
  base: 24,
  small: 20,
  title: 42,
  line: 2,
  focusLine: 5,
  symbol: 13,
  row: 50,
  maxRows: 14,
  leastWidth: 960,
  // #b3b3b3 fades on a projector
  colours: { ...colours, peerLine: '#a6a6a6' },
};
const narrow: Theme = {
  ...screen,
  profile: 'narrow',
  title: 18,
  row: 28,
  leastWidth: 320,
};

/** The three profiles by name. */
export const themes: Readonly<Record<Theme['profile'], Theme>> = { screen, projector, narrow };

/** A chart narrower than this many pixels takes the narrow profile. */
export const NARROW_BELOW = 640;

/** @returns the profile of a chart of that width on a page, or on the wall. */
export function themeFor(width: number, presenting: boolean): Theme {
  if (presenting) return width < NARROW_BELOW ? narrow : projector;
  return width < NARROW_BELOW ? narrow : screen;
}
