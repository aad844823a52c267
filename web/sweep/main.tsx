import "uplot/dist/uPlot.min.css";
import "../shared/styles";
import "./sweep.css";
import { openPage } from "../shared/openPage";
import type { SweepModel } from "./model";
import { SweepPage } from "./SweepPage";

await openPage<SweepModel>((sweep) => <SweepPage sweep={sweep} />);
