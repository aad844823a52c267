import { useMemo, useState } from "react";
import type { ReportModel } from "./model";
import { Comparison } from "./Comparison";
import { Footer } from "./Footer";
import { Header } from "../shared/Header";
import { RunChoice } from "./RunChoice";
import { RunView } from "./RunView";

export function ReportPage({ report }: { report: ReportModel }) {
  const [chosen, choose] = useState(0);
  const run = report.runs[chosen];
  const names = useMemo(() => report.runs.map((each) => each.name), [report]);
  const others = useMemo(() => report.runs.filter((each) => each !== run), [report, run]);
  if (!run) return <p className="failure">This report holds no run.</p>;
  return (
    <>
      <Header title={run.name} subtitle={run.subtitle} parameters={run.parameters}>
        <RunChoice names={names} chosen={chosen} choose={choose} />
      </Header>
      <main>
        {report.runs.length > 1 && <Comparison runs={report.runs} chosen={chosen} choose={choose} />}
        <RunView key={chosen} run={run} others={others} />
        <Footer run={run} conventions={report.conventions} versions={report.versions} />
      </main>
    </>
  );
}
