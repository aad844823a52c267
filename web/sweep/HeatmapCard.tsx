import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Canvas } from "../charts/Canvas";
import { inUnit } from "../format";
import { Card } from "../shared/Card";
import { Choice } from "../shared/Choice";
import { bandsOf, gather, type Bands, type Gathering } from "./cells";
import { writeSet, type Dimension } from "./dimension";
import { cellAt, heightOf, painterOf, type Frame, type Heatmap } from "./heatmap";
import { Legend } from "./Legend";
import type { SweepModel } from "./model";

const MOST_BANDS = 100;
const MOST_PINS = 24;
const GATHERINGS: Gathering[] = ["best", "mean", "worst"];
const ONE_ROW = (sets: number): Bands => ({ labels: [""], of: new Int32Array(sets) });

interface HeatmapProps {
  sweep: SweepModel;
  axes: Dimension[];
  metrics: Dimension[];
  keep: (set: number) => boolean;
  selected: number | null;
  select: (set: number | null) => void;
}

/** Any metric over any two parameters; the sets that differ in others are gathered, or left out. */
export function HeatmapCard({ sweep, axes, metrics, keep, selected, select }: HeatmapProps) {
  const [x, setX] = useState(0);
  const [y, setY] = useState(Math.min(1, axes.length - 1));
  const [metric, setMetric] = useState(0);
  const [how, setHow] = useState(0);
  const [pins, setPins] = useState<Record<number, number>>({});
  const [cursor, setCursor] = useState(-1);
  const frame = useRef<Frame>(undefined);

  const bands = useMemo(() => axes.map((axis) => bandsOf(axis, MOST_BANDS)), [axes]);
  const pinned = useMemo(() => axes.map((axis) => bandsOf(axis, MOST_PINS)), [axes]);
  const others = axes.map((_axis, index) => index).filter((index) => index !== x && index !== y);
  const [columns, rows] = [bands[x]!, x === y ? ONE_ROW(sweep.sets.id.length) : bands[y]!];
  const shown = metrics[metric]!;
  const cells = useMemo(() => {
    const isPinned = (set: number) =>
      others.every((axis) => (pins[axis] ?? 0) === 0 || pinned[axis]!.of[set] === pins[axis]! - 1);
    return gather(columns, rows, shown, GATHERINGS[how]!, (set) => keep(set) && isPinned(set));
  }, [columns, rows, shown, how, pins, keep]);

  const chosen = selected === null ? -1 : (rows.of[selected] ?? -1) * cells.columns + (columns.of[selected] ?? -1);
  const map: Heatmap = {
    x: columns,
    y: rows,
    cells,
    metric: shown,
    names: { x: axes[x]!.label, y: x === y ? "" : axes[y]!.label },
    cursor,
    chosen,
  };
  const draw = useMemo(() => painterOf(map, (each) => (frame.current = each)), [cells, cursor, chosen]);

  const at = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return frame.current ? cellAt(map, frame.current, event.clientX - box.left, event.clientY - box.top) : -1;
  };
  const choose = (cell: number) =>
    select(cells.best[cell] === undefined || cells.best[cell] < 0 ? null : cells.best[cell]);
  const turn = (set: (axis: number) => void) => (axis: number) => {
    set(axis);
    setCursor(-1);
  };

  const key = (event: KeyboardEvent) => {
    const from = cursor < 0 ? Math.max(chosen, 0) : cursor;
    const [column, row] = [from % cells.columns, Math.floor(from / cells.columns)];
    const go = (toColumn: number, toRow: number) =>
      setCursor(clamp(toRow, cells.rows) * cells.columns + clamp(toColumn, cells.columns));
    const moves: Record<string, () => void> = {
      ArrowLeft: () => go(column - 1, row),
      ArrowRight: () => go(column + 1, row),
      ArrowUp: () => go(column, row + 1),
      ArrowDown: () => go(column, row - 1),
      Enter: () => choose(from),
      Escape: () => (setCursor(-1), select(null)),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const names = axes.map((axis) => axis.label);
  const tools = (
    <>
      <Choice label="Metric" options={metrics.map((each) => each.label)} chosen={metric} choose={setMetric} />
      {axes.length > 1 && <Choice label="Across" options={names} chosen={x} choose={turn(setX)} />}
      {axes.length > 1 && <Choice label="Up" options={names} chosen={y} choose={turn(setY)} />}
      {others.length > 0 && <Choice label="Cell" options={GATHERINGS} chosen={how} choose={setHow} />}
      {others.map((axis) => (
        <Choice
          key={axis}
          label={names[axis]!}
          options={["any", ...pinned[axis]!.labels]}
          chosen={pins[axis] ?? 0}
          choose={(pin) => setPins({ ...pins, [axis]: pin })}
        />
      ))}
    </>
  );
  return (
    <Card title="Heat map" id="heatmap" tools={tools}>
      <div
        className="heatmap"
        role="application"
        tabIndex={0}
        aria-label={`${shown.label} by ${names[x]} and ${names[y]}. Arrow keys go from cell to cell, Enter chooses the best set of a cell.`}
        onKeyDown={key}
      >
        <Canvas
          label={`Heat map of ${shown.label}`}
          height={heightOf(cells.rows)}
          draw={draw}
          onPointerMove={(event) => setCursor(at(event))}
          onPointerLeave={() => setCursor(-1)}
          onClick={() => choose(cursor)}
        />
      </div>
      <div className="under">
        <p className="readout" role="status">
          {readout(sweep, map)}
        </p>
        <Legend values={cells.values} dimension={shown} />
      </div>
    </Card>
  );
}

function readout(sweep: SweepModel, { cells, metric, cursor, chosen }: Heatmap): string {
  const cell = cursor >= 0 ? cursor : chosen;
  const best = cells.best[cell] ?? -1;
  if (cell < 0) return "Point at a cell; a click chooses its best set.";
  if (best < 0) return "No set here.";
  const count = cells.counts[cell] ?? 0;
  const gathered = count > 1 ? ` · ${metric.write(cells.values[cell]!)} of ${inUnit(count, "count")} sets` : "";
  return `${writeSet(sweep, best)} · ${metric.label} ${metric.write(metric.values[best]!)}${gathered}`;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
