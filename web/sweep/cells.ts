import { extent, type Dimension } from "./dimension";

/** A dimension cut into bands: a value or values next to each other where sets share them, else equal stretches of the way. */
export interface Bands {
  labels: string[];
  /** Of each set; -1 where its value is none. */
  of: Int32Array;
}

export function bandsOf(dimension: Dimension, most: number): Bands {
  const distinct = [...new Set(dimension.values)].filter(Number.isFinite).sort((a, b) => a - b);
  const shared = dimension.values.length >= 2 * distinct.length;
  if (distinct.length > most && !shared) return stretches(dimension, most);
  return runs(dimension, distinct, Math.ceil(distinct.length / most));
}

/** So many values next to each other in each band. */
function runs(dimension: Dimension, distinct: number[], length: number): Bands {
  const at = new Map(distinct.map((value, index) => [value, Math.floor(index / length)]));
  const { write } = dimension;
  const labelOf = (run: number[]) => (run.length === 1 ? write(run[0]!) : `${write(run[0]!)} to ${write(run.at(-1)!)}`);
  return {
    labels: Array.from({ length: Math.ceil(distinct.length / length) }, (_each, index) =>
      labelOf(distinct.slice(index * length, (index + 1) * length)),
    ),
    of: Int32Array.from(dimension.values, (value) => at.get(value) ?? -1),
  };
}

function stretches(dimension: Dimension, count: number): Bands {
  const [low, high] = extent(dimension.values) ?? [0, 1];
  const scale = dimension.logarithmic ? Math.log : (value: number) => value;
  const back = dimension.logarithmic ? Math.exp : (value: number) => value;
  const width = (scale(high) - scale(low)) / count;
  const edge = (index: number) => Number(back(scale(low) + index * width).toPrecision(3));
  return {
    labels: Array.from(
      { length: count },
      (_each, index) => `${dimension.write(edge(index))} to ${dimension.write(edge(index + 1))}`,
    ),
    of: Int32Array.from(dimension.values, (value) =>
      Number.isFinite(value) ? Math.min(count - 1, Math.floor((scale(value) - scale(low)) / width)) : -1,
    ),
  };
}

export type Gathering = "best" | "mean" | "worst";

/** The sets of each cell as one number; NaN where a cell has none. Cells go along x first. */
export interface Cells {
  columns: number;
  rows: number;
  values: Float64Array;
  counts: Uint32Array;
  /** The best set of each cell; -1 where it has none. */
  best: Int32Array;
}

/** Gathers the sets that are kept; one whose metric is not there counts nowhere. */
export function gather(x: Bands, y: Bands, metric: Dimension, how: Gathering, keep: (set: number) => boolean): Cells {
  const [columns, rows] = [x.labels.length, y.labels.length];
  const sums = new Float64Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  const [best, worst] = [new Int32Array(columns * rows).fill(-1), new Int32Array(columns * rows).fill(-1)];
  const valueOf = (set: number) => metric.values[set] ?? NaN;
  const isBetter = (set: number, other: number) =>
    metric.higherBetter ? valueOf(set) > valueOf(other) : valueOf(set) < valueOf(other);
  for (let set = 0; set < metric.values.length; set++) {
    const [column, row] = [x.of[set] ?? -1, y.of[set] ?? -1];
    if (column < 0 || row < 0 || !Number.isFinite(valueOf(set)) || !keep(set)) continue;
    const cell = row * columns + column;
    counts[cell]! += 1;
    sums[cell]! += valueOf(set);
    if (best[cell] === -1 || isBetter(set, best[cell]!)) best[cell] = set;
    if (worst[cell] === -1 || isBetter(worst[cell]!, set)) worst[cell] = set;
  }
  const values = sums.map((sum, cell) => {
    if (counts[cell] === 0) return NaN;
    return how === "mean" ? sum / counts[cell]! : valueOf((how === "best" ? best : worst)[cell]!);
  });
  return { columns, rows, values, counts, best };
}
