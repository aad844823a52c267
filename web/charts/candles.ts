import type uPlot from "uplot";
import type { Painter } from "./pane";
import { bucketFor, gathered } from "./levels";
import { atOrAbove } from "./search";
import { faded, type Theme } from "./theme";

export interface BarColumns {
  places: Float64Array;
  open: Float64Array;
  high: Float64Array;
  low: Float64Array;
  close: Float64Array;
  volume: Float64Array;
}

/** Paints bars on a price pane: candles, or the range of prices where several bars share a pixel, and their volume below. */
export class BarPainter {
  readonly #levels = new Map<number, BarColumns>();
  readonly #bars: BarColumns;

  constructor(bars: BarColumns) {
    this.#bars = bars;
  }

  readonly candles: Painter = (plot, context, theme) => {
    const bars = this.#level(plot);
    const [first, last] = visible(plot, bars.places);
    if (last < first) return;
    const room = plot.bbox.width / spanOf(plot);
    if (room >= 2.5 * devicePixelRatio) paintCandles(plot, context, theme, bars, first, last, room);
    else paintRanges(plot, context, theme, bars, first, last);
  };

  /** In a sixth of the height; not where so many bars share a pixel that their highest are all alike. */
  readonly volume: Painter = (plot, context, theme) => {
    const bars = this.#level(plot);
    const [first, last] = visible(plot, bars.places);
    if (spanOf(plot) > MOST_VOLUMES_A_PIXEL * plot.bbox.width) return;
    const tallest = columnsOf(plot, bars.places, first, last, (i) => bars.volume[i] ?? 0);
    const most = Math.max(...tallest.values());
    if (!(most > 0)) return;
    const { top, height } = plot.bbox;
    const width = Math.max(1, Math.min((plot.bbox.width / spanOf(plot)) * 0.7, 24 * devicePixelRatio));
    context.fillStyle = faded(theme.muted, 0.22);
    for (const [x, volume] of tallest) {
      const tall = (volume / most) * (height / 6);
      context.fillRect(x - width / 2, top + height - tall, width, tall);
    }
  };

  #level(plot: uPlot): BarColumns {
    const bucket = bucketFor(spanOf(plot), plot.width);
    let level = bucket === 1 ? this.#bars : this.#levels.get(bucket);
    if (!level) this.#levels.set(bucket, (level = gather(this.#bars, bucket)));
    return level;
  }
}

const MOST_VOLUMES_A_PIXEL = 20;

function gather(bars: BarColumns, bucket: number): BarColumns {
  return {
    places: gathered(bars.places, bucket, "first"),
    open: gathered(bars.open, bucket, "first"),
    high: gathered(bars.high, bucket, "most"),
    low: gathered(bars.low, bucket, "least"),
    close: gathered(bars.close, bucket, "last"),
    volume: gathered(bars.volume, bucket, "most"),
  };
}

function spanOf(plot: uPlot): number {
  return Math.max(1, (plot.scales["x"]?.max ?? 1) - (plot.scales["x"]?.min ?? 0));
}

function visible(plot: uPlot, places: Float64Array): [number, number] {
  const { min, max } = plot.scales["x"] ?? {};
  return [
    Math.max(0, atOrAbove(places, (min ?? 0) - 1)),
    Math.min(places.length - 1, atOrAbove(places, (max ?? 0) + 1)),
  ];
}

function columnsOf(
  plot: uPlot,
  places: Float64Array,
  first: number,
  last: number,
  value: (i: number) => number,
): Map<number, number> {
  const columns = new Map<number, number>();
  for (let i = first; i <= last; i++) {
    const x = Math.round(plot.valToPos(places[i] ?? 0, "x", true));
    const now = value(i);
    if (!(now <= (columns.get(x) ?? -Infinity))) columns.set(x, now);
  }
  return columns;
}

function paintCandles(
  plot: uPlot,
  context: CanvasRenderingContext2D,
  theme: Theme,
  bars: BarColumns,
  first: number,
  last: number,
  room: number,
): void {
  const y = (value: number | undefined) => plot.valToPos(value ?? NaN, "y", true);
  const width = Math.max(1, Math.min(Math.round(room * 0.68), 28 * devicePixelRatio));
  const wick = Math.max(1, Math.round(devicePixelRatio));
  for (let i = first; i <= last; i++) {
    const rises = (bars.close[i] ?? NaN) >= (bars.open[i] ?? NaN);
    const x = Math.round(plot.valToPos(bars.places[i] ?? 0, "x", true));
    const top = y(Math.max(bars.open[i] ?? NaN, bars.close[i] ?? NaN));
    const bottom = y(Math.min(bars.open[i] ?? NaN, bars.close[i] ?? NaN));
    const high = y(bars.high[i]);
    context.fillStyle = rises ? theme.gain : theme.loss;
    context.fillRect(x - wick / 2, high, wick, Math.max(1, y(bars.low[i]) - high));
    context.fillRect(x - width / 2, top, width, Math.max(wick, bottom - top));
    // A rising candle is hollow: the direction shows without its colour.
    if (!rises || width < 5 || bottom - top <= 2 * wick) continue;
    context.fillStyle = theme.surface;
    context.fillRect(x - width / 2 + wick, top + wick, width - 2 * wick, bottom - top - 2 * wick);
  }
}

function paintRanges(
  plot: uPlot,
  context: CanvasRenderingContext2D,
  theme: Theme,
  bars: BarColumns,
  first: number,
  last: number,
): void {
  const min = plot.scales["x"]?.min ?? 0;
  const pixels = plot.bbox.width / ((plot.scales["x"]?.max ?? 1) - min);
  const closes = new Path2D();
  context.fillStyle = faded(theme.muted, 0.55);
  for (let i = first; i <= last;) {
    const x = Math.round(plot.bbox.left + ((bars.places[i] ?? 0) - min) * pixels);
    let high = -Infinity;
    let low = Infinity;
    let close = NaN;
    for (; i <= last && Math.round(plot.bbox.left + ((bars.places[i] ?? 0) - min) * pixels) === x; i++) {
      high = Math.max(high, bars.high[i] ?? NaN);
      low = Math.min(low, bars.low[i] ?? NaN);
      close = bars.close[i] ?? NaN;
    }
    const top = plot.valToPos(high, "y", true);
    context.fillRect(x, top, 1, Math.max(1, plot.valToPos(low, "y", true) - top));
    closes.lineTo(x, plot.valToPos(close, "y", true));
  }
  context.strokeStyle = theme.text;
  context.lineWidth = devicePixelRatio;
  context.globalAlpha = 0.7;
  context.stroke(closes);
  context.globalAlpha = 1;
}
