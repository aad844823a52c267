using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Turns a kernel and its sources into a line. Over finished bars the column is computed here and now, once for all
/// runs over the same bars; where the current bar can still change, a node of the run computes it bar by bar.
/// </summary>
static class Computed
{
    /// <param name="name">What errors and reports call the line.</param>
    /// <param name="minPeriod">The bars needed before the first value, which is the kernel's seed.</param>
    /// <param name="sources">The first counts the bars; those of other feeds are coupled to it.</param>
    public static Line Line<TKernel>(string name, TKernel kernel, int minPeriod, params ReadOnlySpan<Line> sources)
        where TKernel : struct, IKernel
    {
        var feed = sources[0].Feed;
        var columns = new Column[sources.Length];
        var streams = false;
        for (var i = 0; i < sources.Length; i++)
        {
            var source = Coupling.Couple(NotDisplaced(sources[i], name), feed);
            columns[i] = source.Column;
            streams |= source.Streams;
        }

        var key = new Key<TKernel>(kernel, new(columns), minPeriod - 1, ZeroDivision.IsUndefined);
        try
        {
            var column = streams ? Stream(feed, key, name) : feed.Set.Columns.GetOrAdd(key, Batch);
            return feed.IndicatorLine(column, minPeriod, name, streams: streams);
        }
        catch (ZeroDivisor zero)
        {
            throw DivisionByZeroException.At(name, zero.Bar, feed);
        }
    }

    /// <summary>A formula over the sources, from the bar of the minimum period on.</summary>
    public static Line Formula<TFormula>(string name, TFormula formula, int minPeriod, params ReadOnlySpan<Line> sources)
        where TFormula : struct, IFormula => Line(name, new FormulaKernel<TFormula>(formula), minPeriod, sources);

    /// <summary>As <see cref="Line"/>, over the last <paramref name="period"/> values of a source.</summary>
    public static Line Window<TKernel>(string name, TKernel kernel, int period, Line source)
        where TKernel : struct, IKernel
    {
        if (period < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(period), period, $"The period of {name} is {period}; it must be 1 or more.");
        }

        return Line(name, kernel, source.SourcePeriod + period - 1, source);
    }

    /// <summary>A formula over the sources, from the first bar at which every one has a value.</summary>
    public static Line Formula<TFormula>(string name, TFormula formula, params ReadOnlySpan<Line> sources)
        where TFormula : struct, IFormula
    {
        var minPeriod = 1;
        foreach (var source in sources) minPeriod = Math.Max(minPeriod, source.MinPeriod);
        return Line(name, new FormulaKernel<TFormula>(formula), minPeriod, sources);
    }

    static Line NotDisplaced(Line source, string name) => !source.IsDisplaced ? source
        : throw new LookAheadException($"{name} cannot be computed from {source.Name}, which holds values of the future.");

    static Column Batch<TKernel>(Key<TKernel> key)
        where TKernel : struct, IKernel
    {
        var values = GC.AllocateUninitializedArray<double>(key.Sources[0].Length);
        var x = new Inputs(key.Sources, key.Start);
        values.AsSpan(0, Math.Min(key.Start, values.Length)).Fill(double.NaN);
        var kernel = key.Kernel;
        if (kernel is IBatchKernel) ((IBatchKernel)kernel).Fill(x, values);
        else Fill(kernel, x, values);
        return new(values);
    }

    static void Fill<TKernel>(TKernel kernel, in Inputs x, double[] values)
        where TKernel : struct, IKernel
    {
        if (x.Start >= values.Length) return;
        values[x.Start] = kernel.Seed(x, x.Start);
        for (var i = x.Start + 1; i < values.Length; i++) values[i] = kernel.Append(x, i);
    }

    static Column Stream<TKernel>(Feed feed, Key<TKernel> key, string name)
        where TKernel : struct, IKernel
    {
        var column = StreamedColumn.For(feed);
        feed.Set.Register(new StreamedKernel<TKernel>(feed, column, key, name));
        return column;
    }

    /// <summary>What a column is known by: nothing else enters its values.</summary>
    /// <param name="Kernel">With its parameters, before any bar.</param>
    /// <param name="Sources">What it reads.</param>
    /// <param name="Start">The first bar it computes.</param>
    /// <param name="IsTolerant">A division by zero is NaN, not an exception.</param>
    internal sealed record Key<TKernel>(TKernel Kernel, Sources Sources, int Start, bool IsTolerant)
        where TKernel : struct, IKernel;
}
