using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Rules;

/// <summary>The negation of what is undefined is undefined.</summary>
readonly record struct Denied : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => 1 - x.A[i];
}

/// <summary>B where A is met, C where it is not, undefined where A is.</summary>
readonly record struct Chosen : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => x.A[i] == 1 ? x.B[i] : x.A[i] == 0 ? x.C[i] : double.NaN;
}

/// <summary>The source itself, from its minimum period on and where it is finite only.</summary>
readonly record struct Finite : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => Defined.OrUndefined(x.A[i]);
}

readonly record struct NaturalLogarithm : IFormula
{
    public double At(in Inputs x, int i) => Of(x.A[i]);

    public static double Of(double value) => value > 0 ? Defined.OrUndefined(Elementary.Log(value)) : double.NaN;
}

readonly record struct SquareRoot : IFormula
{
    public double At(in Inputs x, int i) => Math.Sqrt(x.A[i]);
}

/// <summary>
/// A was not above B on the bar before and is above it now; undefined where one of the four values is.
/// </summary>
readonly record struct Crossed : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (a, b, c, d) = (x.A[i - 1], x.B[i - 1], x.A[i], x.B[i]);
        return double.IsNaN(a) || double.IsNaN(b) || double.IsNaN(c) || double.IsNaN(d) ? double.NaN : a <= b && c > d ? 1 : 0;
    }
}

/// <summary>Whether the source rose at each of the last bars; undefined where one of the values compared is.</summary>
record struct Climb(int Bars, bool Down) : IKernel
{
    int _steps;
    int _defined;

    public double Seed(in Inputs x, int i)
    {
        for (var bar = i - Bars + 1; bar < i; bar++) Append(x, bar);
        return Append(x, i);
    }

    public double Append(in Inputs x, int i)
    {
        var (now, before) = (x.A[i], x.A[i - 1]);
        _steps = (Down ? now < before : now > before) ? Math.Min(_steps + 1, Bars) : 0;
        _defined = double.IsNaN(now) || double.IsNaN(before) ? 0 : Math.Min(_defined + 1, Bars);
        return _defined < Bars ? double.NaN : _steps == Bars ? 1 : 0;
    }
}

/// <summary>The extreme of the last values, the current bar's among them; undefined where one of them is.</summary>
record struct DefinedExtreme<TOrder>(int Bars) : IKernel
    where TOrder : struct, IOrder
{
    ExtremeKernel<TOrder> _extreme = new(Bars);
    int _defined;

    public double Seed(in Inputs x, int i)
    {
        for (var bar = i - Bars + 1; bar <= i; bar++) Count(x.A[bar]);
        return Told(_extreme.Seed(x, i));
    }

    public double Append(in Inputs x, int i)
    {
        Count(x.A[i]);
        return Told(_extreme.Append(x, i));
    }

    void Count(double value) => _defined = double.IsNaN(value) ? 0 : Math.Min(_defined + 1, Bars);

    readonly double Told(double extreme) => _defined < Bars ? double.NaN : extreme;
}

/// <summary>Bars since the condition was last met; 0 on such a bar, undefined before the first.</summary>
record struct SinceMet : IKernel
{
    double _bars;

    public double Seed(in Inputs x, int i)
    {
        _bars = double.NaN;
        return Append(x, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _bars = x.A[i] == 1 ? 0 : _bars + 1;
}

/// <summary>A part of the feed's local time at which a bar closes.</summary>
readonly record struct ReadDate(Bars Bars, ZoneOffsets Zone, DatePart Part) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var local = UtcTime.ToDateTime(Zone.ToLocal(Bars.Times[i]));
        return Part switch
        {
            DatePart.Year => local.Year,
            DatePart.Month => local.Month,
            DatePart.Day => local.Day,
            DatePart.Weekday => local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek,
            DatePart.Hour => local.Hour,
            _ => local.Minute,
        };
    }
}
