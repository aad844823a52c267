import { useMemo, useState } from "react";
import { Chart } from "../charts/Chart";
import type { PaneOptions } from "../charts/pane";
import { plottable } from "../charts/search";
import type { Viewport } from "../charts/viewport";
import { moment, money, percent, shortMoney } from "../format";
import { Card } from "./Card";
import type { RunModel } from "./model";
import { RangeButtons } from "./RangeButtons";
import { Switch } from "./Switch";

/** What the money became, and how far it was below its high. */
export function EquityCard({ run, viewport }: { run: RunModel; viewport: Viewport }) {
  const [logarithmic, setLogarithmic] = useState(false);
  const [held, setHeld] = useState(true);
  const panes = useMemo(() => [equityPane(run, logarithmic, held), drawdownPane(run)], [run, logarithmic, held]);
  const positive = useMemo(() => run.equity.every((value) => !(value <= 0)), [run]);
  if (run.times.length === 0) return <Card title="Equity" id="equity"><p className="empty">The run has no bars.</p></Card>;
  const tools = (
    <>
      {run.benchmark && <Switch label="Benchmark" on={held} turn={setHeld} />}
      {positive && <Switch label="Log" on={logarithmic} turn={setLogarithmic} />}
      <RangeButtons viewport={viewport} times={run.times} />
    </>
  );
  return (
    <Card title="Equity and drawdown" id="equity" tools={tools}>
      <Chart label="Equity and drawdown" viewport={viewport} panes={panes} overview={run.equity} />
    </Card>
  );
}

const indices = (run: RunModel) => Float64Array.from(run.times, (_time, index) => index);

function equityPane(run: RunModel, logarithmic: boolean, held: boolean): PaneOptions {
  const benchmark = held ? run.benchmark : undefined;
  const lines: PaneOptions["lines"] = [{ label: "Equity", values: plottable(run.equity), colour: (theme) => theme.accent, width: 2 }];
  if (benchmark)
    lines.unshift({ label: benchmark.name, values: plottable(benchmark.values), colour: (theme) => theme.benchmark });
  return {
    label: "Equity",
    height: 280,
    times: run.times,
    places: indices(run),
    lines,
    format: shortMoney,
    logarithmic,
    timeAxis: false,
    readings: (bar) => [
      { label: "", value: moment(run.times[bar] ?? 0, run.intraday) },
      { label: "Equity", value: money(run.equity[bar], run.currency), colour: (theme) => theme.accent },
      ...(benchmark
        ? [{ label: benchmark.name, value: money(benchmark.values[bar], run.currency), colour: (theme: { benchmark: string }) => theme.benchmark }]
        : []),
      { label: "Cash", value: money(run.cash[bar], run.currency) },
    ],
  };
}

function drawdownPane(run: RunModel): PaneOptions {
  return {
    label: "Drawdown",
    height: 130,
    times: run.times,
    places: indices(run),
    lines: [{ label: "Drawdown", values: plottable(run.drawdown), colour: (theme) => theme.loss, width: 1, fillTo: 0 }],
    format: (value) => percent(value, 0),
    timeAxis: true,
    ceiling: 0,
    readings: (bar) => [{ label: "Drawdown", value: percent(run.drawdown[bar]), colour: (theme) => theme.loss }],
  };
}
