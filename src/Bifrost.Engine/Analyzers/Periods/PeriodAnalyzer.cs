using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>An analyzer whose result goes by periods of a timeframe.</summary>
public abstract class PeriodAnalyzer : AccountAnalyzer
{
    PeriodClock? _clock;

    /// <summary>The periods to go by; null: those of the first feed. <see cref="Timeframe.None"/> makes the run one period.</summary>
    public Timeframe? Timeframe { get; init; }

    /// <summary>Units of the timeframe in a period, below a day; null: as of the first feed.</summary>
    public int? Compression { get; init; }

    /// <summary>The timeframe gone by.</summary>
    protected Timeframe PeriodTimeframe => Timeframe ?? Strategy.Data.Timeframe;

    protected int PeriodCompression => Compression ?? Strategy.Data.Compression;

    /// <summary>The key of the current period, see <see cref="PeriodClock"/>.</summary>
    protected DateTime Period => _clock!.Key;

    protected internal override void Start() => _clock = new(PeriodTimeframe, PeriodCompression);

    protected internal sealed override void OnBar(int barsMissing)
    {
        if (_clock!.MoveTo(UtcTime.From(Strategy.DateTime))) OnPeriod();
        OnBar();
    }

    /// <summary>The first bar of a period, before <see cref="OnBar()"/>; the account already shows that bar.</summary>
    protected virtual void OnPeriod() { }

    /// <summary>Every bar.</summary>
    protected virtual void OnBar() { }
}
