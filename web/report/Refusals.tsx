import { money, moment, price, size } from "../format";
import { Card } from "../shared/Card";
import type { RefusalTable } from "./model";

/** Orders that the strategy meant and the account did not allow: a result without them is easily misread. */
export function Refusals({ refusals, intraday }: { refusals: RefusalTable; intraday: boolean }) {
  const { total, rows } = refusals;
  if (total === 0) return null;
  const cut = total > rows.length ? `, the first ${rows.length}` : "";
  return (
    <Card title={`Refused orders · ${total}${cut}`} id="refusals">
      <div className="scrolled refusals">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col" className="left">
                Placed
              </th>
              <th scope="col" className="left">
                Order
              </th>
              <th scope="col" className="wide">
                Price
              </th>
              <th scope="col">Needed</th>
              <th scope="col">Cash</th>
              <th scope="col" className="left wide">
                Reason
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index} title={row.reason}>
                <td className="left">{moment(row.time, intraday)}</td>
                <td className="left">
                  {row.size < 0 ? "Sell" : "Buy"} {size(Math.abs(row.size))} {row.feed}
                  <span className="wide">, {row.type}</span>
                </td>
                <td className="wide">{price(row.price, 2)}</td>
                <td>{money(row.needed)}</td>
                <td>{money(row.available)}</td>
                <td className="left wide">{[row.reason, row.tag].filter(Boolean).join(" · ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
