using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The simple return of each period, as a fraction: value at its end over value at the end of the period before, less 1. The
/// first starts from the account's initial value.
/// </summary>
public sealed class TimeReturn : PeriodAnalyzer
{
    readonly DatedList<double> _returns = [];
    double _start = double.NaN;
    double _last = double.NaN;

    /// <summary>The index of a feed to follow instead of the account.</summary>
    public int? TrackedFeed { get; init; }

    /// <summary>A tracked feed starts from its first open; otherwise from its first close.</summary>
    public bool FromFirstOpen { get; init; } = true;

    /// <summary>By the key of the period; NaN before a tracked feed's first bar.</summary>
    public IReadOnlyList<Dated<double>> Returns => _returns;

    /// <summary>The returns alone, in order.</summary>
    public double[] Values => [.. _returns.Select(period => period.Value)];

    Feed? Tracked => TrackedFeed is { } index ? Strategy.Feeds[index] : null;

    public override IReadOnlyDictionary<string, object?> ToDictionary() => ResultMap.Of(_returns);

    protected internal override void Start()
    {
        base.Start();
        if (TrackedFeed is null) _last = AccountValue;
    }

    protected override void OnPeriod() => _start = _last;

    protected override void OnBar()
    {
        var value = TrackedValue.Of(Tracked) ?? AccountValue;
        if (double.IsNaN(_start)) _start = TrackedValue.Reference(Tracked, FromFirstOpen);
        _returns.Put(Period, (value / _start) - 1);
        _last = value;
    }
}

/// <summary>The price of a feed that is followed in place of the account.</summary>
static class TrackedValue
{
    /// <summary>The close; NaN before the first bar, null without a feed.</summary>
    public static double? Of(Feed? feed) => feed is null ? null : feed.Length == 0 ? double.NaN : feed.Close[0];

    /// <summary>What the first period is measured from; NaN before the first bar.</summary>
    public static double Reference(Feed? feed, bool fromOpen) =>
        feed is null || feed.Length == 0 ? double.NaN : fromOpen ? feed.Open[0] : feed.Close[0];
}
