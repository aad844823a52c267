import "uplot/dist/uPlot.min.css";
import "../shared/styles";
import { openPage } from "../shared/openPage";
import type { ReportModel } from "./model";
import { ReportPage } from "./ReportPage";

await openPage<ReportModel>((report) => <ReportPage report={report} />);
