import { unitWord } from '../headWords.ts';
import { squeezed } from '../plainText.ts';

const NUMBERING =
  /^(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）][、.．,，:：]?|[一二三四五六七八九十]{1,3}\s*[、.．,，:：]|\d{1,2}\s*(?:[、．）)]|[.,，](?!\d)))/u;
/** Notes that the forms themselves print behind a label; any other note in brackets changes what a row says. */
const OFFICIAL_NOTE =
  /^(?:不同|同一|不包括|不含|相同|注:|如|指|减少?用|区分|设区|行政机关|以|本列|应)|计1[条次件]/;

/** A label made comparable. */
export interface LabelKey {
  /** Without numbering, official notes, 其中：, punctuation, strokes and unit; '' when nothing else is left. */
  readonly key: string;
  /** Unit printed behind the label: 收到申请数（件）. */
  readonly unit: string | null;
}

/** So many labels keep their keys: those of a file come again for each form, row and head. */
const KEPT_KEYS = 5000;
const keptKeys = new Map<string, LabelKey>();

/** @returns the key of a printed label (formats.md §3) */
export function labelKey(printed: string): LabelKey {
  const there = keptKeys.get(printed);
  if (there !== undefined) return there;
  const made = keyOf(printed);
  if (keptKeys.size >= KEPT_KEYS) keptKeys.clear();
  keptKeys.set(printed, made);
  return made;
}

/** @returns the text without white space and without the numbers in front of it */
export function withoutNumber(printed: string): string {
  let text = printed.replace(/[\s\u200b-\u200f\u2060-\u2064\ufeff]+/g, '');
  for (let cut = text.replace(NUMBERING, ''); cut !== text; cut = text.replace(NUMBERING, ''))
    text = cut;
  return text;
}

/** @returns the number in front of a label as printed digits or characters: 3 of `3.其他`, 七 of `（七）总计`; else null */
export function numberInFront(printed: string): string | null {
  const found = NUMBERING.exec(squeezed(printed))?.[0].replace(/[^一二三四五六七八九十\d]/g, '');
  return found === undefined || found === '' ? null : found;
}

function keyOf(printed: string): LabelKey {
  let text = squeezed(withoutNumber(printed).replace(/[①-⑳*＊]+$/u, '')).replace(/^其中[:,]?/, '');
  text = withoutNumber(text);
  let unit: string | null = null;
  text = text.replace(
    /[([]([^()[\]]*(?:\([^()]*\)[^()[\]]*)*)(?:[)\]]|$)/g,
    (whole, inside: string) => {
      const [word, ...others] = inside.split(/[/、,]/).map(unitWord);
      if (word !== undefined && word !== null && !others.includes(null)) {
        // 条/件 over several columns: that of each is its own
        if (others.length === 0) unit = word;
        return '';
      }
      return inside === '' || OFFICIAL_NOTE.test(inside) ? '' : whole;
    },
  );
  const key = text
    .replace(/其它/g, '其他')
    .replace(/网上/g, '网络')
    .replace(/做出/g, '作出')
    .replace(/[、，,。.;；:：'"“”‘’`《》<>〈〉«»「」『』()[\]\-—–―_·・*~|/\\／→]/g, '');
  return { key, unit };
}
