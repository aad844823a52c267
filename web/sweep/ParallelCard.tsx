import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Canvas } from "../charts/Canvas";
import { inUnit } from "../format";
import { Card } from "../shared/Card";
import { steered, type Band, type Brush } from "./brush";
import type { Dimension } from "./dimension";
import { nearest, painterOf, placeAt } from "./parallel";

const HEIGHT = 320;
const LEAST_WIDTH = 84;
const KEYS =
  "Left and right choose an axis, up and down move the band that lets sets through, " +
  "plus and minus make it wider and narrower, Escape takes it away.";

interface ParallelProps {
  dimensions: Dimension[];
  places: Float64Array[];
  objective: Dimension;
  /** From 1, the best. */
  rank: Float64Array;
  kept: Uint8Array;
  brush: Brush;
  change: (brush: Brush) => void;
  selected: number | null;
}

/** Every set as a line across its parameters and figures; dragging along an axis keeps the sets that pass there. */
export function ParallelCard(props: ParallelProps) {
  const { dimensions, places, objective, rank, kept, brush, change, selected } = props;
  const [current, setCurrent] = useState(-1);
  const drag = useRef<{ dimension: number; start: number }>(undefined);
  const order = useMemo(
    () => Uint32Array.from(rank, (_each, set) => set).sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0)),
    [rank],
  );
  const draw = useMemo(
    () => painterOf({ dimensions, places, kept, order, brush, current, selected }, objective),
    [dimensions, places, kept, order, brush, current, selected, objective],
  );
  const set = (dimension: number, band: Band | undefined) =>
    change(dimensions.map((_each, index) => (index === dimension ? band : brush[index])));

  const placed = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      dimension: nearest(dimensions.length, box.width, event.clientX - box.left),
      place: placeAt(box.height, event.clientY - box.top),
    };
  };
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    const { dimension, place } = placed(event);
    drag.current = { dimension, start: place };
    event.currentTarget.setPointerCapture(event.pointerId);
    setCurrent(dimension);
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const { dimension, start } = drag.current;
    const { place } = placed(event);
    if (Math.abs(place - start) > 0.01) set(dimension, { from: Math.min(start, place), to: Math.max(start, place) });
  };
  const up = (event: PointerEvent) => {
    if (drag.current && Math.abs(placed(event).place - drag.current.start) <= 0.01)
      set(drag.current.dimension, undefined);
    drag.current = undefined;
  };
  const key = (event: KeyboardEvent) => {
    const at = Math.max(current, 0);
    const band = steered(brush[at], event.key);
    if (event.key === "ArrowLeft") setCurrent(Math.max(0, at - 1));
    else if (event.key === "ArrowRight") setCurrent(Math.min(dimensions.length - 1, current + 1));
    else if (event.key === "Escape") set(at, undefined);
    else if (band) set(at, band);
    else return;
    if (current < 0) setCurrent(at);
    event.preventDefault();
  };

  const count = kept.reduce((sum, each) => sum + each, 0);
  const brushed = brush.some(Boolean);
  const tools = brushed && (
    <button type="button" onClick={() => change([])}>
      Show all sets
    </button>
  );
  return (
    <Card title="Parallel coordinates" id="parallel" tools={tools}>
      <div
        className="scrolled parallel"
        role="application"
        tabIndex={0}
        aria-label={`Every set as a line. ${KEYS}`}
        onKeyDown={key}
      >
        <div style={{ minWidth: dimensions.length * LEAST_WIDTH }}>
          <Canvas
            label={`Parallel coordinates of ${dimensions.map((each) => each.label).join(", ")}`}
            height={HEIGHT}
            draw={draw}
            onPointerDown={down}
            onPointerMove={move}
            onPointerUp={up}
          />
        </div>
      </div>
      <p className="readout" role="status">
        {brushed
          ? `${inUnit(count, "count")} of ${inUnit(kept.length, "count")} sets pass; the heat map and the table show these.`
          : "Drag along an axis to keep the sets that pass there; a click takes the band away."}
      </p>
    </Card>
  );
}
