// The model of a sweep as Bifrost.Report writes it (src/Bifrost.Report/Model/SweepModel.cs), its columns unpacked.

import type { Figure, FigureGroup, FigureUnit, Histogram, Note, Parameter } from "../shared/model";

export interface AxisModel {
  name: string;
  /** What the values of a choice or flag stand for. */
  texts?: string[];
  logarithmic: boolean;
  values: Float64Array;
}

export interface MetricModel {
  name: string;
  label: string;
  help: string;
  unit: FigureUnit;
  higher_better: boolean;
  values: Float64Array;
}

export interface SetTable {
  tried: number;
  id: Float64Array;
  rank: Float64Array;
  /** Requirements not met; NaN where the strategy failed. */
  broken: Float64Array;
  verified: Float64Array;
  /** Empty where there is one objective. */
  front: Float64Array;
}

export type CheckState = "passed" | "failed" | "open";

export interface CheckModel {
  state: CheckState;
  question: string;
  answer: string;
}

export interface VerdictModel {
  state: CheckState;
  headline: string;
  reason: string;
  checks: CheckModel[];
  figures: FigureGroup[];
}

export interface OverfittingModel {
  probability: number;
  probability_of_loss: number;
  splits: number;
  slope: number | null;
  offset: number | null;
  in_sample: Float64Array;
  out_of_sample: Float64Array;
  logits?: Histogram;
}

export interface ReadingsModel {
  importance: { name: string; main: number | null; total: number | null }[];
  plateau?: PlateauModel;
  edges: string[];
}

/** The first objective of the best set and of those one step beside it. */
export interface PlateauModel {
  unit: FigureUnit;
  best: string;
  own: number;
  neighbours: number;
  mean: number;
  worst: number;
  kept: number | null;
  steadiest: string;
  steadiest_own: number;
  steadiest_mean: number;
}

export interface FoldModel {
  train_from: number;
  train_to: number;
  test_from: number;
  test_to: number;
  /** The place of its first session in the columns of the whole. */
  start: number;
  /** Absent where no set was eligible. */
  set?: string;
  in_sample: number | null;
  out_of_sample: number | null;
  return: number | null;
}

export interface WalkForwardModel {
  anchored: boolean;
  objective: string;
  unit: FigureUnit;
  figures: Figure[];
  folds: FoldModel[];
  times: Float64Array;
  growth: Float64Array;
  drawdown: Float64Array;
}

export interface SweepModel {
  title: string;
  subtitle: string;
  currency: string;
  warnings: string[];
  parameters: Parameter[];
  tiles: Figure[];
  verdict?: VerdictModel;
  axes: AxisModel[];
  metrics: MetricModel[];
  objectives: number;
  sets: SetTable;
  readings?: ReadingsModel;
  overfitting?: OverfittingModel;
  walk_forward?: WalkForwardModel;
  search: Note[];
  setup: Note[];
  conventions: Note[];
  versions: Note[];
}
