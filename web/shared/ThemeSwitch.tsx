import { useState } from "react";
import { chooseColours, type Choice } from "./colours";

const NEXT: Record<Choice, Choice> = { system: "light", light: "dark", dark: "system" };
const NAMES: Record<Choice, string> = { system: "Auto", light: "Light", dark: "Dark" };

/** Light, dark, or what the system says. */
export function ThemeSwitch() {
  const [choice, setChoice] = useState<Choice>("system");
  const turn = () => {
    const next = NEXT[choice];
    setChoice(next);
    chooseColours(next);
  };
  return (
    <button
      type="button"
      className="theme"
      aria-label={`Colours: ${NAMES[choice]}. Switch to ${NAMES[NEXT[choice]]}.`}
      onClick={turn}
    >
      {NAMES[choice]}
    </button>
  );
}
