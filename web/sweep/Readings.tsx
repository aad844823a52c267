import { inUnit, percent } from "../format";
import { Card } from "../shared/Card";
import type { PlateauModel, ReadingsModel } from "./model";

/** Which parameters matter, and where the best set lies among the others. */
export function Readings({ readings, objective }: { readings: ReadingsModel; objective: string }) {
  return (
    <div className="columns">
      <Card title="Importance of the parameters" id="importance">
        <table className="importance">
          <tbody>
            {readings.importance.map((row) => (
              <tr key={row.name}>
                <th scope="row" className="left">
                  {row.name}
                </th>
                <td>
                  <i className="total" style={{ width: `${(row.total ?? 0) * 100}%` }} />
                  <i className="main" style={{ width: `${(row.main ?? 0) * 100}%` }} />
                </td>
                <td>{percent(row.total, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="readout">
          Share of the variance of {objective} that a parameter explains: <i className="key main" /> alone,{" "}
          <i className="key total" /> with one other.
        </p>
      </Card>
      <Card title="Plateau and edges" id="plateau">
        {readings.plateau ? (
          <Neighbours plateau={readings.plateau} objective={objective} />
        ) : (
          <p className="empty">No neighbour of the best set was tried: nothing can be said of a plateau.</p>
        )}
        {readings.edges.map((edge) => (
          <p className="warning" key={edge} role="note">
            {edge}
          </p>
        ))}
        {readings.edges.length === 0 && <p className="readout">No best value lies at an end of what was tried.</p>}
      </Card>
    </div>
  );
}

function Neighbours({ plateau, objective }: { plateau: PlateauModel; objective: string }) {
  const write = (value: number) => inUnit(value, plateau.unit);
  const kept = plateau.kept === null ? "" : ` They keep ${percent(plateau.kept, 0)} of it: ${wordOf(plateau.kept)}.`;
  return (
    <>
      <p>
        {plateau.best} has {objective} {write(plateau.own)}. Its {inUnit(plateau.neighbours, "count")} neighbours have{" "}
        {write(plateau.mean)} on average and {write(plateau.worst)} at worst.{kept}
      </p>
      {plateau.steadiest === plateau.best ? (
        <p>No other set is better together with its neighbours.</p>
      ) : (
        <p>
          Better together with its neighbours is {plateau.steadiest}: {write(plateau.steadiest_own)} itself,{" "}
          {write(plateau.steadiest_mean)} with them.
        </p>
      )}
    </>
  );
}

function wordOf(kept: number): string {
  if (kept >= 0.8) return "a plateau";
  return kept >= 0.5 ? "a slope" : "a peak, which is luck more often than not";
}
