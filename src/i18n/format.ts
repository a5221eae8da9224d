/** @returns a day as YYYY-MM-DD in local time */
export function isoDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment as YYYY-MM-DD hh:mm in local time. */
export function isoMinute(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${isoDate(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
