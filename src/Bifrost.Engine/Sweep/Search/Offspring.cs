using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Children of two sets: simulated binary crossover (Deb and Agrawal 1995) and polynomial mutation (Deb and Goyal 1996), both kept within
/// the ends of the axes; choices are taken from one parent or drawn anew. Both distributions have the index 15: powers and roots are then
/// squares and square roots, the same on every machine.
/// </summary>
sealed class Offspring(ParameterSpace space, SeededNumbers numbers)
{
    const double CrossoverShare = 0.9;

    public double[] Of(double[] mother, double[] father)
    {
        var (first, second) = (space.ToUnit(mother), space.ToUnit(father));
        var child = new double[first.Length];
        var crosses = numbers.Uniform() < CrossoverShare;
        for (var axis = 0; axis < child.Length; axis++)
        {
            child[axis] = crosses ? Crossed(axis, first[axis], second[axis]) : first[axis];
            if (numbers.Uniform() * child.Length < 1) child[axis] = Mutated(axis, child[axis]);
        }

        return space.FromUnit(child);
    }

    double Crossed(int axis, double a, double b)
    {
        var takesFirst = numbers.Uniform() < 0.5;
        if (!space.Axes[axis].IsOrdered || numbers.Uniform() < 0.5 || a == b) return takesFirst ? a : b;
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var room = 1 + 2 * (takesFirst ? low : 1 - high) / (high - low);
        var spread = Spread(2 - 1 / Power16(room));
        var child = (low + high + (takesFirst ? -1 : 1) * spread * (high - low)) / 2;
        return Math.Clamp(child, 0, 1);
    }

    /// <param name="limit">2 less what would lie beyond the end.</param>
    double Spread(double limit)
    {
        var uniform = numbers.Uniform();
        var ratio = uniform <= 1 / limit ? uniform * limit : 1 / (2 - uniform * limit);
        return Root16(ratio);
    }

    double Mutated(int axis, double value)
    {
        var uniform = numbers.Uniform();
        if (!space.Axes[axis].IsOrdered) return uniform;
        var isDown = uniform < 0.5;
        var room = Power16(isDown ? 1 - value : value);
        var inside = isDown ? 2 * uniform + (1 - 2 * uniform) * room : 2 * (1 - uniform) + 2 * (uniform - 0.5) * room;
        var change = Root16(inside) - 1;
        return Math.Clamp(isDown ? value + change : value - change, 0, 1);
    }

    static double Power16(double value)
    {
        var fourth = value * value * value * value;
        return fourth * fourth * fourth * fourth;
    }

    static double Root16(double value) => Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Sqrt(value))));
}
