import type { CSSProperties } from "react";
import { DASH, monthName, percent } from "../format";
import { Card } from "../shared/Card";
import type { YearReturns } from "./model";

/** Returns by month as a heat map, with each year's total as a bar beside it. */
export function Calendar({ years, benchmark }: { years: YearReturns[]; benchmark: string | undefined }) {
  if (years.length === 0) return null;
  const strongest = quantile(
    years
      .flatMap((year) => year.months)
      .filter((month) => month !== null)
      .map(Math.abs),
    0.95,
  );
  const widest = Math.max(...years.flatMap((year) => [Math.abs(year.total ?? 0), Math.abs(year.benchmark ?? 0)]), 1e-9);
  const compared = years.some((year) => year.benchmark !== null);
  return (
    <Card title="Returns by month and year" id="calendar">
      <table className="calendar">
        <thead>
          <tr>
            <th scope="col" className="left">
              Year
            </th>
            {Array.from({ length: 12 }, (_each, month) => (
              <th scope="col" key={month}>
                <span className="long">{monthName(month)}</span>
                <span className="short" aria-hidden="true">
                  {monthName(month).slice(0, 1)}
                </span>
              </th>
            ))}
            <th scope="col">Total</th>
            <th scope="col" className="left bars" aria-hidden="true">
              {compared && (
                <>
                  <i className="key strategy" /> strategy <i className="key held" /> {benchmark}
                </>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => (
            <tr key={year.year}>
              <th scope="row" className="left">
                {year.year}
              </th>
              {year.months.map((month, index) => (
                <Month key={index} value={month} strongest={strongest} />
              ))}
              <td className={`total ${tone(year.total)}`}>{percent(year.total, 1, true)}</td>
              <td className="bars" title={compared ? `${benchmark} ${percent(year.benchmark, 1, true)}` : undefined}>
                <Bar value={year.total} widest={widest} kind={tone(year.total)} />
                {compared && <Bar value={year.benchmark} widest={widest} kind="held" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Month({ value, strongest }: { value: number | null; strongest: number }) {
  if (value === null) return <td className="month none">{DASH}</td>;
  const strength = Math.round(Math.min(1, Math.abs(value) / (strongest || 1)) * 100);
  const style = { "--strength": `${strength}%` } as CSSProperties;
  return (
    <td className={`month ${value > 0 ? "up" : value < 0 ? "down" : ""}`} style={style}>
      <span className="long">{percent(value, 1, true).replace(" %", "")}</span>
      <span className="short" aria-hidden="true">
        {percent(value, 0, true).replace(" %", "")}
      </span>
    </td>
  );
}

function Bar({ value, widest, kind }: { value: number | null; widest: number; kind: string }) {
  const share = ((value ?? 0) / widest) * 50;
  return <i className={kind} style={{ width: `${Math.abs(share)}%`, left: `${share < 0 ? 50 + share : 50}%` }} />;
}

const tone = (value: number | null) => (value && value < 0 ? "loss" : "gain");

function quantile(values: number[], share: number): number {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0;
}
