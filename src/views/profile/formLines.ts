import { forms, indicatorOf } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import type { ProfileRow, ProfileSection } from '#query/profile.ts';

/** A line of a table like the form: a heading inside a section, or a row with values. */
export type FormLine =
  | { readonly kind: 'heading'; readonly row: FormRow }
  | { readonly kind: 'values'; readonly row: ProfileRow };

/**
 * Rows of a section with the headings of the form between them; a heading stands once, before its first row, and
 * not at all when none of its rows is shown. Values of a grid have their row in their name, so it is no heading.
 */
export function formLines(
  { head }: Pick<ProfileSection, 'head'>,
  rows: readonly ProfileRow[],
): readonly FormLine[] {
  const lines: FormLine[] = [];
  const seen = new Set([head.id]);
  for (const row of rows) {
    const parent = headingAbove(row);
    if (parent !== null && !seen.has(parent.id)) {
      seen.add(parent.id);
      lines.push({ kind: 'heading', row: parent });
    }
    lines.push({ kind: 'values', row });
  }
  return lines;
}

function headingAbove({ subject }: ProfileRow): FormRow | null {
  const indicator = indicatorOf(subject);
  if (indicator === null) return null;
  const own = headingOf(indicator.parent);
  return indicator.grid === undefined || own === null ? own : headingOf(own.parent);
}

function headingOf(id: string | null): FormRow | null {
  if (id === null) return null;
  const rows: readonly FormRow[] = Object.values(forms).flatMap((form) => form.rows);
  const row = rows.find((each) => each.id === id) ?? null;
  return row === null || row.heading ? row : headingOf(row.parent);
}
