import type { Random } from './random.ts';

type Harm = (bytes: number[], random: Random) => void;
const harmNames = ['flip', 'replace', 'insert', 'remove', 'repeat', 'zero', 'truncate'] as const;
type HarmName = (typeof harmNames)[number];
const somewhere = (bytes: readonly number[], random: Random) =>
  random.int(0, Math.max(0, bytes.length - 1));

const harms: Readonly<Record<HarmName, Harm>> = {
  flip(bytes, random) {
    const at = somewhere(bytes, random);
    bytes[at] = Number(bytes[at]) ^ (1 << random.int(0, 7));
  },
  replace(bytes, random) {
    bytes[somewhere(bytes, random)] = random.int(0, 255);
  },
  insert(bytes, random) {
    const given = Array.from({ length: random.int(1, 8) }, () => random.int(0, 255));
    bytes.splice(somewhere(bytes, random), 0, ...given);
  },
  remove(bytes, random) {
    bytes.splice(somewhere(bytes, random), random.pick([1, 1, 2, 3, 16, 200]));
  },
  repeat(bytes, random) {
    const at = somewhere(bytes, random);
    bytes.splice(at, 0, ...bytes.slice(at, at + random.pick([1, 2, 40, 300])));
  },
  zero(bytes, random) {
    const at = somewhere(bytes, random);
    bytes.fill(0, at, at + random.pick([1, 4, 64]));
  },
  truncate(bytes, random) {
    bytes.length = somewhere(bytes, random);
  },
};

/** The bytes after one to three harms, with the names of these. */
export function harmed(whole: Uint8Array, random: Random): { bytes: Uint8Array; by: string } {
  const bytes = [...whole];
  const chosen = Array.from({ length: random.int(1, 3) }, () => random.pick(harmNames));
  for (const name of chosen) harms[name](bytes, random);
  return { bytes: Uint8Array.from(bytes), by: chosen.join(' + ') };
}

/** Characters that hold a text file together, by its kind. */
const joints: readonly (readonly [RegExp, string])[] = [
  [/\.(csv|tsv|txt)$/, ',\r\n\t"'],
  [/\.json$/, '{}[],:"'],
  [/\.html$/, '<>/"='],
];

/** A text file in which one of the characters that hold it together is lost, doubled or another; null: no text. */
export function disjointed(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  random: Random,
): Uint8Array | null {
  const all = joints.find(([kind]) => kind.test(name))?.[1];
  if (all === undefined) return null;
  const codes = new Set([...all].map((joint) => joint.charCodeAt(0)));
  let at = random.int(0, bytes.length - 1);
  while (!codes.has(bytes[at] ?? 0)) at = (at + 1) % bytes.length;
  const own = [bytes[at] ?? 0];
  const other = random.pick([...all]).charCodeAt(0);
  // A digit in place of a line end would be another number, and nobody could tell.
  const digit = own[0] === 13 || own[0] === 10 ? 44 : random.int(48, 57);
  const put = random.pick([[], [], [...own, ...own], [other], [digit], [13], [0]]);
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + 1)]);
}
