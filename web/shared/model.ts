// What every page's model is made of, as Bifrost.Report writes it (src/Bifrost.Report/Model).

export interface PackedColumn {
  length: number;
  decimals: number;
  data: string;
}

export type FigureUnit = "money" | "percent" | "ratio" | "count" | "days";

export interface Figure {
  label: string;
  value: number | null;
  unit: FigureUnit;
  convention: string;
  detail?: string;
  tinted: boolean;
}

export interface FigureGroup {
  name: string;
  figures: Figure[];
}

export interface Note {
  name: string;
  text: string;
}

export interface Parameter {
  name: string;
  value: string;
  help?: string;
}

export interface NamedColumn<C> {
  name: string;
  values: C;
}

export interface Histogram {
  name: string;
  unit: FigureUnit;
  from: number;
  width: number;
  counts: number[];
  mean: number;
  median: number;
}
