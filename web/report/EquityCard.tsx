import { useMemo, useState } from "react";
import { Chart } from "../charts/Chart";
import type { PaneOptions } from "../charts/pane";
import { asOf } from "../charts/search";
import type { Viewport } from "../charts/viewport";
import { moment, money, percent, shortMoney, shortPercent } from "../format";
import { Card } from "../shared/Card";
import type { RunModel } from "./model";
import { RangeButtons } from "./RangeButtons";
import { Switch } from "../shared/Switch";

/** What the money became, and how far it was below its high. */
export function EquityCard({ run, others, viewport }: { run: RunModel; others: RunModel[]; viewport: Viewport }) {
  const [logarithmic, setLogarithmic] = useState(false);
  const [held, setHeld] = useState(true);
  const panes = useMemo(
    () => [equityPane(run, others, logarithmic, held), drawdownPane(run)],
    [run, others, logarithmic, held],
  );
  const positive = useMemo(() => run.equity.every((value) => !(value <= 0)), [run]);
  if (run.times.length === 0)
    return (
      <Card title="Equity" id="equity">
        <p className="empty">The run has no bars.</p>
      </Card>
    );
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

function equityPane(run: RunModel, others: RunModel[], logarithmic: boolean, held: boolean): PaneOptions {
  const benchmark = held ? run.benchmark : undefined;
  const lines: PaneOptions["lines"] = [
    { label: "Equity", values: run.equity, colour: (theme) => theme.accent, width: 2 },
  ];
  if (benchmark) lines.unshift({ label: benchmark.name, values: benchmark.values, colour: (theme) => theme.benchmark });
  others.forEach((other, index) => {
    const values = asOf(run.times, other.times, other.equity);
    lines.unshift({
      label: other.name,
      values,
      colour: (theme) => theme.lines[(index + 1) % theme.lines.length] ?? theme.muted,
    });
  });
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
      ...lines
        .slice(0, -1)
        .reverse()
        .map((line) => ({ label: line.label, value: money(line.values[bar]), colour: line.colour })),
      { label: "Cash", value: money(run.cash[bar]) },
    ],
  };
}

function drawdownPane(run: RunModel): PaneOptions {
  return {
    label: "Drawdown",
    height: 130,
    times: run.times,
    places: indices(run),
    lines: [{ label: "Drawdown", values: run.drawdown, colour: (theme) => theme.loss, width: 1, fillTo: 0 }],
    format: shortPercent,
    timeAxis: true,
    ceiling: 0,
    leastRange: 0.005,
    readings: (bar) => [{ label: "Drawdown", value: percent(run.drawdown[bar]), colour: (theme) => theme.loss }],
  };
}
