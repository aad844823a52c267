import { useEffect, useRef, type CanvasHTMLAttributes } from "react";
import { onThemeChange, readTheme, type Theme } from "./theme";

/** Draws on a canvas of this size, in the units of the style sheet. */
export type Draw = (context: CanvasRenderingContext2D, size: { width: number; height: number }, theme: Theme) => void;

interface CanvasProps extends Omit<CanvasHTMLAttributes<HTMLCanvasElement>, "height" | "width"> {
  label: string;
  height: number;
  draw: Draw;
}

/** As wide as the room there is, drawn again when that, the page's colours or the drawing change. */
export function Canvas({ label, height, draw, ...rest }: CanvasProps) {
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const paint = () => repaint(canvas, height, draw);
    paint();
    const resized = new ResizeObserver(paint);
    resized.observe(canvas);
    const stop = onThemeChange(paint);
    return () => {
      resized.disconnect();
      stop();
    };
  }, [height, draw]);
  return <canvas ref={element} role="img" aria-label={label} style={{ height, width: "100%" }} {...rest} />;
}

function repaint(canvas: HTMLCanvasElement, height: number, draw: Draw): void {
  const width = canvas.clientWidth;
  const context = canvas.getContext("2d");
  if (width === 0 || !context) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const theme = readTheme();
  context.font = "11px Inter, ui-sans-serif, system-ui, sans-serif";
  context.textBaseline = "middle";
  draw(context, { width, height }, theme);
}
