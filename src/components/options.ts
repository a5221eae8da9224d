/** One entry that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Tells two entries of one label apart. */
  readonly detail?: string;
  /** Further texts it is found by, such as pinyin initials; lower case. */
  readonly keys?: readonly string[];
}

/**
 * Entries whose label, detail or key holds the text, those that begin with it first; all for an empty text.
 * Upper and lower case are the same.
 */
export function matchingOptions(options: readonly Option[], text: string): readonly Option[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return options;
  const begins: Option[] = [];
  const holds: Option[] = [];
  for (const option of options) {
    const found = [option.label, option.detail ?? '', ...(option.keys ?? [])]
      .map((key) => key.toLowerCase())
      .filter((key) => key.includes(sought));
    if (found.some((key) => key.startsWith(sought))) begins.push(option);
    else if (found.length > 0) holds.push(option);
  }
  return [...begins, ...holds];
}
