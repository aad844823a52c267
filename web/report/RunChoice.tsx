interface RunChoiceProps {
  names: string[];
  chosen: number;
  choose: (run: number) => void;
}

/** Which run is shown, where the report has several. */
export function RunChoice({ names, chosen, choose }: RunChoiceProps) {
  if (names.length < 2) return null;
  return (
    <select aria-label="Run" value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
      {names.map((name, index) => (
        <option key={index} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
