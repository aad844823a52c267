using Bifrost.Engine.Data;
using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

public class WalkForwardPlanTests
{
    [Fact]
    public void Rolling_windows_keep_their_training() => Assert.Equal(
        "0..499 500..599, 100..599 600..699, 200..699 700..749",
        Text(new WalkForwardPlan(500, 100).Windows(750)));

    [Fact]
    public void Anchored_windows_begin_with_the_first_bar() => Assert.Equal(
        "0..499 505..604, 0..599 605..704, 0..699 705..749",
        Text(new WalkForwardPlan(500, 100) { IsAnchored = true, Gap = 5 }.Windows(750)));

    [Fact]
    public void A_step_of_its_own_leaves_holes_or_overlaps()
    {
        Assert.Equal("0..99 100..119, 50..149 150..169", Text(new WalkForwardPlan(100, 20) { Step = 50 }.Windows(200)));
        Assert.Equal("0..9 10..29, 10..19 20..39", Text(new WalkForwardPlan(10, 20) { Step = 10 }.Windows(40)));
        Assert.False(new WalkForwardPlan(10, 20) { Step = 10 }.IsStitched);
    }

    // The 31st of January has no counterpart in most months.
    [Fact]
    public void Months_are_those_of_the_calendar()
    {
        var first = new DateTime(2019, 1, 31, 0, 0, 0, DateTimeKind.Utc);
        long[] times = [.. Enumerable.Range(0, 400).Select(day => UtcTime.From(first.AddDays(day).AddHours(21)))];
        var windows = new WalkForwardPlan(new(6, WindowUnit.Months), new(1, WindowUnit.Months)).Windows(times);

        string Date(int bar) => $"{UtcTime.ToDateTime(times[bar]):yyyy-MM-dd}";
        Assert.Equal(["2019-07-31", "2019-08-28", "2019-09-30"], windows.Take(3).Select(window => Date(window.Test.Start)));
        Assert.Equal(["2019-01-31", "2019-02-28", "2019-03-31"], windows.Take(3).Select(window => Date(window.Train.Start)));
        Assert.Equal(windows.Skip(1).Select(window => window.Test.Start), windows.SkipLast(1).Select(window => window.Test.End));
        Assert.Equal(400, windows[^1].Test.End);
    }

    [Fact]
    public void Where_a_holiday_leaves_nothing_to_train_on_the_choice_before_is_traded_on()
    {
        // Days 0 to 9, and again from 20 on.
        var days = Enumerable.Range(0, 10).Concat(Enumerable.Range(20, 10));
        long[] times = [.. days.Select(day => UtcTime.From(new DateTime(2020, 1, 1)) + day * UtcTime.Day)];

        Assert.Equal(
            "0..1 2..3, 2..3 4..5, 4..5 6..7, 6..7 8..11, 10..11 12..13, 12..13 14..15, 14..15 16..17, 16..17 18..19",
            Text(new WalkForwardPlan(WindowLength.Parse("2d"), WindowLength.Parse("2d")).Windows(times)));
    }

    [Fact]
    public void Bars_and_the_calendar_mix()
    {
        long[] times = [.. Enumerable.Range(0, 800).Select(day => UtcTime.From(new DateTime(2020, 1, 1)) + day * UtcTime.Day)];
        var plan = new WalkForwardPlan(WindowLength.Parse("1y"), WindowLength.Parse("30")) { Gap = WindowLength.Parse("1w") };

        // 2020 has 366 days; a year after the 1st of March 2020, bar 60, is 365 days later.
        Assert.Equal("0..365 373..402, 30..395 403..431", Text(plan.Windows(times).Take(2)));
    }

    [Fact]
    public void Training_comes_before_the_gap_and_the_test_and_every_bar_after_is_tested_once() => Check.QuickThrowOnFailure(
        Prop.ForAll(Plans, Gen.Choose(1, 400).ToArbitrary(), (plan, more) =>
        {
            var bars = plan.Train.Count + plan.Gap.Count + more;
            var windows = plan.Windows(bars);
            var tested = windows.SelectMany(window => Enumerable.Range(window.Test.Start, window.Test.Length)).ToList();
            return windows.All(window => window.Train.End + plan.Gap.Count == window.Test.Start && window.Test.Length > 0
                    && (plan.IsAnchored ? window.Train.Start == 0 : window.Train.Length == plan.Train.Count))
                && tested.SequenceEqual(Enumerable.Range(plan.Train.Count + plan.Gap.Count, more));
        }));

