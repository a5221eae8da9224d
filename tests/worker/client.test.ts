import { describe, expect, test, vi } from 'vitest';
import { DataClient } from '#worker/client.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { CancelRequest, PingRequest, ReadItem, Reply, Request } from '#worker/protocol.ts';
import type { Connect, Listener } from '#worker/transport.ts';

/** A transport whose other end the test plays. */
function played() {
  const starts: {
    listener: Listener;
    posted: (Request | CancelRequest | PingRequest)[];
    closed: boolean;
  }[] = [];
  const connect: Connect = (listener) => {
    const start = {
      listener,
      posted: [] as (Request | CancelRequest | PingRequest)[],
      closed: false,
    };
    starts.push(start);
    return {
      post: (message) => void start.posted.push(message),
      close: () => void (start.closed = true),
    };
  };
  const at = (i: number) => {
    const start = starts[i];
    if (start === undefined) throw new Error(`no start ${i}`);
    return start;
  };
  return { connect, starts, at, reply: (i: number, reply: Reply) => at(i).listener.reply(reply) };
}

const never: Connect = () => {
  throw new Error('no page handler in this test');
};
const use = { usage: 1, quota: 2, files: 3 };

describe('a call', () => {
  test('gets the answer with its own id', async () => {
    const { connect, reply } = played();
    const client = new DataClient(connect, never);
    const first = client.call('storage', {});
    const second = client.call('backup', { settings: {} });
    reply(0, { id: 2, kind: 'done', answer: 'text' });
    reply(0, { id: 1, kind: 'done', answer: use });
    expect(await first).toEqual({ ok: true, value: use });
    expect(await second).toEqual({ ok: true, value: 'text' });
  });

  test('hears its progress and nothing after its end', async () => {
    const { connect, reply } = played();
    const client = new DataClient(connect, never);
    const onprogress = vi.fn();
    const call = client.call('storage', {}, { onprogress });
    const progress = { done: 1, total: 2, label: 'a' };
    reply(0, { id: 1, kind: 'progress', progress });
    reply(0, { id: 1, kind: 'failed', problem: { code: 'cancelled', params: {} } });
    reply(0, { id: 1, kind: 'progress', progress });
    expect(await call).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(onprogress.mock.calls).toEqual([[progress]]);
  });

  test('that is aborted asks the worker to stop and waits for what it says', async () => {
    const { connect, at, reply } = played();
    const client = new DataClient(connect, never);
    const cancel = new AbortController();
    const call = client.call('storage', {}, { signal: cancel.signal });
    cancel.abort();
    expect(at(0).posted[1]).toMatchObject({ kind: 'cancel', target: 1 });
    reply(0, { id: 1, kind: 'done', answer: use });
    expect(await call).toEqual({ ok: true, value: use });
    expect(await client.call('storage', {}, { signal: cancel.signal })).toMatchObject({
      problem: { code: 'cancelled' },
    });
  });

  test('whose arguments cannot be sent fails', async () => {
    const broken: Connect = () => ({
      post: () => {
        throw new Error('cannot be cloned');
      },
      close: () => undefined,
    });
    const client = new DataClient(broken, never);
    expect(await client.call('storage', {})).toMatchObject({ problem: { code: 'program' } });
  });
});

