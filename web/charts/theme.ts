/** The page's colours, read from its style sheet so that charts and text change together. */
export interface Theme {
  text: string;
  muted: string;
  grid: string;
  surface: string;
  accent: string;
  benchmark: string;
  gain: string;
  loss: string;
  lines: string[];
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour("text"),
    muted: colour("muted"),
    grid: colour("grid"),
    surface: colour("surface"),
    accent: colour("accent"),
    benchmark: colour("benchmark"),
    gain: colour("gain"),
    loss: colour("loss"),
    lines: [1, 2, 3, 4, 5, 6].map((line) => colour(`line-${line}`)),
  };
}

/** The same colour with some of it taken away: 0 nothing, 1 all of it. */
export function faded(colour: string, opacity: number): string {
  return `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, transparent)`;
}

/** Calls back when the page turns light or dark, returns the function that ends that. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
