const STEP = 1024;

/** A number of bytes for people: 0 B, 812 B, 12 KB, 3.4 MB, 1.2 GB. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let at = 0;
  while (size >= STEP && at < units.length - 1) {
    size /= STEP;
    at++;
  }
  const digits = at >= 2 && size < 100 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[at] ?? ''}`;
}
