import type uPlot from "uplot";
import type { Painter } from "./pane";
import type { Theme } from "./theme";

/** Trades of one feed, placed on the run's clock; columns of equal length, sorted by entry. */
export interface TradeMarks {
  entry: Float64Array;
  exit: Float64Array;
  entryPrice: Float64Array;
  /** NaN while open. */
  exitPrice: Float64Array;
  size: Float64Array;
  profit: Float64Array;
}

const MOST_DRAWN_IN_FULL = 250;

/** A triangle where a trade begins, a dot where it ends, a line between; only the triangles when there are very many. */
export function tradePainter(trades: TradeMarks, selected: () => number | null): Painter {
  return (plot, context, theme) => {
    const min = plot.scales["x"]?.min ?? 0;
    const max = plot.scales["x"]?.max ?? 0;
    const shown: number[] = [];
    for (let i = 0; i < trades.entry.length && (trades.entry[i] ?? 0) <= max; i++)
      if ((trades.exit[i] ?? 0) >= min) shown.push(i);
    const whole = shown.length <= MOST_DRAWN_IN_FULL;
    const columns = new Set<number>();
    for (const i of shown) {
      const x = plot.valToPos(trades.entry[i] ?? 0, "x", true);
      const column = Math.round(x / (2 * devicePixelRatio));
      if (!whole && columns.has(column)) continue;
      columns.add(column);
      paintTrade(plot, context, theme, trades, i, whole, i === selected());
    }
    const chosen = selected();
    if (chosen !== null && !whole && shown.includes(chosen))
      paintTrade(plot, context, theme, trades, chosen, true, true);
  };
}

function paintTrade(
  plot: uPlot,
  context: CanvasRenderingContext2D,
  theme: Theme,
  trades: TradeMarks,
  i: number,
  whole: boolean,
  chosen: boolean,
): void {
  const unit = devicePixelRatio;
  const colour = (trades.profit[i] ?? 0) >= 0 ? theme.gain : theme.loss;
  const [x, y] = [plot.valToPos(trades.entry[i] ?? 0, "x", true), plot.valToPos(trades.entryPrice[i] ?? 0, "y", true)];
  const exitPrice = trades.exitPrice[i] ?? NaN;
  if (whole && Number.isFinite(exitPrice)) {
    const [endX, endY] = [plot.valToPos(trades.exit[i] ?? 0, "x", true), plot.valToPos(exitPrice, "y", true)];
    context.strokeStyle = colour;
    context.lineWidth = (chosen ? 3 : 1.5) * unit;
    context.setLineDash(chosen ? [] : [4 * unit, 3 * unit]);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(endX, endY);
    context.stroke();
    context.setLineDash([]);
    dot(context, endX, endY, (chosen ? 5 : 3.5) * unit, colour, theme.surface);
  }
  triangle(context, x, y, (chosen ? 8 : whole ? 6 : 4) * unit, (trades.size[i] ?? 0) >= 0, theme.accent, theme.surface);
}

function dot(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = devicePixelRatio;
  context.fill();
  context.stroke();
}

// Its tip is at the price: from below for a purchase, from above for a sale.
function triangle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  up: boolean,
  fill: string,
  edge: string,
): void {
  const base = up ? y + size * 1.5 : y - size * 1.5;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - size * 0.8, base);
  context.lineTo(x + size * 0.8, base);
  context.closePath();
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = devicePixelRatio;
  context.fill();
  context.stroke();
}
