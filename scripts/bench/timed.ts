/** What one case took, and what it came to. */
export interface Sample {
  readonly ms: number;
  readonly checksum: string;
}

/** @param work gives the checksum of what it did */
export async function timed(work: () => Promise<string>): Promise<Sample> {
  const start = performance.now();
  const checksum = await work();
  return { ms: performance.now() - start, checksum };
}

/** The value of a call to the worker; throws what the worker refused. */
export async function expectDone<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problem: object }>,
): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}
