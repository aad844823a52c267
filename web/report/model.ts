// The chart model of a run as Bifrost.Report writes it (src/Bifrost.Report/Model), its columns unpacked.

import type { Figure, FigureGroup, FigureUnit, Histogram, NamedColumn, Note, Parameter } from "../shared/model";

export interface Indicator<C> {
  name: string;
  overlay: boolean;
  lines: NamedColumn<C>[];
}

export interface Feed<C> {
  name: string;
  times: C;
  open: C;
  high: C;
  low: C;
  close: C;
  volume: C;
  indicators: Indicator<C>[];
}

export interface Trades<C> {
  feed: C;
  size: C;
  entry: C;
  entry_price: C;
  exit: C;
  exit_price: C;
  profit: C;
  return: C;
  commission: C;
  bars: C;
  adverse: C;
  favourable: C;
  entry_tag: C;
  exit_tag: C;
  tags: string[];
}

export interface Fills<C> {
  feed: C;
  time: C;
  price: C;
  size: C;
}

export interface YearReturns {
  year: number;
  months: (number | null)[];
  total: number | null;
  benchmark: number | null;
}

export interface DrawdownPeriod {
  depth: number;
  start: number;
  trough: number;
  end?: number;
  days: number;
}

export interface Rolling<C> {
  window: number;
  times: C;
  sharpe: C;
  volatility: C;
  beta?: C;
}

export interface TagRow {
  tag: string;
  trades: number;
  win_rate: number | null;
  profit: number;
  mean: number | null;
  profit_factor: number | null;
}

export interface TagTable {
  name: string;
  rows: TagRow[];
}

export interface CrisisRow {
  name: string;
  from: number;
  to: number;
  return: number | null;
  drawdown: number | null;
  benchmark: number | null;
}

export interface ConventionRow {
  label: string;
  unit: FigureUnit;
  ours: number | null;
  backtrader: number | null;
  quant_stats: number | null;
  difference: string;
}

export interface RefusalRow {
  time: number;
  feed: string;
  size: number;
  type: string;
  price: number;
  reason: string;
  needed: number | null;
  available: number | null;
  tag: string;
}

export interface RefusalTable {
  total: number;
  rows: RefusalRow[];
}

export interface Run<C> {
  name: string;
  subtitle: string;
  currency: string;
  intraday: boolean;
  warnings: string[];
  parameters: Parameter[];
  setup: Note[];
  tiles: Figure[];
  statistics: FigureGroup[];
  times: C;
  equity: C;
  cash: C;
  drawdown: C;
  benchmark?: NamedColumn<C>;
  feeds: Feed<C>[];
  trades: Trades<C>;
  fills: Fills<C>;
  years: YearReturns[];
  drawdowns: DrawdownPeriod[];
  distributions: Histogram[];
  rolling?: Rolling<C>;
  tags: TagTable[];
  crises: CrisisRow[];
  comparison: ConventionRow[];
  refusals: RefusalTable;
  versions: Note[];
}

export interface Report<C> {
  title: string;
  runs: Run<C>[];
  conventions: Note[];
  versions: Note[];
}

export type ReportModel = Report<Float64Array>;
export type RunModel = Run<Float64Array>;
export type FeedModel = Feed<Float64Array>;
export type TradeColumns = Trades<Float64Array>;
export type RollingModel = Rolling<Float64Array>;
