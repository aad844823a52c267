export interface Span {
  from: number;
  to: number;
}

const FEWEST_BARS = 8;

/**
 * What all panes of a run look at: a range of bars, the bar under the pointer and a stretch that is pointed out.
 * Positions are indices of the run's own clock, so nights and weekends take no room.
 */
export class Viewport {
  readonly count: number;
  from: number;
  to: number;
  cursor: number | null = null;
  highlight: Span | null = null;

  readonly #listeners = new Set<() => void>();
  #scheduled = false;

  constructor(count: number) {
    this.count = count;
    this.from = this.first;
    this.to = this.last;
  }

  /** The left edge of the first bar. */
  get first(): number {
    return -0.5;
  }

  /** The right edge of the last bar. */
  get last(): number {
    return Math.max(this.count, 1) - 0.5;
  }

  get span(): number {
    return this.to - this.from;
  }

  get showsAll(): boolean {
    return this.from <= this.first && this.to >= this.last;
  }

  /** Calls back at most once a frame after something changed; returns the function that ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows a range, kept inside the run and not narrower than a few bars. */
  show(from: number, to: number): void {
    const whole = this.last - this.first;
    const span = Math.min(whole, Math.max(to - from, FEWEST_BARS));
    const middle = (from + to) / 2;
    const start = Math.min(Math.max(middle - span / 2, this.first), this.last - span);
    this.from = start;
    this.to = start + span;
    this.#changed();
  }

  showAll(): void {
    this.show(this.first, this.last);
  }

  pan(bars: number): void {
    this.show(this.from + bars, this.to + bars);
  }

  /** Below one goes nearer, above one farther; the bar at the anchor stays where it is. */
  zoom(factor: number, anchor = (this.from + this.to) / 2): void {
    this.show(anchor - (anchor - this.from) * factor, anchor + (this.to - anchor) * factor);
  }

  point(cursor: number | null): void {
    const bar = cursor === null ? null : Math.min(Math.max(Math.round(cursor), 0), this.count - 1);
    if (bar === this.cursor) return;
    this.cursor = bar;
    this.#changed();
  }

  /** Points a stretch out, and moves there when it is not comfortably in view. */
  goTo(span: Span | null): void {
    this.highlight = span;
    if (span) {
      const length = span.to - span.from;
      const room = Math.min(Math.max(this.span, length * 1.6 + 20), Math.max(120, length * 5));
      const inside = span.from > this.from && span.to < this.to;
      if (!inside || this.span > room) this.show((span.from + span.to - room) / 2, (span.from + span.to + room) / 2);
    }
    this.#changed();
  }

  #changed(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
