/** A swipe is at least so many pixels long, and twice as long as high. */
const LEAST = 60;

/**
 * Listens for a finger that moves sideways over an element.
 * @param onswipe 1: to the left, so onward; -1: to the right, so back
 * @returns stops listening
 */
export function listenToSwipes(node: HTMLElement, onswipe: (step: -1 | 1) => void): () => void {
  let start: Touch | undefined;
  const began = ({ changedTouches }: TouchEvent) => {
    start = changedTouches[0];
  };
  const ended = ({ changedTouches }: TouchEvent) => {
    const [end] = Array.from(changedTouches);
    if (start === undefined || end === undefined) return;
    const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
    if (Math.abs(dx) > LEAST && Math.abs(dx) > 2 * Math.abs(dy)) onswipe(dx < 0 ? 1 : -1);
  };
  node.addEventListener('touchstart', began, { passive: true });
  node.addEventListener('touchend', ended);
  return () => {
    node.removeEventListener('touchstart', began);
    node.removeEventListener('touchend', ended);
  };
}
