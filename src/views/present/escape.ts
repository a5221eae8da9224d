interface KeyLock {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}

/**
 * Asks for the Esc key in full screen, so that it closes what is open before the browser leaves full screen; a long
 * press still leaves. Only some browsers have this, and only on secure pages: without it nothing changes.
 * @returns gives the key back
 */
export function lockEscape(): () => void {
  const keyboard: unknown = 'keyboard' in navigator ? navigator.keyboard : undefined;
  if (!isKeyLock(keyboard)) return () => undefined;
  keyboard.lock(['Escape']).catch(() => undefined);
  return () => keyboard.unlock();
}

function isKeyLock(keyboard: unknown): keyboard is KeyLock {
  return (
    typeof keyboard === 'object' &&
    keyboard !== null &&
    'lock' in keyboard &&
    typeof keyboard.lock === 'function'
  );
}
