using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Output;

/// <summary>What an audit answers in JSON. Times are ISO 8601, UTC; fractions, not percent; what was not measured is left out.</summary>
/// <param name="Verdict">clean, doubt or leak: the worst of the flags.</param>
sealed record AuditAnswer(
    string Verdict, IReadOnlyList<AuditFlagAnswer> Flags, int Decisions, IReadOnlyList<CutAnswer> Truncation,
    IReadOnlyList<CutAnswer> Scramble, RepetitionAnswer Repetition, OutsideKnowledge OutsideKnowledge, SameBarFills SameBarFills,
    UniverseCheck Universe, LagCheck? OneBarLag, IReadOnlyList<LaterStartAnswer>? WarmUp, CostLadder? Costs, IntrabarAnswer? IntrabarOrder,
    RandomEntries? RandomEntries)
{
    public static AuditAnswer Of(AuditReport report) => new(
        AuditView.Verdict(report),
        [.. report.Flags.Select(flag => new AuditFlagAnswer(Words.Of(flag.Check), Words.Of(flag.Severity), flag.Text))],
        report.Decisions,
        [.. report.Truncation.Cuts.Select(CutAnswer.Of)],
        [.. report.Scramble.Cuts.Select(CutAnswer.Of)],
        new(report.Repetition.Runs, report.Repetition.Difference?.ToString()),
        report.OutsideKnowledge, report.SameBarFills, report.Universe, report.OneBarLag,
        report.WarmUp is null ? null : [.. report.WarmUp.Starts.Select(LaterStartAnswer.Of)],
        report.Costs,
        report.IntrabarOrder is { } order ? IntrabarAnswer.Of(order) : null,
        report.RandomEntries);
}

sealed record AuditFlagAnswer(string Check, string Severity, string Text);

/// <param name="Time">The last bar of the past.</param>
/// <param name="Decisions">Orders placed up to then, all of which were compared.</param>
/// <param name="Difference">The first that is not the same.</param>
sealed record CutAnswer(string Time, int Decisions, bool Clean, string? Difference)
{
    public static CutAnswer Of(CutTest cut) => new(
        Times.Show(cut.Time), cut.Decisions, cut.IsClean,
        cut.ShownAhead is { } feed ? $"{feed} shows other bars" : cut.Difference?.ToString() ?? cut.Failure);
}

/// <param name="Runs">Compared with the first.</param>
sealed record RepetitionAnswer(int Runs, string? Difference);

sealed record LaterStartAnswer(string Start, string Compared, int Orders, int Same, double Agreement)
{
    public static LaterStartAnswer Of(LaterStart start) =>
        new(Times.Show(start.Start), Times.Show(start.Compared), start.Orders, start.Same, start.Agreement);
}

/// <param name="Share">The width of the band from worst to best over the profit.</param>
sealed record IntrabarAnswer(double Profit, double Worst, double Best, double Share, IReadOnlyList<AmbiguousExitAnswer> Exits)
{
    public static IntrabarAnswer Of(IntrabarOrder order) =>
        new(order.Profit, order.Worst, order.Best, order.Share, [.. order.Exits.Select(AmbiguousExitAnswer.Of)]);
}

sealed record AmbiguousExitAnswer(int Order, int Other, string Time, double Price, double OtherPrice, double Difference)
{
    public static AmbiguousExitAnswer Of(AmbiguousExit exit) =>
        new(exit.Order, exit.Other, Times.Show(exit.Time), exit.Price, exit.OtherPrice, exit.Difference);
}
