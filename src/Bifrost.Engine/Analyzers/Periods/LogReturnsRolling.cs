using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The logarithmic return over the last periods, as many as the compression says: ln(value / value that many periods ago).
/// The compression of the first feed holds unless one is given, also for periods of a day and more.
/// </summary>
public sealed class LogReturnsRolling : PeriodAnalyzer
{
    readonly DatedList<double> _returns = [];
    readonly Queue<double> _starts = [];
    double _last = double.NaN;

    /// <summary>The index of a feed to follow instead of the account.</summary>
    public int? TrackedFeed { get; init; }

    /// <summary>A tracked feed starts from its first open; otherwise from its first close.</summary>
    public bool FromFirstOpen { get; init; } = true;

    /// <summary>By the key of the period; NaN until enough periods have passed.</summary>
    public IReadOnlyList<Dated<double>> Returns => _returns;

    Feed? Tracked => TrackedFeed is { } index ? Strategy.Feeds[index] : null;

    public override IReadOnlyDictionary<string, object?> ToDictionary() => ResultMap.Of(_returns);

    protected internal override void Start()
    {
        base.Start();
        for (var i = 0; i < PeriodCompression; i++) _starts.Enqueue(double.NaN);
        if (TrackedFeed is null) _last = AccountValue;
    }

    protected override void OnPeriod()
    {
        _starts.Dequeue();
        _starts.Enqueue(Tracked is { Length: <= 1 } feed ? TrackedValue.Reference(feed, FromFirstOpen) : _last);
    }

    protected override void OnBar()
    {
        _last = TrackedValue.Of(Tracked) ?? AccountValue;
        _returns.Put(Period, Elementary.Log(_last / _starts.Peek()));
    }
}
