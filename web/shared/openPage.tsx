import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { followColours } from "./colours";
import { unpackModel } from "./unpack";

/** Shows the model that the page carries; in its place what is wrong with it. */
export async function openPage<Model extends { title: string }>(show: (model: Model) => ReactNode): Promise<void> {
  followColours();
  const root = createRoot(document.getElementById("report")!);
  try {
    const model = await unpackModel<Model>(JSON.parse(document.getElementById("model")?.textContent ?? ""));
    document.title = model.title;
    root.render(show(model));
  } catch (error) {
    root.render(<p className="failure">This report cannot be read: {String(error)}</p>);
  }
}
