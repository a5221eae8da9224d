/** A CSV text as a file; it begins with its byte order mark. */
export function csvBlob(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
