import { atOrAbove } from "../charts/search";
import type { Viewport } from "../charts/viewport";
import { inUnit, isoDay, percent } from "../format";
import { Card } from "../shared/Card";
import type { DrawdownPeriod } from "./model";

interface DrawdownsProps {
  periods: DrawdownPeriod[];
  viewport: Viewport;
  times: Float64Array;
}

/** The deepest falls; choosing one shows it in the charts. */
export function Drawdowns({ periods, viewport, times }: DrawdownsProps) {
  if (periods.length === 0)
    return (
      <Card title="Drawdowns" id="drawdowns">
        <p className="empty">The value never fell below an earlier high.</p>
      </Card>
    );
  const deepest = Math.min(...periods.map((period) => period.depth));
  const show = (period: DrawdownPeriod) => {
    viewport.goTo({ from: atOrAbove(times, period.start), to: atOrAbove(times, period.end ?? times.at(-1) ?? 0) });
    document.getElementById("equity")?.scrollIntoView({ behavior: "smooth" });
  };
  return (
    <Card title="Deepest drawdowns" id="drawdowns">
      <table className="plain drawdowns">
        <thead>
          <tr>
            <th scope="col">Depth</th>
            <th scope="col" className="left">
              From high
            </th>
            <th scope="col" className="left wide">
              Lowest
            </th>
            <th scope="col" className="left">
              Recovered
            </th>
            <th scope="col">Length</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.start}>
              <td className="depth">
                <i style={{ width: `${(period.depth / deepest) * 100}%` }} />
                <span className="loss">{percent(period.depth, 1)}</span>
              </td>
              <td className="left">
                <button
                  type="button"
                  className="link"
                  onClick={() => show(period)}
                  aria-label={`Show the drawdown from ${isoDay(period.start)}`}
                >
                  {isoDay(period.start)}
                </button>
              </td>
              <td className="left wide">{isoDay(period.trough)}</td>
              <td className="left">{period.end === undefined ? "not yet" : isoDay(period.end)}</td>
              <td>{inUnit(period.days, "days")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
