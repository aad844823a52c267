import { useMemo } from "react";
import { Canvas, type Draw } from "../charts/Canvas";
import { rampOf } from "../charts/ramp";
import { extent, type Dimension } from "./dimension";

/** The colours of a metric, from the worst to the best. */
export function Legend({ values, dimension }: { values: Float64Array; dimension: Dimension }) {
  const draw = useMemo(
    (): Draw =>
      (context, { width, height }, theme) => {
        const ramp = rampOf(values, dimension.higherBetter, theme);
        for (let left = 0; left < width; left++) {
          context.fillStyle = ramp.colourOf(ramp.worst + ((ramp.best - ramp.worst) * left) / width);
          context.fillRect(left, 0, 1, height);
        }
      },
    [values, dimension],
  );
  const range = extent(values);
  if (!range) return null;
  const [worst, best] = dimension.higherBetter ? range : [range[1], range[0]];
  return (
    <div className="legend">
      <span>{dimension.write(worst)}</span>
      <Canvas label={`Colours from ${dimension.write(worst)} to ${dimension.write(best)}`} height={10} draw={draw} />
      <span>{dimension.write(best)}</span>
    </div>
  );
}
