import { inUnit } from "../format";
import { Card } from "../shared/Card";
import type { ConventionRow } from "./model";

/** The same run as other tools would print it, and why the numbers differ. */
export function Conventions({ rows }: { rows: ConventionRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Card title="As other tools print it" id="conventions">
      <div className="scrolled">
        <table className="plain conventions">
          <thead>
            <tr>
              <th scope="col" className="left">
                Figure
              </th>
              <th scope="col">Bifrost</th>
              <th scope="col">backtrader</th>
              <th scope="col">QuantStats</th>
              <th scope="col" className="left wide">
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} title={row.difference}>
                <th scope="row" className="left">
                  {row.label}
                </th>
                <td>
                  <b>{inUnit(row.ours, row.unit)}</b>
                </td>
                <td>{inUnit(row.backtrader, row.unit)}</td>
                <td>{inUnit(row.quant_stats, row.unit)}</td>
                <td className="left wide">{row.difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
