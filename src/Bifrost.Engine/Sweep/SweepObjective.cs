namespace Bifrost.Engine.Sweep;

/// <summary>What a search seeks: the highest value of a formula over metrics, or the lowest.</summary>
public sealed class SweepObjective
{
    readonly Formula _formula;

    SweepObjective(Formula formula, bool seeksLowest) => (_formula, SeeksLowest) = (formula, seeksLowest);

    /// <summary>As it was written.</summary>
    public string Text => _formula.Text;

    public bool SeeksLowest { get; }

    /// <summary>
    /// A metric by its name (sharpe), which is sought in its own good direction: the lowest max_drawdown. Or a formula (annual_return /
    /// max_drawdown, -max_drawdown), of which the highest value is sought.
    /// </summary>
    /// <exception cref="Rules.RuleException">It is no number over <see cref="SweepMetrics.All"/>; the message shows the place.</exception>
    public static SweepObjective Parse(string text)
    {
        var formula = Formula.Number(text, SweepMetrics.Names);
        var alone = SweepMetrics.IndexOf(formula.Text);
        return new(formula, alone >= 0 && !SweepMetrics.All[alone].IsHigherBetter);
    }

    /// <summary>Whether it can be reckoned without the value of every bar.</summary>
    public bool IsCheap => _formula.Uses.All(name => SweepMetrics.All[name].IsCheap);

    /// <summary>Its value for the figures of a run.</summary>
    public double ValueOf(ReadOnlySpan<double> figures) => _formula.Evaluate(figures);

    /// <summary>The same where higher is always better; NaN where it is undefined or infinite.</summary>
    public double ScoreOf(ReadOnlySpan<double> figures)
    {
        var value = ValueOf(figures);
        if (!double.IsFinite(value)) return double.NaN;
        return SeeksLowest ? -value : value;
    }
}
