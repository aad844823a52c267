using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

public class ThreeStepGoldenTests
{
    static readonly BarSeries Hours = Golden.Hourly();

    [Theory]
    [InlineData("fixed_static_bracket", 0)]
    [InlineData("fixed_trailing_stop", 0.5)]
    public void Orders_and_trades_are_those_of_the_corrected_run(string name, double trailDistance)
    {
        var expected = Golden.Read("three_step_runs").GetProperty("runs").GetProperty(name);
        var strategy = new ThreeStep { TrailDistance = trailDistance };
        GoldenRun.Matches(expected, new Backtest(Feeds(), strategy, GoldenRun.Options(10_000)).Run());
    }

    [Fact]
    public void Regime_confirmation_and_levels_are_those_of_every_call()
    {
        var expected = Golden.Read("three_step_signal_trace").GetProperty("rows");
        var observed = new Observed();
        new Backtest(Feeds(), observed).Run();

        Assert.Equal(expected.GetArrayLength(), observed.Calls.Count);
        foreach (var (row, call) in expected.EnumerateArray().Zip(observed.Calls))
        {
            var when = row[0].GetString()!;
            Assert.Equal((Golden.Time(row[0]), row[1].GetInt32(), row[2].GetInt32()), (call.Time, call.Days, call.Hours));
            Assert.Equal(row[3].GetString() ?? "none", call.Regime.ToString().ToLowerInvariant());
            Assert.Equal(row[4].ValueKind == System.Text.Json.JsonValueKind.True, call.IsConfirmed);
            if (!call.IsConfirmed) continue;
            Golden.Near(row[5][0].GetDouble(), call.Levels.Entry, $"entry at {when}");
            Golden.Near(row[5][1].GetDouble(), call.Levels.Stop, $"stop at {when}");
            Golden.Near(row[5][2].GetDouble(), call.Levels.Target, $"target at {when}");
        }
    }

    static FeedPlan[] Feeds() => [new(Golden.Days(Hours)), new(Hours)];

    readonly record struct Call(long Time, int Days, int Hours, DailyRegime Regime, bool IsConfirmed, BracketLevels Levels);

    /// <summary>Asks what <see cref="ThreeStep"/> asks, and trades nothing.</summary>
    sealed class Observed : Strategy
    {
        ThreeStepSignals _signals = null!;

        public List<Call> Calls { get; } = [];

        protected internal override void Init() => _signals = new(new(), Data, Feeds[1]);

        protected internal override void Next()
        {
            var regime = _signals.Regime();
            Calls.Add(new(
                Feeds[1].Time, Data.Length, Feeds[1].Length, regime, _signals.Confirms(regime), _signals.Levels(regime)));
        }
    }
}
