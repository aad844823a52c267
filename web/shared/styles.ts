import "./styles/theme.css";
import "./styles/base.css";
import "./styles/cards.css";
import "./styles/charts.css";
import "./styles/tables.css";
import "./styles/print.css";
