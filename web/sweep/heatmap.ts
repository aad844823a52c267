import type { Draw } from "../charts/Canvas";
import { isPale, rampOf, type Ramp } from "../charts/ramp";
import type { Theme } from "../charts/theme";
import type { Bands, Cells } from "./cells";
import type { Dimension } from "./dimension";

export interface Heatmap {
  x: Bands;
  y: Bands;
  cells: Cells;
  metric: Dimension;
  names: { x: string; y: string };
  /** The cell pointed at and that of the set chosen; -1 where there is none. */
  cursor: number;
  chosen: number;
}

const BOTTOM = 38;
const TOP = 4;
const LABEL = 15;
const WIDEST_LABEL = 110;

/** Where the cells are on a canvas. */
export interface Frame {
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
}

export function heightOf(rows: number): number {
  return TOP + BOTTOM + Math.min(440, Math.max(rows === 1 ? 44 : 120, rows * 22));
}

export function frameOf({ x, y }: Heatmap, width: number, height: number, context?: CanvasRenderingContext2D): Frame {
  const widest = Math.max(...y.labels.map((label) => context?.measureText(label).width ?? label.length * 6));
  const left = y.labels.length > 1 || y.labels[0] ? Math.min(WIDEST_LABEL, widest) + LABEL + 12 : 2;
  return {
    left,
    top: TOP,
    cellWidth: Math.max(0, width - left - 2) / x.labels.length,
    cellHeight: (height - TOP - BOTTOM) / y.labels.length,
  };
}

/** The cell at a place of the canvas; -1 beside them. The lowest value of y is at the bottom. */
export function cellAt({ cells }: Heatmap, frame: Frame, left: number, top: number): number {
  const column = Math.floor((left - frame.left) / frame.cellWidth);
  const row = cells.rows - 1 - Math.floor((top - frame.top) / frame.cellHeight);
  return column >= 0 && column < cells.columns && row >= 0 && row < cells.rows ? row * cells.columns + column : -1;
}

export function painterOf(map: Heatmap, framed: (frame: Frame) => void): Draw {
  return (context, { width, height }, theme) => {
    const frame = frameOf(map, width, height, context);
    framed(frame);
    const ramp = rampOf(map.cells.values, map.metric.higherBetter, theme);
    paintCells(context, map, frame, ramp, theme);
    outline(context, map, frame, map.cursor, theme.text, 1.5);
    outline(context, map, frame, map.chosen, theme.text, 2.5);
    paintLabels(context, map, frame, theme);
  };
}

function boxOf({ cells }: Heatmap, frame: Frame, cell: number) {
  const row = Math.floor(cell / cells.columns);
  return {
    x: frame.left + (cell % cells.columns) * frame.cellWidth,
    y: frame.top + (cells.rows - 1 - row) * frame.cellHeight,
  };
}

function paintCells(context: CanvasRenderingContext2D, map: Heatmap, frame: Frame, ramp: Ramp, theme: Theme): void {
  const { cellWidth, cellHeight } = frame;
  const gap = cellWidth > 8 && cellHeight > 8 ? 1 : 0;
  map.cells.values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const { x, y } = boxOf(map, frame, cell);
    const colour = ramp.colourOf(value);
    context.fillStyle = colour;
    // Without a gap cells overlap by a hair, so that no page shines through.
    context.fillRect(x, y, cellWidth - gap + (gap ? 0 : 0.5), cellHeight - gap + (gap ? 0 : 0.5));
    const text = map.metric.write(value).replace(" %", "");
    if (cellHeight < 16 || context.measureText(text).width > cellWidth - 6) return;
    context.fillStyle = isPale(colour) ? "#12181f" : "#ffffff";
    context.textAlign = "center";
    context.fillText(text, x + cellWidth / 2, y + cellHeight / 2);
  });
  context.strokeStyle = theme.grid;
  context.strokeRect(frame.left, frame.top, cellWidth * map.cells.columns, cellHeight * map.cells.rows);
}

function outline(
  context: CanvasRenderingContext2D,
  map: Heatmap,
  frame: Frame,
  cell: number,
  colour: string,
  width: number,
): void {
  if (cell < 0) return;
  const { x, y } = boxOf(map, frame, cell);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(x, y, frame.cellWidth - 1, frame.cellHeight - 1);
  context.lineWidth = 1;
}

function paintLabels(context: CanvasRenderingContext2D, map: Heatmap, frame: Frame, theme: Theme): void {
  const { x, y, cells, names } = map;
  const [width, height] = [frame.cellWidth * cells.columns, frame.cellHeight * cells.rows];
  context.fillStyle = theme.muted;
  context.textAlign = "center";
  const room = Math.max(...x.labels.map((label) => context.measureText(label).width)) + 10;
  const every = Math.ceil(room / frame.cellWidth);
  x.labels.forEach((label, column) => {
    if (column % every === 0)
      context.fillText(label, frame.left + (column + 0.5) * frame.cellWidth, frame.top + height + 10, room * 1.5);
  });
  context.fillText(names.x, frame.left + width / 2, frame.top + height + 28);
  if (!names.y) return;
  const everyRow = Math.ceil(14 / frame.cellHeight);
  context.textAlign = "right";
  y.labels.forEach((label, row) => {
    if (row % everyRow === 0)
      context.fillText(label, frame.left - 6, frame.top + height - (row + 0.5) * frame.cellHeight, WIDEST_LABEL);
  });
  context.save();
  context.translate(8, frame.top + height / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = "center";
  context.fillText(names.y, 0, 0);
  context.restore();
}
