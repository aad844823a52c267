using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Analyzers;

/// <summary>Expected numbers are what the reference engine prints for <see cref="HandRun"/>.</summary>
public class PeriodAnalyzersTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Time_return_chains_from_the_initial_value()
    {
        var years = Ran(new TimeReturn { Timeframe = Timeframe.Years });
        Assert.Equal([new(2019, 12, 31), new(2020, 12, 31)], years.Returns.Select(period => period.Time));
        Near([0.0178, -0.01277264688543922], years.Values);
    }

    [Fact]
    public void Time_return_of_a_feed_starts_from_its_first_open() =>
        Near([-0.1], Ran(new TimeReturn { Timeframe = Timeframe.None, TrackedFeed = 0 }).Values);

    [Fact]
    public void Returns_of_any_periods_multiply_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<Timeframe>().Filter(timeframe => timeframe >= Timeframe.Minutes),
        timeframe => Math.Abs(Growth(Ran(new TimeReturn { Timeframe = timeframe }).Values) - 1.0048) < Tolerance));

    [Fact]
    public void Rolling_log_returns_are_undefined_until_the_window_is_full()
    {
        var rolling = Ran(new LogReturnsRolling { Compression = 3 }).Returns.Select(day => day.Value).ToArray();
        Near([double.NaN, double.NaN, 0.008959741371471801, 0.01764343517259528], rolling[..4]);
        Near([-0.0008952997365004981], rolling[^1..]);
    }

    [Fact]
    public void Returns_are_annualised_by_the_number_of_periods()
    {
        var days = Ran(new Returns()).Result;
        Near([0.004788516731797094, 0.0004788516731797094, 0.12825322896170094], days.Total, days.Average, days.Annual);
        Near([0.13258364574687836], Ran(new Returns { Timeframe = Timeframe.Weeks }).Result.Annual);
    }

    [Fact]
    public void Sharpe_measures_years_against_one_percent_unless_told_otherwise()
    {
        Near([-0.48973996074151427], Ran(new SharpeRatio()).Ratio);
        Near([-0.4897399607415137], Ran(new SharpeRatio { LegacyAnnual = true }).Ratio);
        Near([0.48001180656057885], Ran(new SharpeRatio { Timeframe = Timeframe.Weeks, ConvertRate = false }).Ratio);
        Near([1.2617444357218708], Ran(new AnnualizedSharpeRatio { Timeframe = Timeframe.Days, SampleDeviation = true }).Ratio);
    }

    [Fact]
    public void A_single_year_has_no_sharpe_ratio()
    {
        Assert.Null(RanOn([100, 101], "B.", new SharpeRatio()).ToDictionary()["sharperatio"]);
        Assert.Null(RanOn([100, 101], "B.", new SharpeRatio { LegacyAnnual = true }).ToDictionary()["sharperatio"]);
    }

    [Fact]
    public void Annual_return_starts_from_the_first_bar() =>
        Assert.Equal([2019, 2020], Ran(new AnnualReturn()).Years.Select(year => year.Year));

    [Fact]
    public void Straying_from_constant_growth_weighs_the_return_down()
    {
        Near([8.765979010024804], Ran(new VariabilityWeightedReturn()).Percent);
        Near([12.057787536312274], Ran(new VariabilityWeightedReturn { Timeframe = Timeframe.Weeks, Tau = 0.5 }).Percent);
    }

    [Theory]
    [InlineData(false, 2, 4)]
    [InlineData(true, 6, 0)]
    public void Periods_without_change_count_apart_or_as_positive(bool zeroIsPositive, int positive, int unchanged)
    {
        var stats = Ran(new PeriodStats { Timeframe = Timeframe.Days, ZeroIsPositive = zeroIsPositive }).Result;
        Assert.Equal((positive, 4, unchanged), (stats.Positive, stats.Negative, stats.Unchanged));
        Near([0.000493653754856338, 0.0054208353184158585], stats.Average, stats.Deviation);
        Near([0.010010010010010006, -0.01081931739942954], stats.Best, stats.Worst);
    }

    [Fact]
    public void A_fall_between_two_first_bars_of_periods_goes_unseen()
    {
        Assert.Equal(0, Ran(new TimeDrawDown { Timeframe = Timeframe.Weeks }).MaxPercent);
        var days = Ran(new TimeDrawDown());
        Near([1.2772646885439183], days.MaxPercent);
        Assert.Equal(5, days.MaxPeriods);
    }

    [Fact]
    public void Reaching_the_peak_again_does_not_end_a_fall_of_periods() =>

        // 999, 989, 999, 989: the peak of the second bar is met on the fourth, not passed.
        Assert.Equal(2, RanOn([100, 100, 90, 100, 90], "B....", new TimeDrawDown(), commission: 0).MaxPeriods);

    [Fact]
    public void Calmar_counts_its_last_period_once_more()
    {
        var ratios = Ran(new Calmar { Timeframe = Timeframe.Days, Window = 4 }).Ratios.Select(day => day.Value).ToArray();
        Near([double.NaN, double.NaN, 0.022399353428679502, 0.0441085879314882], ratios[..4]);
        Near([-0.002304450219437875, -0.0001752377061173475], ratios[^2..]);
    }

    static double Growth(double[] returns) => returns.Aggregate(1.0, (growth, value) => growth * (1 + value));

    static T Ran<T>(T analyzer)
        where T : Analyzer => RanOn(HandRun.Prices, HandRun.Script, analyzer);

    static T RanOn<T>(double[] prices, string script, T analyzer, double commission = 0.01)
        where T : Analyzer
    {
        HandRun.Of(prices, script, commission: commission, analyzers: analyzer);
        return analyzer;
    }

    static void Near(double[] expected, params double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (wanted, got) in expected.Zip(actual))
        {
            if (double.IsNaN(wanted)) Assert.Equal(double.NaN, got);
            else Assert.Equal(wanted, got, Tolerance * Math.Max(1, Math.Abs(wanted)));
        }
    }
}
