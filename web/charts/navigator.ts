import { faded, readTheme } from "./theme";
import type { Viewport } from "./viewport";

const HEIGHT = 44;

type Part = "left" | "right" | "window";

/** The whole run in small, with the window that the panes look through: drag it, or its edges. */
export class Navigator {
  readonly element = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #window = document.createElement("div");
  readonly #viewport: Viewport;
  readonly #values: Float64Array;
  readonly #unsubscribe: () => void;

  constructor(parent: HTMLElement, values: Float64Array, viewport: Viewport) {
    this.#viewport = viewport;
    this.#values = values;
    this.element.className = "navigator";
    this.#window.className = "navigator-window";
    this.#window.append(handle("left"), handle("right"));
    this.element.append(this.#canvas, this.#window);
    parent.append(this.element);
    this.element.addEventListener("pointerdown", (event) => this.#grab(event));
    this.#unsubscribe = viewport.subscribe(() => this.#follow());
    this.#follow();
  }

  destroy(): void {
    this.#unsubscribe();
    this.element.remove();
  }

  repaint(): void {
    const width = this.element.clientWidth;
    if (width === 0) return;
    const scale = devicePixelRatio;
    this.#canvas.width = width * scale;
    this.#canvas.height = HEIGHT * scale;
    const context = this.#canvas.getContext("2d");
    if (context) this.#draw(context, width * scale, HEIGHT * scale);
  }

  #draw(context: CanvasRenderingContext2D, width: number, height: number): void {
    const theme = readTheme();
    const [low, high] = extent(this.#values);
    const y = (value: number) => height - 3 - ((value - low) / (high - low || 1)) * (height - 8);
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x < width; x++) {
      const value = this.#values[Math.floor((x / width) * this.#values.length)] ?? NaN;
      if (Number.isFinite(value)) context.lineTo(x, y(value));
    }
    context.lineTo(width, height);
    context.fillStyle = faded(theme.accent, 0.18);
    context.fill();
  }

  #follow(): void {
    const { first, last, from, to } = this.#viewport;
    this.#window.style.left = `${((from - first) / (last - first)) * 100}%`;
    this.#window.style.width = `${((to - from) / (last - first)) * 100}%`;
  }

  #grab(event: PointerEvent): void {
    const viewport = this.#viewport;
    const part: Part = partOf(event.target) ?? "window";
    const width = this.element.getBoundingClientRect().width;
    const bars = (pixels: number) => (pixels / width) * (viewport.last - viewport.first);
    if (event.target === this.#canvas) {
      const middle = viewport.first + bars(event.clientX - this.element.getBoundingClientRect().left);
      viewport.show(middle - viewport.span / 2, middle + viewport.span / 2);
    }
    let before = event.clientX;
    this.element.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const move = (next: PointerEvent) => {
      const by = bars(next.clientX - before);
      before = next.clientX;
      if (part === "window") viewport.pan(by);
      else if (part === "left") viewport.show(Math.min(viewport.from + by, viewport.to - 1), viewport.to);
      else viewport.show(viewport.from, Math.max(viewport.to + by, viewport.from + 1));
    };
    this.element.addEventListener("pointermove", move, { signal: stop.signal });
    for (const end of ["pointerup", "pointercancel"] as const)
      this.element.addEventListener(end, () => stop.abort(), { signal: stop.signal });
  }
}

function handle(part: Part): HTMLElement {
  const element = document.createElement("span");
  element.dataset["part"] = part;
  return element;
}

function partOf(target: EventTarget | null): Part | undefined {
  return target instanceof HTMLElement ? (target.dataset["part"] as Part | undefined) : undefined;
}

function extent(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
