import { Card } from "../shared/Card";
import { FigureName, FigureValue } from "../shared/FigureValue";
import type { CheckState, VerdictModel } from "./model";

const MARKS: Record<CheckState, { sign: string; word: string }> = {
  passed: { sign: "✓", word: "Yes" },
  failed: { sign: "✗", word: "No" },
  open: { sign: "?", word: "Open" },
};

/** Whether the best set is more than the best of many tries, question by question. */
export function Verdict({ verdict }: { verdict: VerdictModel | undefined }) {
  if (!verdict)
    return (
      <Card title="Verdict" id="verdict">
        <p className="empty">There is nothing to judge: no set came through with a value for every session.</p>
      </Card>
    );
  return (
    <Card title="Verdict" id="verdict">
      <p className={`headline ${verdict.state}`}>
        <Mark state={verdict.state} /> {verdict.headline}
      </p>
      <p className="reason">{verdict.reason}</p>
      <ul className="checks">
        {verdict.checks.map((check) => (
          <li key={check.question} className={check.state}>
            <Mark state={check.state} />
            <div>
              <b>{check.question}</b> <span>{check.answer}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className="groups">
        {verdict.figures.map((group) => (
          <table className="plain" key={group.name}>
            <caption>{group.name}</caption>
            <tbody>
              {group.figures.map((figure) => (
                <tr key={figure.label}>
                  <th scope="row" className="left">
                    <FigureName figure={figure} />
                  </th>
                  <td>
                    <FigureValue figure={figure} currency="" />
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

function Mark({ state }: { state: CheckState }) {
  return (
    <i className="mark" role="img" aria-label={MARKS[state].word} title={MARKS[state].word}>
      {MARKS[state].sign}
    </i>
  );
}
