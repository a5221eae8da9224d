/** Minus sign, U+2212: as wide as a plus. */
const MINUS = '−';

/**
 * A number with thousands in groups and at most `decimals` places; trailing zeros are dropped.
 * Example: `grouped(6484, 1)` is "6,484", `grouped(12.5, 1)` is "12.5".
 */
export function grouped(value: number, decimals: number): string {
  const [whole = '', part] = rounded(Math.abs(value), decimals).split('.');
  const kept = part === undefined ? '' : part.replace(/0+$/, '');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
  return value < 0 && digits !== '0' ? MINUS + digits : digits;
}

/** Behind so many digits of a number stands the noise of its division. */
const CERTAIN_DIGITS = 15;

/** In steps of the last place, halves up: 100 × 23 / 80 is 28.75, though as a number it is a little less. */
const stepsOf = (value: number, decimals: number) =>
  Number.isInteger(value)
    ? value * 10 ** decimals
    : Math.round(Number((value * 10 ** decimals).toPrecision(CERTAIN_DIGITS)));

/** A number as it is rounded by hand, with all its places. */
const rounded = (value: number, decimals: number): string =>
  Number.isInteger(value)
    ? value.toFixed(decimals)
    : (stepsOf(value, decimals) / 10 ** decimals).toFixed(decimals);

interface Cases {
  readonly x: number;
  readonly n: number;
}

/** Both numbers of the cases of a rate, as they are printed everywhere. */
export function printedCases({ x, n }: Cases): { readonly x: string; readonly n: string } {
  return { x: grouped(x, 2), n: grouped(n, 2) };
}

/** Cases of a rate: 41/148, 1,356/1,534. */
export function outOf(cases: Cases): string {
  const { x, n } = printedCases(cases);
  return `${x}/${n}`;
}

/**
 * A share 0…1 in per cent, with all its decimals unless it is exactly none or all. A share above 0 never prints as 0,
 * one below 1 never as 100.
 * Example: `percent(0.277, 1)` is "27.7%", `percent(0.0002, 1)` is "<0.1%".
 */
export function percent(share: number, decimals: number): string {
  const step = 10 ** -decimals;
  const text = (inSteps(share, decimals) / 10 ** decimals).toFixed(decimals);
  if (share > 0 && Number(text) === 0) return `<${step.toFixed(decimals)}%`;
  if (share < 1 && Number(text) >= 100) return `>${(100 - step).toFixed(decimals)}%`;
  if (Number.isInteger(share)) return `${share * 100}%`;
  const [whole = '', part] = text.split('.');
  return `${grouped(Number(whole), 0)}${part === undefined ? '' : `.${part}`}%`;
}

/** A share in steps of the last printed place of its per cents. */
const inSteps = (share: number, decimals: number) => stepsOf(share * 100, decimals);

/** A part of a whole, wherever it stands: in a bar, a title, a sentence, a table or a tooltip. */
export function sharePercent(share: number): string {
  return percent(share, SHARE_DECIMALS);
}

/** As all measures that are shares. */
const SHARE_DECIMALS = 1;

/** A mark of an axis from 0 to 100 %. */
export function axisPercent(share: number): string {
  return percent(share, 0);
}

/** The difference of two shares in percentage points, as a reader gets it from the per cents that are printed. */
export function pointsBetween(from: number, to: number): number {
  return (inSteps(to, SHARE_DECIMALS) - inSteps(from, SHARE_DECIMALS)) / 10 ** SHARE_DECIMALS;
}

/**
 * p of a test with its sign, three places: "=0.017", "<0.001". One below 0.05 never prints as 0.05, the limit of a trend.
 */
export function pValue(p: number): string {
  if (p < 0.001) return '<0.001';
  const text = p.toFixed(3);
  return p < 0.05 && Number(text) === 0.05 ? '<0.05' : `=${text}`;
}

/** Like `grouped`; a value above 0 that would print as 0 prints as less than the last place: "<0.1". */
export function amount(value: number, decimals: number): string {
  const text = grouped(value, decimals);
  return value > 0 && text === '0' ? `<${(10 ** -decimals).toFixed(decimals)}` : text;
}

/** Like `amount`, with all its decimals, so that figures below each other line up; 0 stays "0". */
export function padded(value: number, decimals: number): string {
  const text = amount(value, decimals);
  if (decimals === 0 || text === '0' || text.startsWith('<')) return text;
  const [whole = '', part = ''] = text.split('.');
  return `${whole}.${part.padEnd(decimals, '0')}`;
}

/** A label of a value axis: from 100,000 on 12.3 万 in Chinese and 123k in English. */
export function axisNumber(value: number, language: 'zh' | 'en'): string {
  if (Math.abs(value) < 100_000) return grouped(value, 2);
  return language === 'zh' ? `${grouped(value / 10_000, 1)} 万` : `${grouped(value / 1000, 0)}k`;
}

/** A label of an axis of money in 万元: from 10,000 on 1.2 亿元 in Chinese and CNY 120 m in English. */
export function axisMoney(value: number, language: 'zh' | 'en'): string {
  if (Math.abs(value) < 10_000) return grouped(value, 2);
  return language === 'zh'
    ? `${grouped(value / 10_000, 2)} 亿元`
    : `CNY ${grouped(value / 100, 0)} m`;
}

/** A number with its sign: +12, −3.5. */
export function signed(value: number, print: (value: number) => string): string {
  return value > 0 ? `+${print(value)}` : print(value);
}

/** Less than any number is beyond a step, and more than what divisions lose. */
const ROUNDING = 1e-12;

/** An axis from 0 that no number lies beyond: its end and step, both round, with about `ticks` steps; counts have whole steps. */
export function niceAxis(
  highest: number,
  ticks: number,
  whole: boolean,
): { readonly max: number; readonly step: number } {
  if (!(highest > 0)) return { max: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(highest / ticks));
  const axes = [1, 2, 2.5, 5, 10]
    .map((factor) => (whole ? Math.max(1, Math.ceil(factor * power)) : factor * power))
    .map((step) => ({ step, steps: Math.ceil((highest / step) * (1 - ROUNDING)) }))
    .filter(({ steps }) => steps <= ticks + 1)
    .map(({ step, steps }) => ({ step, max: step * steps }));
  const end = axes.reduce((least, { max }) => Math.min(least, max), Infinity);
  return axes.find(({ max }) => max <= end * 1.0001) ?? { max: highest, step: highest };
}

/** `fittedAxis` for shares: it goes beyond 100 % only where a value does. */
export function shareFittedAxis(
  low: number,
  high: number,
  ticks: number,
): ReturnType<typeof fittedAxis> {
  const axis = fittedAxis(low, high, ticks);
  return high <= 1 ? { ...axis, max: Math.min(1, axis.max) } : axis;
}

/** An axis fitted to values between two bounds: begins and ends on a round step, and never goes below 0. */
export function fittedAxis(
  low: number,
  high: number,
  ticks: number,
): { readonly min: number; readonly max: number; readonly step: number } {
  if (!(high - low > 1e-6)) return fittedAxis(Math.max(0, low - 0.1), high + 0.1, ticks);
  const rough = (high - low) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((f) => f * power >= rough * 0.999) ?? 10) * power;
  const min = Math.max(0, Math.floor(low / step + 1e-6) * step);
  return { min, max: Math.ceil(high / step - 1e-6) * step, step };
}
