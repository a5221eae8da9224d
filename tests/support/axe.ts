import axe from 'axe-core';

/** What axe finds in a part of the page, one line a rule; a part by itself has no landmarks or level of headings. */
export async function axeFindings(part: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(part, { rules: { region: { enabled: false } } });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
