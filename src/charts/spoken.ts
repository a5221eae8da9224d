/** The unit that a title speaks of: the focus, or the only unit there is. */
export function spokenOf<R extends { readonly focus: boolean }>(rows: readonly R[]): R | null {
  return rows.find((row) => row.focus) ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}
