import { pinyin } from 'pinyin-pro';

/** So many readings of one name are kept: a name with several ambiguous characters multiplies them. */
const MOST = 16;

/**
 * How a name may be typed: full pinyin and initials, for any reading of its characters (重庆路: chongqinglu, zhongqinglu,
 * cql, zql). Characters without a reading stay as they are.
 */
export function readingsOf(name: string): readonly string[] {
  let full = [''];
  let initials = [''];
  for (const char of Array.from(name)) {
    const found = pinyin(char, { toneType: 'none', multiple: true, type: 'array' });
    const spoken = [...new Set(found.map((reading) => reading.replace(/ü/g, 'v')))];
    const sounds = spoken.length === 0 ? [char] : spoken;
    full = full.flatMap((start) => sounds.map((sound) => start + sound)).slice(0, MOST);
    const letters = [...new Set(sounds.map((sound) => sound.slice(0, 1)))];
    initials = initials.flatMap((start) => letters.map((l) => start + l)).slice(0, MOST);
  }
  return [...new Set([...full, ...initials])];
}
