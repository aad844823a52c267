namespace Bifrost.Engine.Indicators;

/// <summary>Numbers that weigh a window, oldest value first; equal when the numbers are.</summary>
sealed class Weights(double[] values) : IEquatable<Weights>
{
    public ReadOnlySpan<double> Values => values;

    public int Count => values.Length;

    public bool Equals(Weights? other) => other is not null && Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as Weights);

    public override int GetHashCode()
    {
        var hash = values.Length;
        foreach (var value in values) hash = hash * 31 + value.GetHashCode();
        return hash;
    }
}
