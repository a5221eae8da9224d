/** Limits as ratios within one run; seconds of two runs are never compared. */
const ratios = [
  {
    name: 'read, province ≤ 1.5 × Papa Parse into objects',
    tier: 'province',
    of: 'parse',
    to: 'papaObjects',
    limit: 1.5,
  },
  {
    name: 'commit, province ≤ 0.35 × an object a report',
    tier: 'province',
    of: 'write',
    to: 'writeObjects',
    limit: 0.35,
  },
  { name: 'cold open, province ≤ 1 × read', tier: 'province', of: 'open', to: 'parse', limit: 1 },
  { name: 'commit, province ≤ 1.5 × read', tier: 'province', of: 'write', to: 'parse', limit: 1.5 },
  {
    name: 'all gaps and trends, province ≤ 200 × one pass',
    tier: 'province',
    of: 'analyse',
    to: 'pass',
    limit: 200,
  },
  {
    name: 'gaps again after a commit, province ≤ 0.35 × all gaps',
    tier: 'province',
    of: 'analyseAgain',
    to: 'analyse',
    limit: 0.35,
  },
];

/** Milliseconds that somebody waits for; so far below the limit that the machine hardly matters. */
const waits = [
  { name: 'a filter on the list, province, ms', tier: 'province', of: 'filter', limit: 100 },
];

/** Cases over files of their own. */
const ofFiles = [
  {
    name: 'one answer for the 300 reports of an archive, ms',
    of: ({ archive }) => archive.answerMs,
    limit: 1000,
  },
  {
    name: 'memory while 400,000 rows are read, MB more than before',
    of: ({ rows }) => (rows.peak === null ? null : rows.peak - rows.before),
    limit: 400,
  },
];

/** First load, compressed: what comes before the first paint, the part that draws, and all of it. */
const kilobytes = [
  { name: 'page before its first chart, kB gz', key: 'page kB gz', limit: 200 },
  { name: 'chart part, kB gz', key: 'charts kB gz', limit: 230 },
  { name: 'all of the first load, kB gz', key: 'first load kB gz', limit: 530 },
];

/** @returns {{ name: string, found: number, limit: number, ok: boolean }[]} */
export function budgets(results, pages, files) {
  const judged = [];
  for (const { name, tier, of, to, limit } of ratios) {
    const cases = results.find((r) => r.tier === tier)?.cases;
    if (cases === undefined) continue;
    const found = Number((cases[of].med / cases[to].med).toFixed(2));
    judged.push({ name, found, limit, ok: found <= limit });
  }
  for (const { name, tier, of, limit } of waits) {
    const cases = results.find((r) => r.tier === tier)?.cases;
    if (cases === undefined) continue;
    const found = Number(cases[of].med.toFixed(0));
    judged.push({ name, found, limit, ok: found <= limit });
  }
  for (const { name, of, limit } of ofFiles) {
    const found = of(files);
    if (found === null) continue;
    judged.push({ name, found: Math.round(found), limit, ok: found <= limit });
  }
  const [first] = pages;
  for (const { name, key, limit } of first === undefined ? [] : kilobytes) {
    const found = first.figures[key];
    judged.push({ name, found, limit, ok: found <= limit });
  }
  return judged;
}
