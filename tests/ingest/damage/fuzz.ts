import { faultsOf, misplacedIn, samplePaths, wholeOf } from './bytes.ts';
import { disjointed, harmed } from './harm.ts';
import { Random } from './random.ts';

export interface Fuzzed {
  readonly files: number;
  readonly faults: readonly string[];
}

/** Damages each of the files some times in its bytes and in its joints; large files less often. */
export async function fuzzed(
  seed: number,
  rounds: number,
  paths: readonly string[] = samplePaths(),
): Promise<Fuzzed> {
  const faults: string[] = [];
  let files = 0;
  for (const [at, path] of paths.entries()) {
    const whole = await wholeOf(path);
    const random = new Random(seed * 1000 + at);
    const times = Math.max(1, Math.round((rounds * 8000) / Math.max(8000, whole.bytes.length)));
    for (let i = 0; i < times; i += 1) {
      const { bytes, by } = harmed(whole.bytes, random);
      const told = await faultsOf(whole, bytes);
      const loose = disjointed(whole, random);
      const misplaced = loose === null ? [] : await misplacedIn(whole, loose);
      files += loose === null ? 1 : 2;
      faults.push(
        ...told.slice(0, 1).map((fault) => `${path} seed ${seed}.${i} (${by}): ${fault}`),
      );
      const where = loose === null ? '' : differenceOf(whole.bytes, loose);
      faults.push(
        ...misplaced.slice(0, 1).map((fault) => `${path} seed ${seed}.${i} (${where}): ${fault}`),
      );
    }
  }
  return { files, faults };
}

/** The line in which two files differ first, as it was and as it is. */
function differenceOf(before: Uint8Array, after: Uint8Array): string {
  const at = before.findIndex((byte, i) => byte !== after[i]);
  const around = (bytes: Uint8Array) =>
    JSON.stringify(new TextDecoder().decode(bytes.subarray(Math.max(0, at - 30), at + 30)));
  return `${around(before)} → ${around(after)}`;
}
