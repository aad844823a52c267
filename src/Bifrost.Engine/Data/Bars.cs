namespace Bifrost.Engine.Data;

/// <summary>One bar, stamped with the time it closes. NaN means missing.</summary>
/// <param name="Time">See <see cref="UtcTime"/>.</param>
public readonly record struct Bar(
    long Time, double Open, double High, double Low, double Close, double Volume, double OpenInterest = 0);

/// <summary>Bars as columns of equal length, oldest first. Never changed after they are made; shared by runs and threads.</summary>
public sealed class Bars
{
    public static Bars Empty { get; } = new([], [], [], [], [], [], []);

    internal Bars(
        long[] time, double[] open, double[] high, double[] low, double[] close, double[] volume, double[] openInterest)
    {
        (Times, Opens, Highs, Lows) = (time, new(open), new(high), new(low));
        (Closes, Volumes, OpenInterests) = (new(close), new(volume), new(openInterest));
    }

    internal long[] Times { get; }

    internal Column Opens { get; }

    internal Column Highs { get; }

    internal Column Lows { get; }

    internal Column Closes { get; }

    internal Column Volumes { get; }

    internal Column OpenInterests { get; }

    public int Count => Times.Length;

    public ReadOnlySpan<long> Time => Times;

    public ReadOnlySpan<double> Open => Opens.Values;

    public ReadOnlySpan<double> High => Highs.Values;

    public ReadOnlySpan<double> Low => Lows.Values;

    public ReadOnlySpan<double> Close => Closes.Values;

    public ReadOnlySpan<double> Volume => Volumes.Values;

    public ReadOnlySpan<double> OpenInterest => OpenInterests.Values;

    /// <summary>The first bar that lacks a price, or the number of bars; looked for once.</summary>
    internal int FirstWithoutPrice
    {
        get => field < 0 ? field = FindWithoutPrice() : field;
    } = -1;

    /// <summary>What identifies the bars by their content, see <see cref="BarsHash"/>; computed when first asked for.</summary>
    public string ContentHash => field ??= BarsHash.Of(this);

    public Bar this[int index] => new(
        Times[index], Open[index], High[index], Low[index], Close[index], Volume[index], OpenInterest[index]);

    /// <summary>Bars over columns that the caller gives away: not copied, not to be changed afterwards.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static Bars OverColumns(
        long[] time, double[] open, double[] high, double[] low, double[] close, double[] volume, double[] openInterest)
    {
        foreach (double[] column in (double[][])[open, high, low, close, volume, openInterest])
        {
            if (column.Length != time.Length)
                throw new ArgumentException($"A column has {column.Length} values for {time.Length} times.", nameof(time));
        }

        return new(time, open, high, low, close, volume, openInterest);
    }

    public static Bars Of(params ReadOnlySpan<Bar> bars)
    {
        var builder = new BarsBuilder(bars.Length);
        foreach (var bar in bars) builder.Add(bar);
        return builder.ToBars();
    }

    /// <summary>The bars from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public Bars Slice(int start, int end) => new(
        Times[start..end], Opens.Values[start..end], Highs.Values[start..end], Lows.Values[start..end],
        Closes.Values[start..end], Volumes.Values[start..end], OpenInterests.Values[start..end]);

    int FindWithoutPrice()
    {
        var first = Count;
        foreach (var column in (ReadOnlySpan<Column>)[Opens, Highs, Lows, Closes])
        {
            var missing = column.Values.AsSpan(0, first).IndexOf(double.NaN);
            if (missing >= 0) first = missing;
        }

        return first;
    }
}
