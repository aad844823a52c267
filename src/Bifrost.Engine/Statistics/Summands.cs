using System.Numerics;

namespace Bifrost.Engine.Statistics;

/// <summary>What is summed of each value: the same to the bit, one by one and several at once.</summary>
interface ISummand
{
    double Of(double value);

    Vector<double> Of(Vector<double> values);
}

static class Summands
{
    public readonly struct Itself : ISummand
    {
        public double Of(double value) => value;

        public Vector<double> Of(Vector<double> values) => values;
    }

    public readonly struct SquareAround(double centre) : ISummand
    {
        public double Of(double value) => (value - centre) * (value - centre);

        public Vector<double> Of(Vector<double> values)
        {
            var strays = values - new Vector<double>(centre);
            return strays * strays;
        }
    }

    /// <summary>NaN stays NaN.</summary>
    public readonly struct SquareBelow(double target) : ISummand
    {
        public double Of(double value) => value > target ? 0 : (value - target) * (value - target);

        public Vector<double> Of(Vector<double> values)
        {
            var shortfalls = values - new Vector<double>(target);
            return Vector.ConditionalSelect(
                Vector.GreaterThan(values, new Vector<double>(target)), Vector<double>.Zero, shortfalls * shortfalls);
        }
    }
}
