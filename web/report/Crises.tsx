import { isoDay, percent } from "../format";
import { Card } from "../shared/Card";
import type { CrisisRow } from "./model";

/** What the run did while the market fell. */
export function Crises({ rows, benchmark }: { rows: CrisisRow[]; benchmark: string | undefined }) {
  if (rows.length === 0) return null;
  return (
    <Card title="While the market fell" id="crises">
      <div className="scrolled">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col" className="left">
                Crisis
              </th>
              <th scope="col" className="left wide">
                From
              </th>
              <th scope="col" className="left wide">
                To
              </th>
              <th scope="col">Return</th>
              <th scope="col" className="wide">
                Max drawdown
              </th>
              {benchmark && <th scope="col">{benchmark}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" className="left">
                  {row.name}
                </th>
                <td className="left wide">{isoDay(row.from)}</td>
                <td className="left wide">{isoDay(row.to)}</td>
                <td className={tone(row.return)}>{percent(row.return, 1, true)}</td>
                <td className="wide">{percent(row.drawdown, 1)}</td>
                {benchmark && <td>{percent(row.benchmark, 1, true)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const tone = (value: number | null) => (value ? (value < 0 ? "loss" : "gain") : "");
