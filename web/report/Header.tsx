import type { RunModel } from "./model";
import { ThemeSwitch } from "./ThemeSwitch";

interface HeaderProps {
  run: RunModel;
  names: string[];
  chosen: number;
  choose: (run: number) => void;
}

export function Header({ run, names, chosen, choose }: HeaderProps) {
  return (
    <header>
      <div className="title">
        <Bridge />
        <div>
          <h1>{run.name}</h1>
          <p>{run.subtitle}</p>
        </div>
      </div>
      <div className="actions">
        {names.length > 1 && (
          <select aria-label="Run" value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {names.map((name, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </select>
        )}
        <ThemeSwitch />
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      {run.parameters.length > 0 && (
        <ul className="parameters" aria-label="Parameters">
          {run.parameters.map((parameter) => (
            <li key={parameter.name} title={parameter.help}>
              {parameter.name} <b>{parameter.value}</b>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

// The rainbow bridge.
function Bridge() {
  return (
    <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" fill="none" strokeWidth="3">
      <path d="M2 22a18 18 0 0 1 36 0" stroke="#d55e00" />
      <path d="M6.5 22a13.5 13.5 0 0 1 27 0" stroke="#e69f00" />
      <path d="M11 22a9 9 0 0 1 18 0" stroke="#009e73" />
      <path d="M15.5 22a4.5 4.5 0 0 1 9 0" stroke="#3b7dd8" />
    </svg>
  );
}
