import { Card } from "../shared/Card";
import type { Note } from "../shared/model";
import { Notes, parameterNotes } from "../shared/Notes";
import type { RunModel } from "./model";

interface FooterProps {
  run: RunModel;
  conventions: Note[];
  versions: Note[];
}

/** What the run was set up with, how its figures are meant, and what to repeat it with. */
export function Footer({ run, conventions, versions }: FooterProps) {
  return (
    <Card title="Setup and conventions" id="setup">
      <div className="notes">
        <Notes title="Parameters" notes={parameterNotes(run.parameters)} />
        <Notes title="Broker and data" notes={run.setup} />
        <Notes title="Conventions" notes={conventions} />
        <Notes title="Versions" notes={[...versions, ...run.versions]} />
      </div>
    </Card>
  );
}
