import type { Hit } from '#charts/types.ts';

/** Finds the hit of a mark by its place in the option. */
export function hitIndex(hits: readonly Hit[]): (series: unknown, data: unknown) => Hit | null {
  const index = new Map(hits.map((hit) => [`${hit.seriesIndex}/${hit.dataIndex}`, hit]));
  return (series, data) => index.get(`${String(series)}/${String(data)}`) ?? null;
}

/** What a tooltip shows: one line a block, the first one strong. Text from files stays text. */
export function tipNode(lines: readonly string[]): HTMLElement {
  const node = document.createElement('div');
  lines.forEach((line, i) => {
    const part = document.createElement(i === 0 ? 'strong' : 'span');
    part.textContent = line;
    node.append(part);
  });
  return node;
}
