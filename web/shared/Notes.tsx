import type { Note, Parameter } from "./model";

/** What is to be said about things, under one heading. */
export function Notes({ title, notes }: { title: string; notes: Note[] }) {
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

export function parameterNotes(parameters: Parameter[]): Note[] {
  return parameters.map(({ name, value, help }) => ({ name, text: help ? `${value} (${help})` : value }));
}
