import { readFileSync, readdirSync } from 'node:fs';

/** Memory of the largest process that this one started, in MB; null where /proc is missing. */
function largestChild() {
  try {
    const parents = new Map();
    const sizes = new Map();
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        parents.set(id, /PPid:\s+(\d+)/.exec(status)?.[1]);
        sizes.set(id, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1000);
      } catch {
        continue; // it ended meanwhile
      }
    }
    const isOurs = (id) => {
      for (let up = parents.get(id); up !== undefined; up = parents.get(up))
        if (up === String(process.pid)) return true;
      return false;
    };
    const own = [...sizes].filter(([id, size]) => size > 0 && isOurs(id)).map(([, size]) => size);
    return own.length === 0 ? null : Math.max(...own);
  } catch {
    return null;
  }
}

/**
 * Looks at the largest process four times a second until `end`.
 * @returns {{ end: () => { before: number | null, peak: number | null } }} in whole MB
 */
export function watchMemory() {
  const before = largestChild();
  let peak = before;
  const watch = setInterval(() => {
    const now = largestChild();
    if (now !== null) peak = Math.max(peak ?? now, now);
  }, 250);
  const whole = (size) => (size === null ? null : Math.round(size));
  return {
    end() {
      clearInterval(watch);
      return { before: whole(before), peak: whole(peak) };
    },
  };
}
