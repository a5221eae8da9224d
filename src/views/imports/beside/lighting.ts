/** Which mark is lit on both sides, and where the keyboard enters. */
export interface Lighting {
  readonly lit: number | null;
  /** Mark that the tab key reaches. */
  readonly entry: number | null;
  /** The pointer is on a mark, or leaves it (null). */
  readonly onpoint: (mark: number | null) => void;
  /** The keyboard or a click is on a mark. */
  readonly onreach: (mark: number) => void;
  /** A key is pressed on a mark. */
  readonly onkey: (event: KeyboardEvent, mark: number) => void;
}

/** Scrolls a pane, and nothing around it, so that the element in it is in sight. */
export function reveal(pane: HTMLElement, selector: string): void {
  const target = pane.querySelector(selector);
  if (target === null) return;
  const outer = pane.getBoundingClientRect();
  const inner = target.getBoundingClientRect();
  const above = inner.top - outer.top - MARGIN;
  const below = inner.bottom - outer.bottom + MARGIN;
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(below, above);
}
const MARGIN = 48;

/** Where a key leads in a list that is walked with the arrow keys; null: nowhere. */
export function steppedBy(key: string, at: number, length: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: length - 1,
  }[key];
  return to === undefined || to < 0 || to >= length ? null : to;
}
