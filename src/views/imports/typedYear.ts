/** @returns the report year that somebody typed, such as 2023, ２０２３ or 2023年; null for anything else */
export function typedYear(text: string): number | null {
  const year = /^(20[0-9]{2})\s*年?$/.exec(text.normalize('NFKC').trim())?.[1];
  return year === undefined ? null : Number(year);
}
