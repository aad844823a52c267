using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Host.Tests.Report;

public class SweepVerdictTests
{
    const int Sessions = 2520;
    const int PerYear = 252;

    [Fact]
    public void A_true_edge_passes_every_question()
    {
        var verdict = SweepVerdict.Of(TrustIn(Returns(sets: 12, edge: 0.002)), PerYear);

        Assert.Equal(CheckState.Passed, verdict.State);
        Assert.All(verdict.Checks, check => Assert.Equal(CheckState.Passed, check.State));
        Assert.Equal(5, verdict.Checks.Count);
    }

    [Fact]
    public void Noise_is_nothing_to_stake_money_on()
    {
        var verdict = SweepVerdict.Of(TrustIn(Returns(sets: 60, edge: 0)), PerYear);

        Assert.Equal(CheckState.Failed, verdict.State);
        Assert.Equal("Nothing here to stake money on.", verdict.Headline);
        Assert.Matches("^The answer is no to [1-5] of 5 questions", verdict.Reason);
    }

    [Fact]
    public void A_deflated_ratio_of_nine_in_ten_is_an_open_question()
    {
        var trust = TrustIn(Returns(sets: 12, edge: 0.002)) with
        {
            Best = new(0.06, 0, 3, Sessions),
            Trials = new(10_000, 5, new TrialMoments(10_000, 0, 6)),
        };

        var verdict = SweepVerdict.Of(trust, PerYear);

        Assert.Equal(CheckState.Open, verdict.State);
        Assert.Contains("for the about 5 that are independent tries", verdict.Checks[1].Answer, StringComparison.Ordinal);
        Assert.Equal(CheckState.Open, verdict.Checks[1].State);
    }

    [Fact]
    public void Numbers_are_told_by_the_year()
    {
        var trust = TrustIn(Returns(sets: 12, edge: 0.002)) with { Best = new(0.1, 0, 3, Sessions) };

        var verdict = SweepVerdict.Of(trust, PerYear);

        Assert.StartsWith("It is 1.59 by the year over 2,520 sessions", verdict.Checks[0].Answer, StringComparison.Ordinal);
        Assert.Equal(0.1 * Math.Sqrt(PerYear), verdict.Figures[0].Figures[0].Value, 12);
    }

    [Fact]
    public void An_account_that_did_not_move_has_no_ratio()
    {
        var trust = new SweepTrust { Best = SharpeSample.Of(new double[50]), Trials = new(3, 3, default), Sampled = 3 };

        var verdict = SweepVerdict.Of(trust, PerYear);

        Assert.Equal(CheckState.Failed, verdict.State);
        Assert.Equal(3, verdict.Checks.Count);
        Assert.All(verdict.Checks, check => Assert.Equal(CheckState.Failed, check.State));
    }

    [Fact]
    public void A_screen_says_what_the_page_says() => Assert.Equal(
        SampleSweeps.Model().Verdict!.Checks, SweepVerdict.Of(SampleSweeps.Crossing, SampleSweeps.Trust, PerYear).Checks);

    static SweepTrust TrustIn(List<double[]> returns)
    {
        var best = returns.MaxBy(own => SharpeSample.Of(own).Sharpe)!;
        return new()
        {
            Best = SharpeSample.Of(best),
            Trials = new(returns.Count, returns.Count, TrialMoments.Of(returns.Select(own => SharpeSample.Of(own).Sharpe))),
            Sampled = returns.Count,
            Overfitting = BacktestOverfitting.Estimate(returns, blocks: 8),
            SuperiorAbility = SuperiorPredictiveAbility.Test(returns, resamples: 200),
        };
    }

    /// <summary>Sets without an edge, and one with it.</summary>
    static List<double[]> Returns(int sets, double edge) =>
    [
        .. Enumerable.Range(0, sets).Select(set =>
        {
            var numbers = new SeededNumbers(11, (ulong)set);
            var own = set == sets / 2 ? edge : 0;
            return Enumerable.Range(0, Sessions).Select(_ => own + (0.01 * numbers.Normal())).ToArray();
        }),
    ];
}
