interface ChoiceProps {
  label: string;
  options: string[];
  chosen: number;
  choose: (option: number) => void;
}

/** One of several, with its name before it. */
export function Choice({ label, options, chosen, choose }: ChoiceProps) {
  return (
    <label className="choice">
      {label}
      <select aria-label={label} value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {options.map((option, index) => (
          <option key={index} value={index}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
