import "uplot/dist/uPlot.min.css";
import "./styles/theme.css";
import "./styles/base.css";
import "./styles/cards.css";
import "./styles/charts.css";
import "./styles/tables.css";
import "./styles/print.css";
import { createRoot } from "react-dom/client";
import { followColours } from "./colours";
import type { PackedReport } from "./model";
import { ReportPage } from "./ReportPage";
import { unpackReport } from "./unpack";

followColours();
const root = createRoot(document.getElementById("report")!);
try {
  const packed = JSON.parse(document.getElementById("model")?.textContent ?? "") as PackedReport;
  const report = await unpackReport(packed);
  document.title = report.title;
  root.render(<ReportPage report={report} />);
} catch (error) {
  root.render(<p className="failure">This report cannot be read: {String(error)}</p>);
}
