/**
 * Copies a text, also on plain http where the clipboard API is missing.
 * @returns false when the browser refused both ways; the text is then not in the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // absent on plain http, whatever its type says
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // refused: the older way below may still work
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'unseen';
  // an open dialog keeps the focus inside itself
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
