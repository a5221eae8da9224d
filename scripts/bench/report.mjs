/** @returns {number} the median; NaN for nothing */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 1 ? [half, half] : [half - 1, half];
  return (sorted[low] + sorted[high]) / 2;
}

const ms = (n) => (n < 10 ? n.toFixed(2) : n.toFixed(0));

const names = {
  bytes: 'bare loop over the bytes (reference)',
  papaObjects: 'Papa Parse into objects, numbers guessed',
  writeObjects: 'IndexedDB, one object a report',
  parse: 'read into columns (whole ingest)',
  write: 'commit: pack, one transaction, shown again',
  open: 'cold open from IndexedDB (new browser process)',
  pass: 'one pass over all numbers, column by column',
  analyse: 'all gaps and trends',
  list: 'the list of them in order of weight',
  filter: 'a filter on that list',
  addCounty: 'commit of one county over it, shown again',
  analyseAgain: 'gaps and trends again after that commit',
  undo: 'undo of that county, shown again',
};

/** @returns {string} all results as Markdown tables */
export function table({ browser, results, pages, files, documents, budgets }) {
  const lines = [`Chromium ${browser}, headless.`];
  for (const { tier, rounds, bytes, cases } of results) {
    lines.push(
      '',
      `## ${tier}: ${(bytes / 1e6).toFixed(2)} MB, ${rounds} rounds`,
      '',
      '| case | median ms | min | max | ratio |',
      '| --- | ---: | ---: | ---: | ---: |',
    );
    for (const [name, { med, min, max, ratio }] of Object.entries(cases)) {
      lines.push(`| ${names[name]} | ${ms(med)} | ${ms(min)} | ${ms(max)} | ${ratio.toFixed(1)} |`);
    }
  }
  lines.push('', '## The page', '');
  lines.push('| | ' + pages.map((p) => p.tier).join(' | ') + ' |');
  lines.push('| --- |' + pages.map(() => ' ---: |').join(''));
  for (const key of Object.keys(pages[0]?.figures ?? {})) {
    lines.push(`| ${key} | ${pages.map((p) => p.figures[key]).join(' | ')} |`);
  }
  lines.push(
    '',
    `## ${documents.files} mixed files of one county, read in the page`,
    '',
    '| | |',
    '| --- | ---: |',
    ...documents.kinds.map(({ kind, msEach }) => `| ${kind}, ms each | ${msEach} |`),
    `| all ${documents.files} up to the preview, ms | ${documents.ms} |`,
    `| longest blocked stretch meanwhile, ms | ${documents.longest} |`,
    `| largest process of the browser, MB | ${documents.peakMB ?? 'not known here'} |`,
  );
  const { sheets, archive, rows } = files;
  const size = ({ mb }) => `${mb.toFixed(1)} MB`;
  lines.push(
    '',
    '## Files of their own, read by the worker alone',
    '',
    '| | |',
    '| --- | ---: |',
    `| ${sheets.files} sheets as counties keep them (${size(sheets)}), ms | ${ms(sheets.readMs)} |`,
    `| an archive of 300 reports (${size(archive)}), ms | ${ms(archive.readMs)} |`,
    `| one answer for all 300, ms | ${ms(archive.answerMs)} |`,
    `| a file of 400,000 rows (${size(rows)}), ms | ${ms(rows.readMs)} |`,
    `| largest process of the browser before and at most, MB | ${rows.before ?? '?'}, ${rows.peak ?? '?'} |`,
  );
  lines.push('', '## Budgets', '', '| budget | found | limit | |', '| --- | ---: | ---: | --- |');
  for (const { name, found, limit, ok } of budgets) {
    lines.push(`| ${name} | ${found} | ${limit} | ${ok ? 'kept' : '**missed**'} |`);
  }
  return `${lines.join('\n')}\n`;
}
