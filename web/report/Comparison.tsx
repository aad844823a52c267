import { Card } from "../shared/Card";
import { FigureName, FigureValue } from "../shared/FigureValue";
import type { RunModel } from "./model";

interface ComparisonProps {
  runs: RunModel[];
  chosen: number;
  choose: (run: number) => void;
}

/** Several runs side by side: the same figures, a row a run. */
export function Comparison({ runs, chosen, choose }: ComparisonProps) {
  const figures = runs[0]?.tiles ?? [];
  return (
    <Card title="Runs side by side" id="comparison">
      <div className="scrolled">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col" className="left">
                Run
              </th>
              {figures.map((figure) => (
                <th scope="col" key={figure.label}>
                  <FigureName figure={figure} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run, index) => (
              <tr key={index} aria-selected={index === chosen}>
                <th scope="row" className="left">
                  <button type="button" className="link" onClick={() => choose(index)}>
                    {run.name}
                  </button>
                </th>
                {run.tiles.map((figure) => (
                  <td key={figure.label}>
                    <FigureValue figure={figure} currency="" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
