import type { ReactNode } from "react";
import type { Parameter } from "./model";
import { ThemeSwitch } from "./ThemeSwitch";

interface HeaderProps {
  title: string;
  subtitle: string;
  parameters: Parameter[];
  /** Stands before the colours and the printer. */
  children?: ReactNode;
}

export function Header({ title, subtitle, parameters, children }: HeaderProps) {
  return (
    <header>
      <div className="title">
        <Bridge />
        <div>
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
      </div>
      <div className="actions">
        {children}
        <ThemeSwitch />
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      {parameters.length > 0 && (
        <ul className="parameters" aria-label="Parameters">
          {parameters.map((parameter) => (
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
