import type { Finding } from '#analysis/home/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { sharePercent } from './numbers.ts';
import { listNames } from './parts.ts';
import { subjectOf } from './subject.ts';

/** The sentence of a finding, with numbers printed as in the charts it leads to. */
export function findingText(finding: Finding, words: Words): string {
  const { findings, charts } = words;
  const y = finding.year;
  switch (finding.template) {
    case 'T3':
      return fill(findings.T3, {
        u: finding.name,
        y,
        p: sharePercent(finding.share),
        q: sharePercent(finding.groupShare),
        ch: charts.channels[finding.channel],
        peers: words.peers.names[finding.among],
        n: finding.n,
      });
    case 'T5missing': {
      const n = finding.names.length;
      const names = listNames(finding.names, words);
      if (!finding.isOwed) return fill(findings.T5hole, { y, n, names });
      return fill(n === 1 ? findings.T5missingOne : findings.T5missingMany, { y, n, names });
    }
    case 'T5blank':
      return fill(
        finding.absent === 0
          ? findings.T5blank
          : finding.blanks === 0
            ? findings.T5absent
            : findings.T5both,
        { u: finding.name, y, b: finding.blanks, a: finding.absent, of: finding.of },
      );
    case 'T7x': {
      const { before, after } = finding;
      const subject = subjectOf(finding.subject, words);
      return fill(findings.T7x, {
        u: finding.name,
        ind: subject.name,
        y1: y - 1,
        y2: y,
        a: subject.print(before),
        b: subject.print(after),
        k: subject.print(Math.abs(after - before)),
        way: after > before ? charts.ways.more : charts.ways.fewer,
      });
    }
    case 'T8':
      return fill(findings.T8, {
        u: finding.name,
        y,
        ind: subjectOf(finding.subject, words).name,
        peers: words.peers.names[finding.among],
        n: finding.n,
        m: finding.above,
      });
    default:
      return finding satisfies never;
  }
}

/** How the numbers of a finding's picture are printed. */
export function findingPrint(finding: Finding, words: Words): (value: number) => string {
  switch (finding.template) {
    case 'T3':
      return sharePercent;
    case 'T5missing':
      return (n) => fill(words.findings.reports, { n });
    case 'T5blank':
      return (n) => fill(words.findings.cells, { n });
    default:
      return subjectOf(finding.subject, words).print;
  }
}
