using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// How many bars ago the extreme of a window was: the newest or the oldest of equal ones. NaN as in <see cref="Highest"/>.
/// </summary>
record struct ExtremeIndexKernel<TOrder>(int Period, bool Oldest) : IKernel
    where TOrder : struct, IOrder
{
    int _at;

    public static Line Line(string name, Line source, int period, bool oldest) =>
        Computed.Window(name, new ExtremeIndexKernel<TOrder>(period, oldest), period, source);

    public double Seed(in Inputs x, int i) => Ago(x, i, Search(x.A, i - Period + 1, i));

    public double Append(in Inputs x, int i)
    {
        var oldest = i - Period + 1;
        return Ago(x, i, _at < oldest ? Search(x.A, oldest, i) : Replaces(x.A[_at], x.A[i]) ? i : _at);
    }

    double Ago(in Inputs x, int i, int at)
    {
        _at = at;
        return double.IsNaN(x.A[i - Period + 1]) ? double.NaN : i - at;
    }

    readonly int Search(ReadOnlySpan<double> values, int oldest, int newest)
    {
        var at = oldest;
        for (var i = oldest + 1; i <= newest; i++)
        {
            if (double.IsNaN(values[at]) || Replaces(values[at], values[i])) at = i;
        }

        return at;
    }

    readonly bool Replaces(double older, double newer) =>
        TOrder.Beyond(newer, older) || (!Oldest && newer == older);
}
