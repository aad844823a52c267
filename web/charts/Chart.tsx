import { useEffect, useRef, type KeyboardEvent } from "react";
import { listenToGestures, steer } from "./gestures";
import { Navigator } from "./navigator";
import { Pane, type PaneOptions } from "./pane";
import { onThemeChange } from "./theme";
import type { Viewport } from "./viewport";

// Of A4 and Letter what margins and a card's padding leave; the style sheet fits the rest.
const PAPER_WIDTH = 670;

interface ChartProps {
  label: string;
  viewport: Viewport;
  /** From top to bottom. A new array builds the chart anew. */
  panes: PaneOptions[];
  /** What the strip at the bottom shows of the whole run. */
  overview: Float64Array;
}

/** Panes that share a horizontal range, with the strip below that moves it. */
export function Chart({ label, viewport, panes, overview }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    return build(element, viewport, panes, overview);
  }, [viewport, panes, overview]);

  const steered = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && steer(viewport, event.key)) event.preventDefault();
  };

  return (
    <div
      ref={host}
      className="chart"
      role="application"
      tabIndex={0}
      aria-label={`${label}. Arrow keys move, plus and minus zoom, 0 shows everything.`}
      onKeyDown={steered}
    />
  );
}

function build(element: HTMLElement, viewport: Viewport, options: PaneOptions[], overview: Float64Array): () => void {
  const panes = options.map((pane) => new Pane(element, pane, viewport));
  const navigator = new Navigator(element, overview, viewport);
  const stops = panes.map((pane) => listenToGestures(pane.plot.over, element, viewport));
  const fit = (width = element.clientWidth) => {
    for (const pane of panes) pane.resize(width);
    navigator.repaint();
  };
  const toPaper = () => fit(PAPER_WIDTH);
  const toScreen = () => fit();
  const resized = new ResizeObserver(toScreen);
  resized.observe(element);
  stops.push(
    onThemeChange(() => {
      for (const pane of panes) pane.repaint();
      navigator.repaint();
    }),
  );
  // Printing lays the page out anew without a frame in which the observer could tell.
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", toScreen);
  return () => {
    window.removeEventListener("beforeprint", toPaper);
    window.removeEventListener("afterprint", toScreen);
    resized.disconnect();
    for (const stop of stops) stop();
    for (const pane of panes) pane.destroy();
    navigator.destroy();
  };
}
