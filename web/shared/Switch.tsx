interface SwitchProps {
  label: string;
  on: boolean;
  turn: (on: boolean) => void;
}

/** A small button that is on or off. */
export function Switch({ label, on, turn }: SwitchProps) {
  return (
    <button type="button" className="switch" aria-pressed={on} onClick={() => turn(!on)}>
      {label}
    </button>
  );
}
