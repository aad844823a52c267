import { useMemo } from "react";
import { Chart } from "../charts/Chart";
import type { Painter, PaneOptions } from "../charts/pane";
import { faded } from "../charts/theme";
import { Viewport } from "../charts/viewport";
import { DASH, day, inUnit, percent, shortPercent } from "../format";
import { Card } from "../shared/Card";
import { Tiles } from "../shared/Tiles";
import type { FoldModel, WalkForwardModel } from "./model";

const RIBBON = 260;

/** Choosing on the past and trying on what came after, again and again: the only equity here that nobody could have fitted. */
export function WalkForward({ model }: { model: WalkForwardModel }) {
  const viewport = useMemo(() => new Viewport(model.times.length), [model]);
  const panes = useMemo(() => panesOf(model), [model]);
  const kind = model.anchored ? "anchored" : "rolling";
  return (
    <Card title={`Walk-forward, ${kind} `} id="walk-forward">
      <Tiles figures={model.figures} currency="" />
      <Ribbon folds={model.folds} />
      {model.times.length > 0 ? (
        <Chart label="Growth out of sample" viewport={viewport} panes={panes} overview={model.growth} />
      ) : (
        <p className="empty">No fold had a set to try.</p>
      )}
      <Folds model={model} />
    </Card>
  );
}

/** Each fold's training and trial along the time of all. */
function Ribbon({ folds }: { folds: FoldModel[] }) {
  const from = Math.min(...folds.map((fold) => fold.train_from));
  const to = Math.max(...folds.map((fold) => fold.test_to));
  const span = (start: number, end: number) => ({
    left: `${((start - from) / (to - from)) * 100}%`,
    width: `${((end - start) / (to - from)) * 100}%`,
  });
  if (folds.length === 0) return null;
  return (
    <div className="ribbon" role="img" aria-label={`${folds.length} folds from ${day(from)} to ${day(to)}`}>
      {folds.map((fold, index) => (
        <div key={index} title={titleOf(fold)} style={{ height: Math.min(11, RIBBON / folds.length) }}>
          <i className="train" style={span(fold.train_from, fold.train_to)} />
          <i className={`test ${toneOf(fold)}`} style={span(fold.test_from, fold.test_to)} />
        </div>
      ))}
      <p>
        <span>{day(from)}</span>
        <span>
          <i className="key train" /> chosen <i className="key gain" /> gained <i className="key loss" /> lost
        </span>
        <span>{day(to)}</span>
      </p>
    </div>
  );
}

/** A fold without a trade has neither gained nor lost. */
function toneOf({ return: gained }: FoldModel): string {
  return gained ? (gained > 0 ? "gain" : "loss") : "";
}

function titleOf(fold: FoldModel): string {
  const chosen = `${fold.set ?? DASH}: chosen ${day(fold.train_from)} to ${day(fold.train_to)}`;
  return `${chosen}, ${percent(fold.return, 1, true)} from ${day(fold.test_from)} to ${day(fold.test_to)}`;
}

function Folds({ model }: { model: WalkForwardModel }) {
  return (
    <div className="scrolled">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col" className="left">
              Tried
            </th>
            <th scope="col" className="left">
              Set chosen before
            </th>
            <th scope="col">{model.objective} in sample</th>
            <th scope="col">out of sample</th>
            <th scope="col">Return</th>
          </tr>
        </thead>
        <tbody>
          {model.folds.map((fold, index) => (
            <tr key={index}>
              <th scope="row" className="left">
                {day(fold.test_from)} – {day(fold.test_to)}
              </th>
              <td className="left">{fold.set ?? "none was eligible"}</td>
              <td>{inUnit(fold.in_sample, model.unit)}</td>
              <td>{inUnit(fold.out_of_sample, model.unit)}</td>
              <td className={toneOf(fold)}>{percent(fold.return, 2, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function panesOf(model: WalkForwardModel): PaneOptions[] {
  const places = Float64Array.from(model.times, (_time, index) => index);
  const foldAt = (bar: number) => model.folds.findLast((fold) => fold.start <= bar);
  return [
    {
      label: "Growth out of sample",
      height: 240,
      times: model.times,
      places,
      lines: [{ label: "Growth", values: model.growth, colour: (theme) => theme.accent, width: 2 }],
      format: shortPercent,
      timeAxis: false,
      under: [stripes(model)],
      readings: (bar) => [
        { label: "", value: day(model.times[bar] ?? 0) },
        { label: "Growth", value: percent(model.growth[bar], 2, true), colour: (theme) => theme.accent },
        { label: "", value: foldAt(bar)?.set ?? "" },
      ],
    },
    {
      label: "Drawdown",
      height: 110,
      times: model.times,
      places,
      lines: [{ label: "Drawdown", values: model.drawdown, colour: (theme) => theme.loss, width: 1, fillTo: 0 }],
      format: shortPercent,
      timeAxis: true,
      ceiling: 0,
      leastRange: 0.005,
      readings: (bar) => [{ label: "Drawdown", value: percent(model.drawdown[bar]), colour: (theme) => theme.loss }],
    },
  ];
}

/** Every second fold shaded, so that it is seen where the set changed. */
function stripes({ folds, times }: WalkForwardModel): Painter {
  return (plot, context, theme) => {
    context.fillStyle = faded(theme.muted, 0.08);
    folds.forEach((fold, index) => {
      if (index % 2 === 0) return;
      const left = plot.valToPos(fold.start - 0.5, "x", true);
      const right = plot.valToPos((folds[index + 1]?.start ?? times.length) - 0.5, "x", true);
      context.fillRect(left, plot.bbox.top, right - left, plot.bbox.height);
    });
  };
}
