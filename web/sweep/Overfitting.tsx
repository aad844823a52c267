import { useMemo } from "react";
import { Canvas, type Draw } from "../charts/Canvas";
import { faded } from "../charts/theme";
import { inUnit, percent } from "../format";
import { Card } from "../shared/Card";
import { HistogramBars } from "../shared/HistogramBars";
import { extent } from "./dimension";
import type { OverfittingModel } from "./model";

const HEIGHT = 300;
const EDGE = 36;

/** What became out of sample of the set that was best in sample, once for every way to halve the data. */
export function Overfitting({ model }: { model: OverfittingModel | undefined }) {
  const draw = useMemo(() => (model ? scatterOf(model) : () => {}), [model]);
  if (!model)
    return (
      <Card title="In sample against out of sample" id="overfitting">
        <p className="empty">Too few sets or sessions to halve the data: nothing can be said of overfitting.</p>
      </Card>
    );
  const worse =
    model.slope !== null && model.slope < 0
      ? "the better it looked, the worse it did"
      : "what looked better did better";
  return (
    <div className="columns">
      <Card title="In sample against out of sample" id="overfitting">
        <Canvas
          label={`Sharpe ratios of the best set in sample and out of sample: ${worse}`}
          height={HEIGHT}
          draw={draw}
        />
        <p className="readout">
          Each point is one of {inUnit(model.splits, "count")} ways to halve the data
          {model.splits > model.in_sample.length && ` (${inUnit(model.in_sample.length, "count")} are drawn)`}. Slope{" "}
          {inUnit(model.slope, "ratio", "", true)}: {worse}. It lost out of sample in{" "}
          {percent(model.probability_of_loss, 1)}.
        </p>
      </Card>
      <Card title={`Probability of overfitting ${percent(model.probability, 1)}`} id="logits">
        {model.logits ? (
          <HistogramBars histogram={model.logits} tinted />
        ) : (
          <p className="empty">The rank out of sample does not vary.</p>
        )}
        <p className="readout">
          Left of 0 the set that was chosen came out below the middle of all sets: the share of that is the probability
          of overfitting (PBO).
        </p>
      </Card>
    </div>
  );
}

function scatterOf({ in_sample, out_of_sample, slope, offset }: OverfittingModel): Draw {
  const range = (values: Float64Array): [number, number] => {
    const [low, high] = extent(values) ?? [0, 1];
    const room = Math.max((high - low) * 0.06, 0.05);
    return [low - room, high + room];
  };
  const [left, right] = range(in_sample);
  const [low, high] = range(out_of_sample);
  const [bottom, top] = [Math.min(low, 0), Math.max(high, 0)];
  return (context, { width, height }, theme) => {
    const x = (value: number) => EDGE + ((value - left) / (right - left)) * (width - EDGE - 4);
    const y = (value: number) => 4 + ((top - value) / (top - bottom)) * (height - EDGE - 4);
    context.fillStyle = faded(theme.loss, 0.06);
    context.fillRect(EDGE, y(0), width - EDGE - 4, y(bottom) - y(0));
    const line = (from: [number, number], to: [number, number], colour: string, dash: number[]) => {
      context.strokeStyle = colour;
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(x(from[0]), y(from[1]));
      context.lineTo(x(to[0]), y(to[1]));
      context.stroke();
      context.setLineDash([]);
    };
    context.save();
    context.beginPath();
    context.rect(EDGE, 4, width - EDGE - 4, height - EDGE - 4);
    context.clip();
    context.globalAlpha = Math.min(0.8, 12 / Math.sqrt(in_sample.length));
    in_sample.forEach((value, index) => {
      const out = out_of_sample[index] ?? NaN;
      context.fillStyle = out < 0 ? theme.loss : theme.gain;
      context.fillRect(x(value) - 1.5, y(out) - 1.5, 3, 3);
    });
    context.globalAlpha = 1;
    line([left, 0], [right, 0], theme.muted, []);
    const diagonal = [Math.max(left, bottom), Math.min(right, top)] as const;
    if (diagonal[0] < diagonal[1]) line([diagonal[0], diagonal[0]], [diagonal[1], diagonal[1]], theme.muted, [3, 4]);
    if (slope !== null && offset !== null) {
      context.lineWidth = 2;
      line([left, offset + slope * left], [right, offset + slope * right], theme.text, []);
      context.lineWidth = 1;
    }
    context.restore();
    context.strokeStyle = theme.grid;
    context.strokeRect(EDGE, 4, width - EDGE - 4, height - EDGE - 4);
    context.fillStyle = theme.muted;
    const write = (value: number) => inUnit(value, "ratio");
    context.textAlign = "right";
    context.fillText(write(top), EDGE - 5, 10);
    context.fillText(write(bottom), EDGE - 5, height - EDGE - 6);
    if (y(0) > 24 && y(0) < height - EDGE - 20) context.fillText("0", EDGE - 5, y(0));
    context.fillText(write(right), width - 4, height - EDGE + 12);
    context.textAlign = "left";
    context.fillText(write(left), EDGE, height - EDGE + 12);
    context.textAlign = "center";
    context.fillText("Sharpe ratio where it was chosen →", (EDGE + width) / 2, height - 9);
    context.save();
    context.translate(9, (height - EDGE) / 2);
    context.rotate(-Math.PI / 2);
    context.fillText("where it was not ↑", 0, 0);
    context.restore();
  };
}
