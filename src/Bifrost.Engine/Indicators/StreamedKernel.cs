using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A kernel computed bar by bar: a new bar is appended, a change of the current one starts from the state before it.
/// </summary>
sealed class StreamedKernel<TKernel>(Feed feed, Column column, Computed.Key<TKernel> key, string name) : IStreamed
    where TKernel : struct, IKernel
{
    TKernel _before = key.Kernel;
    TKernel _now = key.Kernel;
    int _bar = -1;

    public void Step()
    {
        var bar = feed.Clock.Now;
        if (bar < key.Start) return;
        if (bar != _bar) (_before, _bar) = (_now, bar);
        _now = _before;
        column.Reserve(bar + 1);
        using var zeros = ZeroDivision.Undefined(key.IsTolerant);
        try
        {
            var x = new Inputs(key.Sources, key.Start);
            column.Values[bar] = bar == key.Start ? _now.Seed(x, bar) : _now.Append(x, bar);
        }
        catch (ZeroDivisor zero)
        {
            throw DivisionByZeroException.At(name, zero.Bar, feed);
        }
    }
}

/// <summary>A column of the run's own, as long as the feed will be.</summary>
static class StreamedColumn
{
    public static Column For(Feed feed)
    {
        var values = new double[feed.Bars.Count];
        Array.Fill(values, double.NaN);
        return new(values);
    }
}
