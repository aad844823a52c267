import { DASH, inUnit, size } from "../format";
import type { AxisModel, MetricModel, SweepModel } from "./model";

/** A number that every set has, parameter or metric, and how it is written. */
export interface Dimension {
  name: string;
  label: string;
  help: string;
  values: Float64Array;
  texts: string[] | undefined;
  logarithmic: boolean;
  higherBetter: boolean;
  write: (value: number) => string;
}

export function ofAxis(axis: AxisModel): Dimension {
  return {
    name: axis.name,
    label: axis.name,
    help: "Parameter",
    values: axis.values,
    texts: axis.texts,
    logarithmic: axis.logarithmic,
    higherBetter: true,
    write: (value) => (Number.isFinite(value) ? (axis.texts?.[value] ?? size(value)) : DASH),
  };
}

export function ofMetric(metric: MetricModel): Dimension {
  return {
    name: metric.name,
    label: metric.label,
    help: metric.help,
    values: metric.values,
    texts: undefined,
    logarithmic: false,
    higherBetter: metric.higher_better,
    write: (value) => inUnit(value, metric.unit),
  };
}

/** The lowest and the highest finite value; null where there is none. */
export function extent(values: Float64Array): [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** Where each value lies between the lowest and the highest, from 0 to 1; NaN stays. All equal: in the middle. */
export function places(dimension: Dimension): Float64Array {
  const scale = (value: number) => (dimension.logarithmic ? Math.log(value) : value);
  const [low, high] = (extent(dimension.values) ?? [0, 1]).map(scale) as [number, number];
  return dimension.values.map((value) => (high > low ? (scale(value) - low) / (high - low) : value * 0 + 0.5));
}

/** A set as it is written on a command line: fast=5 slow=20. */
export function writeSet(sweep: SweepModel, index: number, join = " ", before = ""): string {
  return sweep.axes
    .map((axis) => `${before}${axis.name}=${axis.texts?.[axis.values[index] ?? 0] ?? axis.values[index]}`)
    .join(join);
}
