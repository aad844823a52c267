import { DASH, inUnit, money, percent } from "../format";
import { Card } from "../shared/Card";
import type { TagTable } from "./model";

/** What the closed trades brought, by why they were entered and left. */
export function Tags({ tables }: { tables: TagTable[] }) {
  if (tables.length === 0) return null;
  return (
    <Card title="Profit by tag" id="tags">
      <div className="tables">
        {tables.map((table) => (
          <div className="scrolled" key={table.name}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col" className="left">
                    {table.name}
                  </th>
                  <th scope="col">Trades</th>
                  <th scope="col">Won</th>
                  <th scope="col">P&amp;L</th>
                  <th scope="col" className="wide">
                    Mean
                  </th>
                  <th scope="col" className="wide">
                    Profit factor
                  </th>
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.tag}>
                    <th scope="row" className="left">
                      {row.tag || DASH}
                    </th>
                    <td>{inUnit(row.trades, "count")}</td>
                    <td>{percent(row.win_rate, 0)}</td>
                    <td className={row.profit < 0 ? "loss" : "gain"}>{money(row.profit, "", true)}</td>
                    <td className="wide">{money(row.mean, "", true)}</td>
                    <td className="wide">{inUnit(row.profit_factor, "ratio")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </Card>
  );
}
