import { Card } from "../shared/Card";
import { FigureName, FigureValue } from "../shared/FigureValue";
import type { FigureGroup } from "../shared/model";

/** All figures, by subject. */
export function Statistics({ groups, currency }: { groups: FigureGroup[]; currency: string }) {
  return (
    <Card title="Statistics" id="statistics">
      <div className="groups">
        {groups.map((group) => (
          <table className="plain" key={group.name}>
            <caption>{group.name}</caption>
            <tbody>
              {group.figures.map((figure) => (
                <tr key={figure.label}>
                  <th scope="row" className="left">
                    <FigureName figure={figure} />
                  </th>
                  <td>
                    <FigureValue figure={figure} currency={figure.unit === "money" ? currency : ""} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Card>
  );
}
