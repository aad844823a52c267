using Bifrost.Engine.Rules;
using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

public class FormulaTests
{
    static readonly IReadOnlyList<FormulaName> Names =
        [.. FormulaName.Numbers("fast", "slow"), new("average", ["sma", "ema"]), new("stops", IsFlag: true)];

    [Theory]
    [InlineData("fast < slow", 5, 20, true)]
    [InlineData("fast < slow", 20, 20, false)]
    [InlineData("$fast < $slow", 5, 20, true)]
    [InlineData("slow >= 2*fast and fast != 7", 7, 20, false)]
    [InlineData("slow >= 2*fast and fast != 7", 8, 20, true)]
    [InlineData("slow between fast and 3 * fast", 5, 15, true)]
    [InlineData("not (slow - fast) / 5 > 2", 5, 20, false)]
    [InlineData("FAST + 1 == 6 or slow == 1", 5, 20, true)]
    [InlineData("max(fast, slow, 30) == 30", 5, 20, true)]
    [InlineData("if(stops, fast, slow) == 5", 5, 20, true)]
    [InlineData("average == 'ema' and stops", 5, 20, true)]
    [InlineData("average != 'EMA'", 5, 20, false)]
    [InlineData("stops == false", 5, 20, false)]
    [InlineData("pow(fast, 2) + sqrt(slow) + abs(-fast) == 32", 5, 4, true)]
    [InlineData("log(fast) > 1.6", 5, 4, true)]
    [InlineData("slow / (fast - 5) > 0", 5, 20, false)]
    [InlineData("not slow / (fast - 5) > 0", 5, 20, false)]
    [InlineData("slow / (fast - 5) > 0 or true", 5, 20, true)]
    public void A_condition_is_met_or_not(string text, double fast, double slow, bool holds) =>
        Assert.Equal(holds, Formula.Condition(text, Names).Holds([fast, slow, 1, 1]));

    [Fact]
    public void An_objective_is_a_number_of_the_metrics()
    {
        var metrics = FormulaName.Numbers("sharpe", "annual_return", "max_drawdown");
        var calmar = Formula.Number("annual_return / max_drawdown", metrics);

        Assert.Equal(2, calmar.Evaluate([9, 0.5, 0.25]));
        Assert.Equal(double.NaN, calmar.Evaluate([9, 0.5, 0]));
        Assert.Equal([1, 2], calmar.Uses);
    }

    [Fact]
    public void Conditions_joined_by_and_are_told_one_by_one() => Assert.Equal(
        ["slow >= 2 * fast", "fast != 7", "slow < 9 or stops"],
        Formula.Conditions("(slow >= 2*fast and fast != 7) and (slow < 9 or stops)", Names).Select(part => part.Text));

    [Fact]
    public void Arithmetic_is_that_of_doubles() => Check.QuickThrowOnFailure(
        Prop.ForAll<NormalFloat, NormalFloat>((a, b) =>
        {
            var found = Formula.Number("(fast + slow) * (fast - 2 * slow) / 3 - -fast", Names).Evaluate([a.Get, b.Get, 0, 0]);
            var expected = (a.Get + b.Get) * (a.Get - 2 * b.Get) / 3 - -a.Get;
            return double.IsFinite(expected) ? found == expected : double.IsNaN(found);
        }));

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var formula = Formula.Condition("slow >= 2*fast and (fast != 7 or min(fast, slow, 3) > 2)", Names);
        double[] values = [5, 20, 0, 0];
        formula.Holds(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) formula.Holds(values);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("fats < slow", 1, "Unknown name `fats`; did you mean `fast`? There are: fast, slow, average, stops.")]
    [InlineData("fast < slow and slwo > 3", 17, "did you mean `slow`?")]
    [InlineData("fast <", 7, "Found the end")]
    [InlineData("fast + slow", 1, "Expected a condition, such as fast < slow; found a number")]
    [InlineData("fast and slow > 1", 1, "Expected a condition; found a number, `fast`")]
    [InlineData("fast < (slow > 1)", 9, "Expected a number; found a condition")]
    [InlineData("average < 3", 1, "Expected a number; found a choice")]
    [InlineData("average == 'emaa'", 12, "did you mean 'ema'? There are: sma, ema")]
    [InlineData("average == fast", 12, "Expected a text in quotes")]
    [InlineData("fast == 'ema'", 9, "`fast` is no choice")]
    [InlineData("fast[1] < slow", 1, "cannot look back")]
    [InlineData("crosses_above(fast, slow)", 1, "Unknown function `crosses_above`")]
    [InlineData("fast crosses_above slow", 1, "nothing crosses")]
    [InlineData("sqrt(fast, slow) > 1", 1, "`sqrt` was given 2 arguments; expected sqrt(value)")]
    public void What_is_wrong_is_told_with_its_place(string text, int column, string message)
    {
        var wrong = Assert.Throws<RuleException>(() => Formula.Condition(text, Names));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(column, wrong.Error.Column);
    }
}
