import type { ReactNode } from "react";

interface CardProps {
  title: string;
  id: string;
  tools?: ReactNode;
  children: ReactNode;
}

export function Card({ title, id, tools, children }: CardProps) {
  return (
    <section className="card" id={id} aria-labelledby={`${id}-title`}>
      <div className="card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {tools && <div className="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
