import { useMemo, useState } from "react";
import { Card } from "../shared/Card";
import { Header } from "../shared/Header";
import { Notes, parameterNotes } from "../shared/Notes";
import { Switch } from "../shared/Switch";
import { Tiles } from "../shared/Tiles";
import { passes, type Brush } from "./brush";
import { extent, ofAxis, ofMetric, places, type Dimension } from "./dimension";
import { HeatmapCard } from "./HeatmapCard";
import type { SweepModel } from "./model";
import { Overfitting } from "./Overfitting";
import { ParallelCard } from "./ParallelCard";
import { Readings } from "./Readings";
import { SetCard } from "./SetCard";
import { Verdict } from "./Verdict";
import { WalkForward } from "./WalkForward";

// Beside the parameters and the objectives.
const PARALLEL = ["annual_return", "max_drawdown", "trades"];

export function SweepPage({ sweep }: { sweep: SweepModel }) {
  const axes = useMemo(() => sweep.axes.map(ofAxis), [sweep]);
  const metrics = useMemo(() => sweep.metrics.map(ofMetric), [sweep]);
  const lines = useMemo(() => [...axes, ...metrics.filter((metric, index) => isDrawn(sweep, metric, index))], [sweep]);
  const placed = useMemo(() => lines.map(places), [lines]);
  const [brush, setBrush] = useState<Brush>([]);
  const [selected, select] = useState<number | null>(null);
  const broken = useMemo(() => sweep.sets.broken.some((count) => count !== 0), [sweep]);
  // Where no set meets the requirements, all are better than none.
  const [all, setAll] = useState(() => !sweep.sets.broken.includes(0));
  const kept = useMemo(
    () =>
      Uint8Array.from(sweep.sets.broken, (count, set) => Number((all || count === 0) && passes(brush, placed, set))),
    [sweep, placed, brush, all],
  );
  const keep = useMemo(() => (set: number) => kept[set] === 1, [kept]);
  const objective = metrics[0];
  return (
    <>
      <Header title={sweep.title} subtitle={sweep.subtitle} parameters={sweep.parameters}>
        {broken && <Switch label="Sets that break requirements" on={all} turn={setAll} />}
      </Header>
      <main>
        {sweep.warnings.map((warning) => (
          <p className="warning" key={warning} role="note">
            {warning}
          </p>
        ))}
        {objective && <Tiles figures={sweep.tiles} currency={sweep.currency} />}
        <Verdict verdict={sweep.verdict} />
        {objective && sweep.sets.id.length > 0 ? (
          <>
            <HeatmapCard sweep={sweep} axes={axes} metrics={metrics} keep={keep} selected={selected} select={select} />
            <ParallelCard
              dimensions={lines}
              places={placed}
              objective={objective}
              rank={sweep.sets.rank}
              kept={kept}
              brush={brush}
              change={setBrush}
              selected={selected}
            />
            <SetCard sweep={sweep} axes={axes} metrics={metrics} kept={kept} selected={selected} select={select} />
          </>
        ) : (
          !sweep.walk_forward && (
            <Card title="Sets" id="sets">
              <p className="empty">No set was run.</p>
            </Card>
          )
        )}
        {sweep.readings && objective && (
          <Readings readings={sweep.readings} objective={objective.label.toLowerCase()} />
        )}
        {(sweep.overfitting || !sweep.walk_forward) && <Overfitting model={sweep.overfitting} />}
        {sweep.walk_forward && <WalkForward model={sweep.walk_forward} />}
        <Card title="Setup and conventions" id="setup">
          <div className="notes">
            <Notes title="Parameters" notes={parameterNotes(sweep.parameters)} />
            <Notes title="Search" notes={sweep.search} />
            <Notes title="Broker and data" notes={sweep.setup} />
            <Notes title="Conventions" notes={sweep.conventions} />
            <Notes title="Versions" notes={sweep.versions} />
          </div>
        </Card>
      </main>
    </>
  );
}

/** The objectives and what is always worth a look, as far as any set has it. */
function isDrawn(sweep: SweepModel, metric: Dimension, index: number): boolean {
  return (index < sweep.objectives || PARALLEL.includes(metric.name)) && extent(metric.values) !== null;
}
