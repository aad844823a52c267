import { useMemo, useState } from "react";
import { inUnit } from "../format";
import { Card } from "../shared/Card";
import { csvOf, download } from "../shared/csv";
import { sorted, type RowColumn, type Sorting } from "../shared/rows";
import { RowTable } from "../shared/RowTable";
import { writeSet, type Dimension } from "./dimension";
import type { SweepModel } from "./model";

// After the objectives, as far as they were reckoned.
const SHOWN = [
  "annual_return",
  "max_drawdown",
  "sharpe",
  "trades",
  "win_rate",
  "profit_factor",
  "calmar",
  "final_value",
];
const NARROW = 1;
const MEDIUM = 4;

interface Row {
  index: number;
}

interface SetProps {
  sweep: SweepModel;
  axes: Dimension[];
  metrics: Dimension[];
  kept: Uint8Array;
  selected: number | null;
  select: (set: number | null) => void;
}

/** The sets, best first: sorted, as CSV, and shown in the charts when chosen. */
export function SetCard({ sweep, axes, metrics, kept, selected, select }: SetProps) {
  const [sorting, setSorting] = useState<Sorting>({ column: "Rank", falling: false });
  const columns = useMemo(() => setColumns(sweep, axes, metrics), [sweep, axes, metrics]);
  const rows = useMemo(() => {
    const passing = Array.from(kept, (_kept, index) => ({ index })).filter((row) => kept[row.index]);
    return sorted(passing, columns, sorting);
  }, [kept, columns, sorting]);
  const save = () =>
    download(
      `${sweep.title} sets.csv`,
      csvOf<Row>(
        [
          ["id", (row) => sweep.sets.id[row.index]!],
          ["rank", (row) => sweep.sets.rank[row.index]!],
          ...axes.map((axis): [string, (row: Row) => string | number] => [
            axis.name,
            (row) => axis.texts?.[axis.values[row.index]!] ?? axis.values[row.index]!,
          ]),
          ...metrics.map((metric): [string, (row: Row) => number] => [metric.name, (row) => metric.values[row.index]!]),
        ],
        rows,
      ),
    );
  const tools = (
    <button type="button" onClick={save}>
      CSV
    </button>
  );
  const count = rows.length === kept.length ? "" : `${inUnit(rows.length, "count")} of `;
  return (
    <Card title={`Sets · ${count}${inUnit(kept.length, "count")}`} id="sets" tools={tools}>
      {selected !== null && <Chosen sweep={sweep} metrics={metrics} set={selected} close={() => select(null)} />}
      <RowTable
        label="Sets. Up and down arrows choose one and show it in the charts."
        rows={rows}
        columns={columns}
        sorting={sorting}
        sort={setSorting}
        selected={selected}
        select={select}
        printed={40}
        empty={
          kept.length === 0
            ? "No set was run."
            : "No set meets the requirements and passes all bands of the parallel coordinates."
        }
      />
    </Card>
  );
}

/** Everything about one set, and how to run it again. */
function Chosen({
  sweep,
  metrics,
  set,
  close,
}: {
  sweep: SweepModel;
  metrics: Dimension[];
  set: number;
  close: () => void;
}) {
  const broken = sweep.sets.broken[set] ?? NaN;
  return (
    <div className="trade-strip" role="status">
      <p>
        <b>{writeSet(sweep, set)}</b>
        {Number.isNaN(broken) && <b className="loss">the strategy failed</b>}
        {broken > 0 && <b className="loss">{inUnit(broken, "count")} requirements not met</b>}
        {sweep.sets.verified[set] === 1 && <span className="gain">✓ event-verified</span>}
        {metrics.map((metric) => (
          <span key={metric.name} title={metric.help}>
            {metric.label.toLowerCase()} {metric.write(metric.values[set] ?? NaN)}
          </span>
        ))}
        <code>{writeSet(sweep, set, " ", "--param ")}</code>
      </p>
      <button type="button" aria-label="Close" onClick={close}>
        ×
      </button>
    </div>
  );
}

function setColumns(sweep: SweepModel, axes: Dimension[], metrics: Dimension[]): RowColumn<Row>[] {
  const { sets } = sweep;
  const shown = [
    ...metrics.slice(0, sweep.objectives),
    ...SHOWN.flatMap((name) => metrics.slice(sweep.objectives).filter((metric) => metric.name === name)),
  ];
  const columns: (RowColumn<Row> | false)[] = [
    {
      name: "Rank",
      title: "By requirements met, then the first objective",
      key: (row) => sets.rank[row.index]!,
      text: (row) => inUnit(sets.rank[row.index], "count"),
    },
    {
      name: "Event",
      title: "✓ event-verified: the event engine gave the same figures to the last bit",
      key: (row) => -(sets.verified[row.index] ?? 0),
      text: (row) => (sets.verified[row.index] === 1 ? "✓" : ""),
      tone: () => "gain",
      left: true,
    },
    sets.front.length > 0 && {
      name: "Front",
      title: "◆ no other set is better in every objective",
      key: (row) => -(sets.front[row.index] ?? 0),
      text: (row) => (sets.front[row.index] === 1 ? "◆" : ""),
      left: true,
    },
    ...axes.map((axis): RowColumn<Row> => columnOf(axis)),
    ...shown.map((metric, index): RowColumn<Row> => ({
      ...columnOf(metric),
      falling: metric.higherBetter,
      wide: index > NARROW,
      widest: index > MEDIUM,
    })),
    {
      name: "Broken",
      title: "Requirements not met; a dash where the strategy failed",
      key: (row) => sets.broken[row.index]!,
      text: (row) => inUnit(sets.broken[row.index], "count"),
      wide: true,
    },
  ];
  return columns.filter((column) => column !== false);
}

function columnOf(dimension: Dimension): RowColumn<Row> {
  return {
    name: dimension.label,
    title: dimension.help,
    key: (row) => dimension.values[row.index]!,
    text: (row) => dimension.write(dimension.values[row.index]!),
  };
}
