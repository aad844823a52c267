import type { Viewport } from "./viewport";

/**
 * Moves a viewport with pointer, wheel and keys over an element. Dragging pans, two fingers pinch, a double click shows
 * everything. The wheel zooms only while the chart has the focus (or with Ctrl), so that a page of charts still scrolls.
 */
export function listenToGestures(area: HTMLElement, focusHolder: HTMLElement, viewport: Viewport): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const pointers = new Map<number, number>();
  const barAt = (clientX: number) => {
    const box = area.getBoundingClientRect();
    return viewport.from + ((clientX - box.left) / box.width) * viewport.span;
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event.clientX);
    area.setPointerCapture(event.pointerId);
    area.classList.add("dragging");
  };

  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    const other = others[0];
    pointers.set(event.pointerId, event.clientX);
    if (other === undefined) viewport.pan(barAt(before) - barAt(event.clientX));
    else
      viewport.zoom(Math.max(8, Math.abs(before - other)) / Math.max(8, Math.abs(event.clientX - other)), barAt(other));
  };

  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) area.classList.remove("dragging");
  };

  const wheel = (event: WheelEvent) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const meant = event.ctrlKey || event.metaKey || focusHolder.contains(document.activeElement);
    if (!sideways && !meant) return;
    event.preventDefault();
    if (sideways) viewport.pan((event.deltaX / area.clientWidth) * viewport.span);
    else viewport.zoom(Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), barAt(event.clientX));
  };

  area.addEventListener("pointerdown", down, options);
  area.addEventListener("pointermove", move, options);
  area.addEventListener("pointerup", up, options);
  area.addEventListener("pointercancel", up, options);
  area.addEventListener("dblclick", () => viewport.showAll(), options);
  area.addEventListener("wheel", wheel, { ...options, passive: false });
  return () => stop.abort();
}

/** Arrow keys pan, plus and minus zoom, Home and End go to the ends, 0 shows everything. True when the key was one of them. */
export function steer(viewport: Viewport, key: string): boolean {
  const step = viewport.span / 10;
  const moves: Record<string, () => void> = {
    ArrowLeft: () => viewport.pan(-step),
    ArrowRight: () => viewport.pan(step),
    "+": () => viewport.zoom(0.7),
    "=": () => viewport.zoom(0.7),
    "-": () => viewport.zoom(1 / 0.7),
    Home: () => viewport.show(viewport.first, viewport.first + viewport.span),
    End: () => viewport.show(viewport.last - viewport.span, viewport.last),
    "0": () => viewport.showAll(),
  };
  const act = moves[key];
  act?.();
  return act !== undefined;
}
