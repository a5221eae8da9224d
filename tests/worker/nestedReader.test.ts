import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nestedReader } from '#worker/readers/nestedReader.ts';
import type { ReaderWorker } from '#worker/readers/nestedReader.ts';
import type { ReadReply, ReadRequest } from '#worker/readers/serve.ts';

/** A worker whose answers the test gives. */
class FakeWorker implements ReaderWorker {
  onmessage: ReaderWorker['onmessage'] = null;
  onmessageerror: ReaderWorker['onmessageerror'] = null;
  onerror: ReaderWorker['onerror'] = null;
  ended = false;
  readonly asked: string[] = [];
  postMessage({ name }: ReadRequest): void {
    this.asked.push(name);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: ReadReply): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
  read(text: string): void {
    this.say({ kind: 'read', outcome: { ok: true, parts: [{ part: null, rows: [[text]] }] } });
  }
}

function staged() {
  const workers: FakeWorker[] = [];
  const reader = nestedReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return {
    workers,
    read: (name: string, signal?: AbortSignal) => reader(new Uint8Array(), name, signal),
  };
}
const dies = (worker: FakeWorker | undefined) =>
  worker?.onerror?.(Object.assign(new Event('error'), { message: 'why' }) as ErrorEvent);
const turn = () => new Promise((resolve) => setTimeout(resolve));
const read = (text: string) => ({ ok: true, parts: [{ part: null, rows: [[text]] }] });

describe('a reader in a worker of its own', () => {
  test('starts it with the first file, and has one file read at a time', async () => {
    const { workers, read: ask } = staged();
    expect(workers).toEqual([]);
    const answers = [ask('a'), ask('b')];
    await turn();
    expect(workers[0]?.asked).toEqual(['a']);
    workers[0]?.read('A');
    await turn();
    expect(workers[0]?.asked).toEqual(['a', 'b']);
    workers[0]?.read('B');
    expect(await Promise.all(answers)).toEqual([read('A'), read('B')]);
    expect(workers).toHaveLength(1);
  });

  test('overhears messages that are not answers', async () => {
    const { workers, read: ask } = staged();
    const answer = ask('a');
    await turn();
    const foreign = new MessageEvent<never>('message', { data: { action: 'ready' } as never });
    workers[0]?.onmessage?.(foreign);
    workers[0]?.read('A');
    expect(await answer).toEqual(read('A'));
  });

  test.each<[string, (worker: FakeWorker | undefined) => void]>([
    ['says that it broke', (worker) => worker?.say({ kind: 'broken', detail: 'why' })],
    ['dies', dies],
  ])('tells of a worker that %s and starts another for the next file', async (_, breakDown) => {
    const { workers, read: ask } = staged();
    const answers = [ask('a'), ask('b')];
    await turn();
    breakDown(workers[0]);
    expect(await answers[0]).toEqual({
      ok: false,
      problem: { code: 'file.unreadable', params: { file: 'a', detail: 'why' } },
    });
    await turn();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.read('B');
    expect(await answers[1]).toEqual(read('B'));
  });

  test('tells of one that cannot be started', async () => {
    const reader = nestedReader(() => {
      throw new Error('refused');
    });
    expect(await reader(new Uint8Array(), 'a')).toMatchObject({
      problem: { code: 'file.unreadable', params: { detail: 'Error: refused' } },
    });
  });

  test('ends at once when it is cancelled, also files that wait', async () => {
    const { workers, read: ask } = staged();
    const cancel = new AbortController();
    const answers = [ask('a', cancel.signal), ask('b', cancel.signal), ask('c')];
    await turn();
    cancel.abort();
    const cancelled = { ok: false, problem: { code: 'cancelled', params: {} } };
    expect(await Promise.all(answers.slice(0, 2))).toEqual([cancelled, cancelled]);
    await turn();
    expect(workers.map(({ asked, ended }) => [asked, ended])).toEqual([
      [['a'], true],
      [['c'], false],
    ]);
    workers[1]?.read('C');
    expect(await answers[2]).toEqual(read('C'));
  });

  test('goes on with the next file after one whose answer could not be read', async () => {
    const { workers, read: ask } = staged();
    const answers = [ask('a'), ask('b')];
    await turn();
    workers[0]?.onmessageerror?.(new MessageEvent('messageerror'));
    expect(await answers[0]).toMatchObject({ problem: { code: 'file.unreadable' } });
    await turn();
    workers[1]?.read('B');
    expect(await answers[1]).toEqual(read('B'));
  });

  test('starts another when one dies between two files, and refuses none for it', async () => {
    const { workers, read: ask } = staged();
    const first = ask('a');
    await turn();
    workers[0]?.read('A');
    await first;
    dies(workers[0]);
    const second = ask('b');
    await turn();
    workers[1]?.read('B');
    expect(await second).toEqual(read('B'));
  });

  test('starts each file anew while every worker breaks down', async () => {
    const { workers, read: ask } = staged();
    const answers = ['a', 'b', 'c'].map((name) => ask(name));
    for (let i = 0; i < 3; i++) {
      await turn();
      dies(workers[i]);
    }
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(workers.map(({ asked }) => asked)).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('a worker that says nothing more', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is ended after minutes; the file is refused and the next one read', async () => {
    const { workers, read: ask } = staged();
    const answers = [ask('a'), ask('b')];
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await answers[0]).toEqual({
      ok: false,
      problem: { code: 'file.tooSlow', params: { file: 'a', minutes: 4 } },
    });
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.read('B');
    expect(await answers[1]).toEqual(read('B'));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(workers[1]?.ended).toBe(false);
  });
});
