/** A date that shows its year in two digits, or with the name of a month. */
const SHORT_YEAR =
  /^(?:\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{2}年(?:\d{1,2}月)?|[A-Za-z]{3,9}[- ’']*\d{2}|\d{1,2}[-/ ][A-Za-z]{3,9}[-/ ]\d{2})$/;

/**
 * Text of a date as shown, unless it shows its year in two digits only: then year, month and day (2017/12/31).
 * @param iso `2017-12-31…`; '' where it is not known
 */
export function dateText(shown: string, iso: string): string {
  if (shown !== '' && !SHORT_YEAR.test(shown)) return shown;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year === undefined ? shown : `${year}/${Number(month)}/${Number(day)}`;
}

/** Days from 1 January 1904 back to the beginning of the usual count. */
const FROM_1904 = 1462;
const DAY = 86_400_000;

/**
 * @param serial days as books count them
 * @param from1904 whether the book counts from 1904 on
 * @returns the date as `2017-12-31`; '' where it is none
 */
export function isoOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? FROM_1904 : 0);
  // 29 February 1900, which books count, never was
  if (days < 61 || days > 2_900_000) return '';
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}
