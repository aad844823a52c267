import { useMemo } from "react";
import { Chart } from "../charts/Chart";
import type { Colour, PaneOptions } from "../charts/pane";
import { lastAtOrBelow, placesOn } from "../charts/search";
import type { Viewport } from "../charts/viewport";
import { inUnit, percent, shortPercent, size } from "../format";
import { Card } from "../shared/Card";
import type { RollingModel, RunModel } from "./model";

interface RollingProps {
  run: RunModel;
  rolling: RollingModel;
  viewport: Viewport;
}

/** Sharpe ratio, volatility and beta over the last half year, at every session. */
export function RollingCard({ run, rolling, viewport }: RollingProps) {
  const panes = useMemo(() => rollingPanes(run, rolling), [run, rolling]);
  return (
    <Card title={`Over the last ${rolling.window} sessions`} id="rolling">
      <Chart label="Rolling figures" viewport={viewport} panes={panes} overview={run.equity} />
    </Card>
  );
}

function rollingPanes(run: RunModel, rolling: RollingModel): PaneOptions[] {
  const places = placesOn(run.times, rolling.times);
  const ratio = (value: number | null | undefined) => inUnit(value, "ratio");
  const pane = (
    label: string,
    values: Float64Array,
    colour: Colour,
    write: (value: number | null | undefined) => string,
    format: (value: number, step: number) => string,
  ): PaneOptions => ({
    label,
    height: 130,
    times: run.times,
    places,
    lines: [{ label, values, colour }],
    format,
    timeAxis: false,
    readings: (bar) => [{ label, value: write(values[lastAtOrBelow(places, bar)]), colour }],
  });
  const panes = [
    pane("Sharpe ratio", rolling.sharpe, (theme) => theme.accent, ratio, size),
    pane("Volatility", rolling.volatility, (theme) => theme.lines[1] ?? theme.muted, percent, shortPercent),
  ];
  if (rolling.beta) panes.push(pane("Beta", rolling.beta, (theme) => theme.lines[2] ?? theme.muted, ratio, size));
  panes[panes.length - 1]!.timeAxis = true;
  return panes;
}
