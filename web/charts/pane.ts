import uPlot from "uplot";
import { bucketFor, bucketPlaces, extremes } from "./levels";
import { faded, readTheme, type Theme } from "./theme";
import { timeTicks } from "./timeTicks";
import { logTicks } from "./valueTicks";
import type { Span, Viewport } from "./viewport";

export type Colour = (theme: Theme) => string;

export interface PaneLine {
  label: string;
  /** NaN where there is none. */
  values: Float64Array;
  colour: Colour;
  width?: number;
  /** Fills the room between the line and this value. */
  fillTo?: number;
  /** Takes part in the vertical range without being drawn. */
  hidden?: boolean;
}

/** Draws straight on a pane; x of a bar and y of a value are asked of the plot. */
export type Painter = (plot: uPlot, context: CanvasRenderingContext2D, theme: Theme) => void;

/** A value shown for the bar under the pointer. */
export interface Reading {
  label: string;
  value: string;
  colour?: Colour;
}

export interface PaneOptions {
  label: string;
  height: number;
  /** The run's clock, Unix milliseconds: what the time axis is written from. */
  times: ArrayLike<number>;
  /** Where on the run's clock each value stands, rising. */
  places: Float64Array;
  lines: PaneLine[];
  /** Writes a value on the axis, whose values are a step apart. */
  format: (value: number, step: number) => string;
  /** What the corner of the pane says about a bar of the run. */
  readings: (bar: number) => Reading[];
  /** Under the lines, and over them. */
  under?: Painter[];
  over?: Painter[];
  logarithmic?: boolean;
  timeAxis: boolean;
  /** The vertical range ends here at the top, and is no smaller than this. */
  ceiling?: number;
  leastRange?: number;
}

const AXIS_WIDTH = 58;

/** One strip of a chart: an uPlot whose horizontal range and cursor are the viewport's. */
export class Pane {
  readonly plot: uPlot;
  readonly #legend = document.createElement("div");
  readonly #viewport: Viewport;
  readonly #unsubscribe: () => void;
  readonly #options: PaneOptions;
  // Data for each bucket size that was needed so far: far out, many bars are drawn as one.
  readonly #levels = new Map<number, uPlot.AlignedData>();
  #bucket: number;
  #theme = readTheme();
  #highlight: Span | null = null;

