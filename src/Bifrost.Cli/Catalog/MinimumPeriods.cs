using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Catalog;

/// <summary>How many bars indicators need with their defaults, found by declaring each in a run over a single bar.</summary>
static class MinimumPeriods
{
    static readonly Bars OneBar = Bars.Of(new Bar(0, 1, 1, 1, 1, 1));

    /// <returns>Null when a parameter has no default.</returns>
    public static int? Of(IndicatorEntry entry)
    {
        if (entry.Parameters.Any(parameter => !parameter.HasDefaultValue)) return null;

        var probe = new Probe(entry);
        new Backtest(new BarSeries(entry.Name, OneBar), probe).Run();
        return probe.MinPeriod;
    }

    sealed class Probe(IndicatorEntry entry) : Strategy
    {
        public int MinPeriod { get; private set; }

        protected override void Init()
        {
            var sources = entry.Sources.Select(source => source.ParameterType == typeof(Candles) ? (object)(Candles)Data : Data.Close);
            var indicator = entry.Create([.. sources, .. entry.Parameters.Select(parameter => parameter.DefaultValue)]);
            MinPeriod = indicator.MinPeriod;
        }
    }
}
