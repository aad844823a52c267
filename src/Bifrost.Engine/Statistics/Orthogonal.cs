namespace Bifrost.Engine.Statistics;

/// <summary>
/// Least squares by making the columns orthogonal one after the other (Gram–Schmidt, done twice for accuracy).
/// </summary>
sealed class Orthogonal(double[] target)
{
    readonly List<double[]> _columns = [];

    /// <summary>What the columns so far leave unexplained of the target.</summary>
    public double[] Residual { get; } = [.. target];

    public int Columns => _columns.Count;

    public double SumOfSquares => Dot(Residual, Residual);

    /// <summary>
    /// Explains the target by one more column; returns the share of what this column adds: its product with the target.
    /// </summary>
    public double Add(ReadOnlySpan<double> column)
    {
        var added = column.ToArray();
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var earlier in _columns) Subtract(added, earlier, Dot(added, earlier));
        }

        Divide(added, Math.Sqrt(Dot(added, added)));
        var share = Dot(Residual, added);
        Subtract(Residual, added, share);
        _columns.Add(added);
        return share;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    static void Subtract(Span<double> from, ReadOnlySpan<double> column, double times)
    {
        for (var i = 0; i < from.Length; i++) from[i] -= times * column[i];
    }

    static void Divide(Span<double> column, double by)
    {
        for (var i = 0; i < column.Length; i++) column[i] /= by;
    }
}
