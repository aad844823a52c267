export type Choice = "system" | "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");
let chosen: Choice = "system";

/** Turns the page light or dark, or leaves that to the system. */
export function chooseColours(choice: Choice): void {
  chosen = choice;
  apply();
}

/** Keeps the page's colours right from now on; paper is always light. */
export function followColours(): void {
  system.addEventListener("change", apply);
  window.addEventListener("beforeprint", () => wear("light"));
  window.addEventListener("afterprint", apply);
  apply();
}

function apply(): void {
  wear(chosen === "system" ? (system.matches ? "dark" : "light") : chosen);
}

function wear(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
}
