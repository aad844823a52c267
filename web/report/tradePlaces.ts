import { placesOn } from "../charts/search";
import type { RunModel } from "./model";

/** Where trades begin and end on the run's clock. */
export interface TradePlaces {
  entry: Float64Array;
  exit: Float64Array;
}

export function placeTrades(run: RunModel): TradePlaces {
  return { entry: placesOn(run.times, run.trades.entry), exit: placesOn(run.times, run.trades.exit) };
}