  constructor(parent: HTMLElement, options: PaneOptions, viewport: Viewport) {
    this.#viewport = viewport;
    this.#options = options;
    const width = Math.max(parent.clientWidth, 120);
    this.#bucket = bucketFor(viewport.span, width);
    this.plot = new uPlot(this.#plotOptions(width), this.#data(this.#bucket), parent);
    this.plot.root.dataset["points"] = String(this.plot.data[0].length);
    this.#legend.className = "readings";
    this.plot.root.append(this.#legend);
    this.#unsubscribe = viewport.subscribe(() => this.#follow());
    this.plot.over.addEventListener("pointerleave", () => viewport.point(null));
    this.plot.over.addEventListener("pointermove", (event) => viewport.point(this.#barAt(event)));
    this.#read();
  }

  resize(width: number): void {
    if (width > 0 && width !== this.plot.width) this.plot.setSize({ width, height: this.plot.height });
  }

  /** Draws again with the colours that the page has now. */
  repaint(): void {
    this.#theme = readTheme();
    this.plot.redraw(false, true);
    this.#read();
  }

  destroy(): void {
    this.#unsubscribe();
    this.plot.destroy();
  }

  #barAt(event: PointerEvent): number {
    return this.plot.posToVal(event.clientX - this.plot.over.getBoundingClientRect().left, "x");
  }

  #follow(): void {
    const { from, to, cursor } = this.#viewport;
    const { min, max } = this.plot.scales["x"] ?? {};
    const bucket = bucketFor(this.#viewport.span, this.plot.width);
    if (bucket !== this.#bucket) this.#draw(bucket);
    if (min !== from || max !== to) this.plot.setScale("x", { min: from, max: to });
    else if (this.#highlight !== this.#viewport.highlight) this.plot.redraw(false, false);
    this.#highlight = this.#viewport.highlight;
    const left = cursor === null ? -10 : this.plot.valToPos(cursor, "x");
    this.plot.setCursor({ left, top: this.plot.over.matches(":hover") ? (this.plot.cursor.top ?? -10) : -10 }, false);
    this.#read();
  }

  #draw(bucket: number): void {
    this.#bucket = bucket;
    this.plot.setData(this.#data(bucket), false);
    this.plot.root.dataset["points"] = String(this.plot.data[0].length);
  }

  #data(bucket: number): uPlot.AlignedData {
    const { places, lines } = this.#options;
    let data = this.#levels.get(bucket);
    if (!data) {
      data = [bucketPlaces(places, bucket), ...lines.map((line) => extremes(line.values, bucket))] as uPlot.AlignedData;
      this.#levels.set(bucket, data);
    }
    return data;
  }

  #read(): void {
    const { cursor, to, count } = this.#viewport;
    const bar = cursor ?? Math.min(count - 1, Math.floor(to));
    const readings = bar < 0 ? [] : this.#options.readings(bar);
    this.#legend.replaceChildren(...readings.map((reading) => readingElement(reading, this.#theme)));
  }

  #plotOptions(width: number): uPlot.Options {
    const options = this.#options;
    return {
      width,
      height: options.height,
      padding: [8, 0, options.timeAxis ? 0 : 4, 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false, setScale: false }, points: { show: false }, y: true },
      scales: {
        x: { time: false, range: () => [this.#viewport.from, this.#viewport.to] },
        y: { distr: options.logarithmic ? 3 : 1, range: (_plot, low, high) => this.#range(low, high) },
      },
      axes: [this.#timeAxis(), this.#valueAxis()],
      series: [{}, ...options.lines.map((line) => this.#series(line))],
      hooks: {
        drawAxes: [(plot) => this.#paint(plot, [highlightOf(this.#viewport), ...(options.under ?? [])])],
        draw: [(plot) => this.#paint(plot, options.over ?? [])],
      },
    };
  }

  #paint(plot: uPlot, painters: Painter[]): void {
    const { left, top, width, height } = plot.bbox;
    plot.ctx.save();
    plot.ctx.beginPath();
    plot.ctx.rect(left, top, width, height);
    plot.ctx.clip();
    for (const painter of painters) painter(plot, plot.ctx, this.#theme);
    plot.ctx.restore();
  }

  #range(low: number | null, high: number | null): uPlot.Range.MinMax {
    if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
    const { logarithmic, ceiling, leastRange } = this.#options;
    if (logarithmic && low > 0) {
      const room = Math.max(Math.log(high / low) * 0.06, 0.002);
      return [low * Math.exp(-room), high * Math.exp(room)];
    }
    const top = ceiling ?? high;
    const bottom = Math.min(low, top - (leastRange ?? 0));
    const room = top > bottom ? (top - bottom) * 0.06 : Math.max(Math.abs(top) * 0.01, 1e-9);
    return [bottom - room, ceiling ?? top + room];
  }

  #series(line: PaneLine): uPlot.Series {
    const series: uPlot.Series = {
      label: line.label,
      stroke: () => line.colour(this.#theme),
      width: line.width ?? 1.5,
      pxAlign: 0,
      points: { show: line.values.length === 1 && !line.hidden },
    };
    if (line.hidden) series.paths = () => null;
    if (line.fillTo !== undefined) {
      series.fillTo = line.fillTo;
      series.fill = () => faded(line.colour(this.#theme), 0.14);
    }
    return series;
  }

  #timeAxis(): uPlot.Axis {
    const { times, timeAxis } = this.#options;
    let labels = new Map<number, string>();
    return {
      size: timeAxis ? 28 : 0,
      font: FONT,
      stroke: () => this.#theme.muted,
      grid: { stroke: () => this.#theme.grid, width: 1 },
      ticks: { show: false },
      gap: 6,
      splits: (plot, _axis, low, high) => {
        const ticks = timeTicks(times, low, high, Math.max(2, plot.width / 90));
        labels = new Map(ticks.map((tick) => [tick.index, tick.label]));
        return ticks.map((tick) => tick.index);
      },
      // A label centred on the left edge would be cut.
      values: (plot, splits) =>
        splits.map((split) => (timeAxis && plot.valToPos(split, "x") > 14 ? (labels.get(split) ?? "") : "")),
    };
  }

  #valueAxis(): uPlot.Axis {
    const axis: uPlot.Axis = {
      side: 1,
      size: AXIS_WIDTH,
      font: FONT,
      space: 34,
      stroke: () => this.#theme.muted,
      grid: { stroke: () => this.#theme.grid, width: 1 },
      ticks: { show: false },
      gap: 6,
      values: (_plot, splits) => {
        const step = Math.abs((splits[1] ?? NaN) - (splits[0] ?? NaN)) || 1;
        return splits.map((split) => this.#options.format(split, step));
      },
    };
    if (this.#options.logarithmic) {
      axis.splits = (plot, _axis, low, high) => logTicks(low, high, plot.height / 34);
      axis.filter = (_plot, splits) => splits;
    }
    return axis;
  }
}

const FONT = "11px Inter, ui-sans-serif, system-ui, sans-serif";

function highlightOf(viewport: Viewport): Painter {
  return (plot, context, theme) => {
    if (!viewport.highlight) return;
    const left = plot.valToPos(viewport.highlight.from - 0.5, "x", true);
    const right = plot.valToPos(viewport.highlight.to + 0.5, "x", true);
    context.fillStyle = faded(theme.accent, 0.1);
    context.fillRect(left, plot.bbox.top, Math.max(right - left, 2), plot.bbox.height);
  };
}

function readingElement(reading: Reading, theme: Theme): HTMLElement {
  const element = document.createElement("span");
  const value = document.createElement("b");
  value.textContent = reading.value;
  if (reading.colour) value.style.color = reading.colour(theme);
  element.append(reading.label ? `${reading.label} ` : "", value);
  return element;
}