describe('a worker', () => {
  test('that breaks down fails the open calls and is started anew', async () => {
    const { connect, at, reply, starts } = played();
    const client = new DataClient(connect, never);
    const open = client.call('open', { workspace: 'own', manifestUrl: 'http://example.test/' });
    reply(0, { id: 1, kind: 'done', answer: null });
    await open;
    const call = client.call('storage', {});
    at(0).listener.broken('out of memory');
    expect(await call).toEqual({
      ok: false,
      problem: { code: 'program', params: { detail: 'out of memory' } },
    });
    expect(at(0).closed).toBe(true);
    expect(at(1).posted).toMatchObject([{ kind: 'open', args: { workspace: 'own' } }]);
    const next = client.call('storage', {});
    reply(1, { id: 4, kind: 'done', answer: use });
    expect(await next).toEqual({ ok: true, value: use });
    at(0).listener.broken('again');
    expect(starts).toHaveLength(2);
  });

  test.each<readonly [string, unknown]>([
    ['was opened', { workspace: 'here' }],
    ['a commit has opened', { batch: 1, opened: { workspace: 'here' } }],
  ])('opens what %s in this tab, whatever was asked for at first', async (_name, answer) => {
    const { connect, at, reply } = played();
    const client = new DataClient(connect, never);
    const open = client.call('open', { workspace: null, manifestUrl: 'http://example.test/' });
    reply(0, { id: 1, kind: 'done', answer: { workspace: 'first' } });
    await open;
    const step = client.call('takeUpdate', {});
    reply(0, { id: 2, kind: 'done', answer });
    await step;
    at(0).listener.broken('out of memory');
    expect(at(1).posted).toMatchObject([{ kind: 'open', args: { workspace: 'here' } }]);
  });

  describe('that breaks down while it reads a drop', () => {
    const item = (source: number) =>
      ({ item: source, source, key: `${source}`, answers: NO_ANSWERS, outcome: refused }) as const;
    const refused = {
      kind: 'refused',
      problem: { code: 'file.empty', params: {} },
      form: null,
    } as const;
    const files = ['a', 'b', 'c'].map((name) => ({
      ...{ name, path: name, origin: 'file' as const, blob: new Blob([name]) },
    }));
    const reading = (source: number, ...items: ReadItem[]): Reply => {
      const progress = { done: source, total: 3, label: '', source };
      return {
        id: 1,
        kind: 'progress',
        progress: items.length > 0 ? { ...progress, items } : progress,
      };
    };
    const broken = (source: number) => ({
      source,
      breakdown: { code: 'file.unreadable', params: { detail: 'out of memory' } },
    });
    const begun = () => {
      const stage = played();
      const client = new DataClient(stage.connect, never);
      const cancel = new AbortController();
      const call = client.call('ingest', { drop: 7, files }, { signal: cancel.signal });
      stage.reply(0, reading(0));
      stage.reply(0, reading(0, item(0)));
      return { ...stage, client, call, cancel };
    };
    const turn = () => new Promise((resolve) => setTimeout(resolve));

    /** The file in whose turn it breaks down, start by start. */
    const breakAt = async (
      { at, reply }: ReturnType<typeof begun>,
      from: number,
      ...sources: number[]
    ) => {
      for (const [i, source] of sources.entries()) {
        reply(from + i, reading(source));
        at(from + i).listener.broken('out of memory');
        await turn();
      }
    };

    test('is asked once more, and goes on without the file on which it broke down twice', async () => {
      const stage = begun();
      await breakAt(stage, 0, 1);
      expect(stage.at(1).posted).toEqual([
        { id: 1, kind: 'ingest', args: { drop: 7, files, broken: [], suspects: [1, 0] } },
      ]);
      await breakAt(stage, 1, 1, 2, 2);
      expect(stage.at(4).posted).toMatchObject([{ args: { broken: [broken(1), broken(2)] } }]);
      for (const source of [0, 1, 2]) stage.reply(4, reading(source, item(source)));
      stage.reply(4, { id: 1, kind: 'done', answer: [] });
      expect(await stage.call).toEqual({ ok: true, value: [item(0), item(1), item(2)] });
    });

    test('by an error that comes late leaves out the file that it is of, not the one that is read meanwhile', async () => {
      const stage = begun();
      await breakAt(stage, 0, 1, 0);
      expect(stage.at(2).posted).toMatchObject([{ args: { broken: [broken(0)] } }]);
    });

    test('gives a file up that the user ends: told at once, or ended with the worker that does not hear', async () => {
      const { connect, at, reply } = played();
      let tick: () => void = () => undefined;
      const client = new DataClient(connect, never, (each) => {
        tick = each;
        return () => undefined;
      });
      const call = client.call('ingest', { drop: 7, files });
      reply(0, reading(0, item(0)));
      reply(0, reading(1));
      client.endFile(6, 1);
      client.endFile(7, 1);
      expect(at(0).posted.slice(1)).toMatchObject([{ kind: 'cancel', target: 1, source: 1 }]);
      tick();
      expect(at(0).closed).toBe(false);
      tick();
      expect(at(0).closed).toBe(true);
      await turn();
      expect(at(1).posted).toMatchObject([
        { args: { broken: [{ source: 1, breakdown: { code: 'file.ended' } }] } },
      ]);
      reply(1, reading(2));
      tick();
      tick();
      expect(at(1).closed).toBe(false);
      reply(1, { id: 1, kind: 'done', answer: [] });
      expect((await call).ok).toBe(true);
    });

    test('hears no more of what was told of a file before it was ended', async () => {
      const { call, reply } = begun();
      reply(0, reading(1, item(1), { ...item(1), item: 2 }));
      reply(0, reading(1, { ...item(1), key: 'ended' }));
      reply(0, { id: 1, kind: 'done', answer: [] });
      expect(await call).toEqual({ ok: true, value: [item(0), { ...item(1), key: 'ended' }] });
    });

    test('that says nothing for too long is ended, the file refused, and the drop goes on', async () => {
      const { connect, at, reply } = played();
      let tick: () => void = () => undefined;
      const stopped = vi.fn();
      const client = new DataClient(connect, never, (each) => {
        tick = each;
        return stopped;
      });
      const look = (times: number) => Array.from({ length: times }).forEach(() => tick());
      const call = client.call('ingest', { drop: 7, files });
      reply(0, reading(1));
      // a worker that answers is slow, not hung, however long it takes
      for (let i = 0; i < 10; i++) {
        look(20);
        reply(0, { id: 0, kind: 'alive' });
      }
      look(25);
      expect(at(0).closed).toBe(false);
      look(1);
      expect(at(0).closed).toBe(true);
      await turn();
      expect(at(1).posted).toMatchObject([
        {
          kind: 'ingest',
          args: {
            broken: [{ source: 1, breakdown: { code: 'file.tooSlow', params: { minutes: 2 } } }],
          },
        },
      ]);
      reply(0, { id: 1, kind: 'done', answer: [] });
      reply(1, { id: 1, kind: 'done', answer: [] });
      expect((await call).ok).toBe(true);
      expect(stopped).toHaveBeenCalledOnce();
    });

    test('gives up when it breaks down on a file that it was to leave out', async () => {
      const stage = begun();
      await breakAt(stage, 0, 1, 1, 1);
      expect(await stage.call).toMatchObject({ ok: false, problem: { code: 'program' } });
    });

    test('opens the workspace first, and obeys a cancel that came meanwhile', async () => {
      const { client, call, at, reply, cancel } = begun();
      const open = client.call('open', { workspace: 'own', manifestUrl: 'http://example.test/' });
      reply(0, { id: 2, kind: 'done', answer: null });
      await open;
      reply(0, reading(1));
      at(0).listener.broken('out of memory');
      await turn();
      expect(at(1).posted).toMatchObject([{ id: 3, kind: 'open' }]);
      cancel.abort();
      reply(1, { id: 3, kind: 'done', answer: null });
      expect(await call).toMatchObject({ problem: { code: 'cancelled' } });
      await turn();
      expect(at(1).posted.filter(({ kind }) => kind === 'ingest')).toEqual([]);
    });
  });

  test('that hangs over an answer is ended: the call says so, and the page shows what is stored', async () => {
    const { connect, at, reply } = played();
    let tick: () => void = () => undefined;
    const client = new DataClient(connect, never, (each) => {
      tick = each;
      return () => undefined;
    });
    const blob = new Blob(['x'.repeat(1024 * 1024 + 1)]);
    const files = [{ name: 'a', path: 'a', origin: 'file' as const, blob }];
    const open = client.call('open', { workspace: 'own', manifestUrl: 'http://example.test/' });
    reply(0, { id: 1, kind: 'done', answer: null });
    await open;
    const read = client.call('ingest', { drop: 7, files });
    reply(0, { id: 2, kind: 'done', answer: [] });
    await read;
    const changed = vi.fn();
    client.onchanged = changed;
    const answer = client.call('reread', { drop: 7, items: [] });
    // two minutes, and ten seconds for two megabytes
    for (let i = 0; i < 26; i++) tick();
    expect(at(0).closed).toBe(false);
    tick();
    expect(await answer).toMatchObject({
      problem: { code: 'program.silent', params: { minutes: 2 } },
    });
    const { id } = at(1).posted[0]!;
    reply(1, { id, kind: 'done', answer: 'now' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(changed).toHaveBeenCalledExactlyOnceWith('now', 'restart');
  });

  test.each([
    ['cannot be made', false],
    ['breaks before its first word', true],
  ])('that %s is replaced by the page, and no call is lost', async (_name, starts) => {
    const dead = played();
    const page = played();
    const connect: Connect = (listener) => {
      if (!starts) throw new Error('no workers here');
      return dead.connect(listener);
    };
    const client = new DataClient(connect, page.connect);
    const call = client.call('storage', {});
    if (starts) dead.at(0).listener.broken('not found');
    page.reply(0, { id: 1, kind: 'done', answer: use });
    expect(await call).toEqual({ ok: true, value: use });
  });

  test('and page that both fail leave every call with a problem', async () => {
    const dead = played();
    const page = played();
    const client = new DataClient(dead.connect, page.connect);
    const call = client.call('storage', {});
    dead.at(0).listener.broken('not found');
    page.at(0).listener.broken('not found either');
    expect(await call).toMatchObject({ ok: false, problem: { code: 'program' } });
  });

  test('tells what belongs to no call', () => {
    const { connect, reply } = played();
    const client = new DataClient(connect, never);
    const problem = { code: 'storage.blocked', params: {} } as const;
    reply(0, { id: 0, kind: 'notice', problem });
    client.onnotice = vi.fn();
    reply(0, { id: 0, kind: 'notice', problem });
    expect(client.onnotice).toHaveBeenCalledExactlyOnceWith(problem);
  });

  test('is ended by closing, with its open calls', async () => {
    const { connect, at } = played();
    const client = new DataClient(connect, never);
    const call = client.call('storage', {});
    client.close();
    expect(at(0).closed).toBe(true);
    expect(await call).toMatchObject({ problem: { code: 'program' } });
  });
});
