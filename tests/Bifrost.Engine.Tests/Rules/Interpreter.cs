using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Tests.Rules;

/// <summary>The language by definition: every value looked for afresh, bar by bar, nothing remembered.</summary>
sealed class Interpreter(Bars bars)
{
    public double Value(Expression expression, int bar)
    {
        if (bar < 0) return double.NaN;
        return expression switch
        {
            NumberLiteral number => number.Value,
            NameUse name => Column(name.Name, bar),
            Minus minus => -Value(minus.Value, bar),
            Not not => Not(Value(not.Condition, bar)),
            Earlier earlier => Value(earlier.Value, bar - earlier.Bars),
            Between between => And(
                Compare(Value(between.Value, bar), Value(between.Low, bar), (a, b) => a >= b),
                Compare(Value(between.Value, bar), Value(between.High, bar), (a, b) => a <= b)),
            Binary binary => Binary(binary, bar),
            Call call => Call(call, bar),
            _ => throw new ArgumentException($"{expression}", nameof(expression)),
        };
    }

    double Column(string name, int bar) => name switch
    {
        "open" => bars.Open[bar],
        "high" => bars.High[bar],
        "low" => bars.Low[bar],
        "close" => bars.Close[bar],
        _ => bars.Volume[bar],
    };

    double Binary(Binary binary, int bar)
    {
        var (a, b) = (Value(binary.Left, bar), Value(binary.Right, bar));
        return binary.Operator switch
        {
            BinaryOperator.And => And(a, b),
            BinaryOperator.Or => Not(And(Not(a), Not(b))),
            BinaryOperator.Less => Compare(a, b, (x, y) => x < y),
            BinaryOperator.LessOrEqual => Compare(a, b, (x, y) => x <= y),
            BinaryOperator.Greater => Compare(a, b, (x, y) => x > y),
            BinaryOperator.GreaterOrEqual => Compare(a, b, (x, y) => x >= y),
            BinaryOperator.Equal => Compare(a, b, (x, y) => x == y),
            BinaryOperator.NotEqual => Compare(a, b, (x, y) => x != y),
            BinaryOperator.CrossesAbove => Crosses(binary.Left, binary.Right, bar),
            BinaryOperator.CrossesBelow => Crosses(binary.Right, binary.Left, bar),
            BinaryOperator.Add => Finite(a + b),
            BinaryOperator.Subtract => Finite(a - b),
            BinaryOperator.Multiply => Finite(a * b),
            _ => Finite(a / b),
        };
    }

    double Call(Call call, int bar)
    {
        Expression[] given = [.. call.Arguments.Select(argument => argument.Value)];
        double Of(int argument) => Value(given[argument], bar);
        return call.Name switch
        {
            "abs" => Math.Abs(Of(0)),
            "sqrt" => Math.Sqrt(Of(0)),
            "log" => Of(0) > 0 ? Elementary.Log(Of(0)) : double.NaN,
            "min" => Math.Min(Of(0), Of(1)),
            "max" => Math.Max(Of(0), Of(1)),
            "if" => Of(0) is var met && double.IsNaN(met) ? double.NaN : met == 1 ? Of(1) : Of(2),
            "rising" => Steps(given[0], bar, (int)Of(1), (now, before) => now > before),
            "falling" => Steps(given[0], bar, (int)Of(1), (now, before) => now < before),
            "highest" => Window(given[0], bar, (int)Of(1), window => window.Max()),
            "lowest" => Window(given[0], bar, (int)Of(1), window => window.Min()),
            "sma" => Window(given[0], bar, (int)Of(1), window => ExactSum.Of(window) / window.Length),
            "crosses_above" => Crosses(given[0], given[1], bar),
            "bars_since" => Enumerable.Range(0, bar + 1).Where(ago => Value(given[0], bar - ago) == 1).Select(ago => (double)ago)
                .DefaultIfEmpty(double.NaN).First(),
            _ => throw new ArgumentException(call.Name, nameof(call)),
        };
    }

    double Window(Expression value, int bar, int length, Func<double[], double> told)
    {
        double[] window = [.. Enumerable.Range(0, length).Select(ago => Value(value, bar - ago))];
        return window.Any(double.IsNaN) ? double.NaN : told(window);
    }

    double Steps(Expression value, int bar, int length, Func<double, double, bool> step) => Window(
        value, bar, length + 1, window => window.Zip(window.Skip(1), step).All(holds => holds) ? 1 : 0);

    double Crosses(Expression a, Expression b, int bar)
    {
        var (before, now) = ((Value(a, bar - 1), Value(b, bar - 1)), (Value(a, bar), Value(b, bar)));
        if (double.IsNaN(before.Item1 + before.Item2 + now.Item1 + now.Item2)) return double.NaN;
        return before.Item1 <= before.Item2 && now.Item1 > now.Item2 ? 1 : 0;
    }

    static double Compare(double a, double b, Func<double, double, bool> holds) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds(a, b) ? 1 : 0;

    static double Not(double a) => 1 - a;

    static double And(double a, double b) => a == 0 || b == 0 ? 0 : double.IsNaN(a) || double.IsNaN(b) ? double.NaN : 1;

    static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
