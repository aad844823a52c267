import type { Draw } from "../charts/Canvas";
import { rampOf } from "../charts/ramp";
import { faded, type Theme } from "../charts/theme";
import type { Band, Brush } from "./brush";
import { extent, type Dimension } from "./dimension";

export const TOP = 34;
export const BOTTOM = 20;
const SIDE = 34;
const HALF_BAND = 8;

export interface Parallel {
  dimensions: Dimension[];
  /** From 0 to 1 up each axis, a column a dimension. */
  places: Float64Array[];
  /** Which sets are let through, and in what order they are drawn: the best last. */
  kept: Uint8Array;
  order: Uint32Array;
  brush: Brush;
  /** The axis that keys act on. */
  current: number;
  selected: number | null;
}

export function xOf(count: number, width: number, dimension: number): number {
  return count === 1 ? width / 2 : SIDE + ((width - 2 * SIDE) * dimension) / (count - 1);
}

export function nearest(count: number, width: number, x: number): number {
  const distances = Array.from({ length: count }, (_each, index) => Math.abs(xOf(count, width, index) - x));
  return distances.indexOf(Math.min(...distances));
}

/** How far up an axis a place of the canvas is, from 0 to 1. */
export function placeAt(height: number, y: number): number {
  return Math.min(1, Math.max(0, (height - BOTTOM - y) / (height - TOP - BOTTOM)));
}

/** A line for each set through its place on every axis, in the colour of the first objective. */
export function painterOf(plot: Parallel, objective: Dimension): Draw {
  return (context, { width, height }, theme) => {
    const x = plot.dimensions.map((_each, index) => xOf(plot.dimensions.length, width, index));
    const y = (place: number) => height - BOTTOM - place * (height - TOP - BOTTOM);
    const line = (set: number) => trace(context, plot.places, set, x, y);
    paintDropped(context, plot, line, theme);
    const ramp = rampOf(objective.values, objective.higherBetter, theme);
    const count = plot.kept.reduce((sum, kept) => sum + kept, 0);
    context.globalAlpha = Math.min(1, Math.max(0.12, 60 / Math.sqrt(count) / 10));
    for (const set of plot.order) {
      if (!plot.kept[set]) continue;
      context.strokeStyle = ramp.colourOf(objective.values[set]!);
      line(set);
    }
    context.globalAlpha = 1;
    if (plot.selected !== null) {
      context.lineWidth = 2.5;
      context.strokeStyle = theme.text;
      line(plot.selected);
      context.lineWidth = 1;
    }
    plot.dimensions.forEach((dimension, index) => paintAxis(context, plot, dimension, index, x[index]!, y, theme));
  };
}

function paintDropped(
  context: CanvasRenderingContext2D,
  plot: Parallel,
  line: (set: number) => void,
  theme: Theme,
): void {
  context.strokeStyle = faded(theme.grid, 0.6);
  for (const set of plot.order) if (!plot.kept[set]) line(set);
}

function trace(
  context: CanvasRenderingContext2D,
  places: Float64Array[],
  set: number,
  x: number[],
  y: (place: number) => number,
): void {
  context.beginPath();
  let drawn = false;
  places.forEach((column, dimension) => {
    const place = column[set] ?? NaN;
    if (Number.isNaN(place)) drawn = false;
    else if (drawn) context.lineTo(x[dimension]!, y(place));
    else context.moveTo(x[dimension]!, y(place));
    if (!Number.isNaN(place)) drawn = true;
  });
  context.stroke();
}

function paintAxis(
  context: CanvasRenderingContext2D,
  plot: Parallel,
  dimension: Dimension,
  index: number,
  x: number,
  y: (place: number) => number,
  theme: Theme,
): void {
  context.strokeStyle = index === plot.current ? theme.accent : theme.muted;
  context.beginPath();
  context.moveTo(x, y(0));
  context.lineTo(x, y(1));
  context.stroke();
  const band = plot.brush[index];
  if (band) paintBand(context, band, x, y, theme);
  const last = index === plot.dimensions.length - 1;
  const [low, high] = extent(dimension.values) ?? [NaN, NaN];
  context.textAlign = index === 0 ? "left" : last ? "right" : "center";
  const at = index === 0 ? x - SIDE + 2 : last ? x + SIDE - 2 : x;
  context.fillStyle = theme.text;
  context.fillText(dimension.label, at, 10);
  context.fillStyle = theme.muted;
  context.fillText(dimension.write(high), at, 25);
  context.fillText(dimension.write(low), at, y(0) + 11);
}

function paintBand(
  context: CanvasRenderingContext2D,
  band: Band,
  x: number,
  y: (place: number) => number,
  theme: Theme,
): void {
  const height = Math.max(3, y(band.from) - y(band.to));
  context.fillStyle = faded(theme.accent, 0.25);
  context.fillRect(x - HALF_BAND, y(band.to), 2 * HALF_BAND, height);
  context.strokeStyle = theme.accent;
  context.strokeRect(x - HALF_BAND, y(band.to), 2 * HALF_BAND, height);
}