    [Fact]
    public void By_the_calendar_too_tests_follow_on_each_other_and_never_reach_into_training() => Check.QuickThrowOnFailure(
        Prop.ForAll(CalendarPlans, Days, (plan, times) =>
        {
            IReadOnlyList<WalkForwardWindow> windows;
            try
            {
                windows = plan.Windows(times);
            }
            catch (ValidationPlanException)
            {
                return true;
            }

            return windows.All(window => window.Train.End <= window.Test.Start && window.Train.Length > 0 && window.Test.Length > 0)
                && windows.Zip(windows.Skip(1)).All(pair => pair.First.Test.End == pair.Second.Test.Start)
                && windows[^1].Test.End == times.Length;
        }));

    [Theory]
    [InlineData(0, 10, 0, 100, "The training of a walk-forward is 0 bars; at least 1 is expected")]
    [InlineData(10, 0, 0, 100, "The test of a walk-forward is 0 bars")]
    [InlineData(10, 10, -1, 100, "The gap of a walk-forward is -1 bars; at least 0")]
    [InlineData(90, 10, 10, 100, "100 bars are too few for a training of 90 bars, a gap of 10 bars and a test")]
    public void What_leaves_no_window_is_refused(int train, int test, int gap, int bars, string message) => Assert.Contains(
        message,
        Assert.Throws<ValidationPlanException>(() => new WalkForwardPlan(train, test) { Gap = gap }.Windows(bars)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_calendar_needs_times() => Assert.Contains(
        "The training of 2y needs the times",
        Assert.Throws<ValidationPlanException>(() => new WalkForwardPlan(new(2, WindowUnit.Years), 20).Windows(900)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("500", 500, WindowUnit.Bars)]
    [InlineData("90d", 90, WindowUnit.Days)]
    [InlineData("12W", 12, WindowUnit.Weeks)]
    [InlineData(" 6mo", 6, WindowUnit.Months)]
    [InlineData("2y", 2, WindowUnit.Years)]
    public void A_length_is_read(string text, int count, WindowUnit unit) => Assert.Equal(new(count, unit), WindowLength.Parse(text));

    [Theory]
    [InlineData("6m")]
    [InlineData("y")]
    [InlineData("-5")]
    [InlineData("1.5y")]
    public void What_is_no_length_is_told(string text)
    {
        var wrong = Assert.Throws<FormatException>(() => WindowLength.Parse(text));
        Assert.Contains($"`{text}` is no length", wrong.Message, StringComparison.Ordinal);
    }

    static Arbitrary<WalkForwardPlan> Plans => (
        from train in Gen.Choose(1, 60)
        from test in Gen.Choose(1, 40)
        from gap in Gen.Choose(0, 10)
        from isAnchored in Gen.Elements(true, false)
        select new WalkForwardPlan(train, test) { Gap = gap, IsAnchored = isAnchored }).ToArbitrary();

    static Gen<WindowLength> Length(int least) =>
        from unit in Gen.Elements(Enum.GetValues<WindowUnit>())
        from count in Gen.Choose(least, unit switch { WindowUnit.Bars => 90, WindowUnit.Days => 90, WindowUnit.Years => 1, _ => 6 })
        select new WindowLength(count, unit);

    static Arbitrary<WalkForwardPlan> CalendarPlans => (
        from train in Length(1)
        from test in Length(1)
        from gap in Length(0)
        from isAnchored in Gen.Elements(true, false)
        select new WalkForwardPlan(train, test) { Gap = gap, IsAnchored = isAnchored }).ToArbitrary();

    /// <summary>Up to four days between two, from some day of 2020 on.</summary>
    static Arbitrary<long[]> Days => (
        from first in Gen.Choose(0, 365)
        from steps in Gen.Choose(1, 4).ArrayOf(400)
        select Closes(new DateTime(2020, 1, 1).AddDays(first), steps)).ToArbitrary();

    static long[] Closes(DateTime date, int[] steps)
    {
        var times = new long[steps.Length];
        for (var i = 0; i < times.Length; i++, date = date.AddDays(steps[i - 1])) times[i] = UtcTime.From(date.AddHours(21));
        return times;
    }

    static string Text(IEnumerable<WalkForwardWindow> windows) =>
        string.Join(", ", windows.Select(window => $"{window.Train} {window.Test}"));
}
