import { Card } from "./Card";
import type { Note, RunModel } from "./model";

interface FooterProps {
  run: RunModel;
  conventions: Note[];
  versions: Note[];
}

/** What the run was set up with, how its figures are meant, and what to repeat it with. */
export function Footer({ run, conventions, versions }: FooterProps) {
  const parameters = run.parameters.map(({ name, value, help }) => ({
    name,
    text: help ? `${value} (${help})` : value,
  }));
  return (
    <Card title="Setup and conventions" id="setup">
      <div className="notes">
        <Notes title="Parameters" notes={parameters} />
        <Notes title="Broker and data" notes={run.setup} />
        <Notes title="Conventions" notes={conventions} />
        <Notes title="Versions" notes={[...versions, ...run.versions]} />
      </div>
    </Card>
  );
}

function Notes({ title, notes }: { title: string; notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {notes.map((note) => (
          <div key={note.name}>
            <dt>{note.name}</dt>
            <dd>{note.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
