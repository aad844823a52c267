using System.Globalization;
using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>How the metrics of a sweep are written.</summary>
static class SweepMetricUnits
{
    static readonly Dictionary<string, FigureUnit> Units = new(StringComparer.Ordinal)
    {
        ["final_value"] = FigureUnit.Money,
        ["total_return"] = FigureUnit.Percent,
        ["trades"] = FigureUnit.Count,
        ["open_trades"] = FigureUnit.Count,
        ["orders"] = FigureUnit.Count,
        ["fills"] = FigureUnit.Count,
        ["annual_return"] = FigureUnit.Percent,
        ["max_drawdown"] = FigureUnit.Percent,
        ["drawdown_bars"] = FigureUnit.Count,
        ["sharpe"] = FigureUnit.Ratio,
        ["sortino"] = FigureUnit.Ratio,
        ["calmar"] = FigureUnit.Ratio,
        ["volatility"] = FigureUnit.Percent,
        ["win_rate"] = FigureUnit.Percent,
        ["profit_factor"] = FigureUnit.Ratio,
        ["average_trade"] = FigureUnit.Money,
        ["best_trade"] = FigureUnit.Money,
        ["worst_trade"] = FigureUnit.Money,
        ["system_quality"] = FigureUnit.Ratio,
        ["exposure"] = FigureUnit.Percent,
        ["turnover"] = FigureUnit.Ratio,
        ["commission"] = FigureUnit.Money,
    };

    /// <exception cref="KeyNotFoundException">The metric is new and has no unit here.</exception>
    public static FigureUnit Of(SweepMetric metric) => Units[metric.Name];

    /// <summary>Of an objective: that of the metric it names, a plain number of a formula.</summary>
    public static FigureUnit Of(SweepObjective objective) =>
        MetricOf(objective) is { } metric ? Of(metric) : FigureUnit.Ratio;

    /// <summary>The metric that an objective names by itself; null of a formula.</summary>
    public static SweepMetric? MetricOf(SweepObjective objective) =>
        SweepMetrics.IndexOf(objective.Text) is >= 0 and var place ? SweepMetrics.All[place] : null;

    /// <summary>In words where it names a metric, else as it was written.</summary>
    public static string LabelOf(SweepObjective objective) => MetricOf(objective) is { } metric ? LabelOf(metric.Name) : objective.Text;

    /// <summary>In words: Total return.</summary>
    public static string LabelOf(string name)
    {
        var words = name.Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
