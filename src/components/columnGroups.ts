/** Neighbouring columns under one name; `span` columns wide. */
export interface ColumnGroup {
  readonly name: string;
  readonly span: number;
}

/** @returns the groups from left to right, '' for columns without one; none when no column has a group */
export function groupsOf(columns: readonly { readonly group?: string }[]): readonly ColumnGroup[] {
  const found: { readonly name: string; span: number }[] = [];
  for (const { group = '' } of columns) {
    const before = found[found.length - 1];
    if (before?.name === group) before.span++;
    else found.push({ name: group, span: 1 });
  }
  return found.some(({ name }) => name !== '') ? found : [];
}
