import { pinyin } from 'pinyin-pro';

/** Up to so many ways to say a name all are kept; above, one character at a time takes its other readings. */
const MOST = 64;

/**
 * How a name may be typed: full pinyin and initials, for any reading of its characters (重庆路: chongqinglu, zhongqinglu,
 * cql, zql). ü may be typed v or u. Characters without a reading stay as they are. The usual reading comes first.
 */
export function readingsOf(name: string): readonly string[] {
  const usual = usualOf(name);
  const sounds = Array.from(name).map((char, i) => soundsOf(char, usual[i]));
  const initials = sounds.map((all) => [...new Set(all.map((sound) => sound.slice(0, 1)))]);
  return [...new Set([...waysToSay(sounds), ...waysToSay(initials)])];
}

/** The letter under which a name stands in a list from A to Z, by its usual reading; '#' for one without. */
export function letterOf(name: string): string {
  const [first = ''] = usualOf(name);
  const letter = first.slice(0, 1).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : '#';
}

/** One reading a character, as the whole name is read. */
function usualOf(name: string): readonly string[] {
  return pinyin(name, { toneType: 'none', type: 'array' });
}

function soundsOf(char: string, usual: string | undefined): readonly string[] {
  const all = pinyin(char, { toneType: 'none', multiple: true, type: 'array' });
  const inOrder = [...all].sort((a, b) => Number(b === usual) - Number(a === usual));
  const typed = inOrder.flatMap((sound) =>
    sound.includes('ü') ? [sound.replace(/ü/g, 'v'), sound.replace(/ü/g, 'u')] : [sound],
  );
  return typed.length === 0 ? [char] : [...new Set(typed)];
}

function waysToSay(sounds: readonly (readonly string[])[]): readonly string[] {
  const all = sounds.reduce((product, { length }) => product * length, 1);
  const usual = sounds.map(([first = '']) => first);
  if (all > MOST) {
    return sounds.flatMap((others, at) =>
      others.map((sound) => usual.map((first, i) => (i === at ? sound : first)).join('')),
    );
  }
  return sounds.reduce<readonly string[]>(
    (starts, others) => starts.flatMap((start) => others.map((sound) => start + sound)),
    [''],
  );
}
