using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Windows that move through the data (Pardo 1992, 2008): train, leave a gap, test, move on. Rolling windows keep the length of the
/// training; anchored ones always begin with the first bar.
/// </summary>
/// <param name="Train">How much is trained on; of anchored windows the first.</param>
/// <param name="Test">How much is tested on.</param>
public sealed record WalkForwardPlan(WindowLength Train, WindowLength Test)
{
    /// <summary>
    /// How far the next window is; null: as far as the test is long, so that the tests follow on each other and their results can be put
    /// together as one.
    /// </summary>
    public WindowLength? Step { get; init; }

    /// <summary>Left out between training and test, as long as a position may be held: what it earns belongs to neither.</summary>
    public WindowLength Gap { get; init; }

    public bool IsAnchored { get; init; }

    /// <summary>Whether every bar after the first training is tested once, so that results can be stitched.</summary>
    public bool IsStitched => Step is null || Step == Test;

    /// <summary>Windows over so many bars; the last test may be shorter.</summary>
    /// <exception cref="ValidationPlanException">A length is none or of the calendar, or the bars are too few for one window.</exception>
    public IReadOnlyList<WalkForwardWindow> Windows(int bars) => Windows(bars, []);

    /// <summary>Windows over bars of these times; those of the calendar begin on the first bar's date.</summary>
    /// <param name="times">Microseconds (<see cref="UtcTime"/>), ascending: of closes or of sessions.</param>
    /// <exception cref="ValidationPlanException">A length is none, or the bars are too few for one window.</exception>
    public IReadOnlyList<WalkForwardWindow> Windows(ReadOnlySpan<long> times) => Windows(times.Length, times);

    List<WalkForwardWindow> Windows(int bars, ReadOnlySpan<long> times)
    {
        Check(times.IsEmpty && bars > 0);
        var step = Step ?? Test;
        var edges = new WindowEdges(times, bars);
        List<WalkForwardWindow> windows = [];
        for (var number = 0; windows.Count == 0 || windows[^1].Test.End < bars; number++)
        {
            var start = edges.After(edges.First, step, number);
            var trained = IsAnchored ? edges.After(edges.After(edges.First, Train), step, number) : edges.After(start, Train);
            var test = edges.After(trained, Gap);
            if (test.Bar >= bars) break;
            windows.Add(new(new(IsAnchored ? 0 : start.Bar, trained.Bar), new(test.Bar, TestEnd(edges, test, step, number).Bar)));
        }

        return Whole(windows, bars);
    }

    /// <summary>
    /// Where tests follow on each other, one ends where the next begins: months of different lengths leave neither a hole nor an overlap.
    /// </summary>
    WindowEdge TestEnd(WindowEdges edges, WindowEdge test, WindowLength step, int number)
    {
        if (!IsStitched) return edges.After(test, Test);
        var next = IsAnchored
            ? edges.After(edges.After(edges.First, Train), step, number + 1)
            : edges.After(edges.After(edges.First, step, number + 1), Train);
        return edges.After(next, Gap);
    }

    /// <summary>
    /// Windows of which neither part is empty. Where there is nothing to train on, over a holiday, what was chosen before is traded on.
    /// </summary>
    List<WalkForwardWindow> Whole(List<WalkForwardWindow> windows, int bars)
    {
        List<WalkForwardWindow> whole = [];
        foreach (var window in windows)
        {
            if (window.Test.Length == 0) continue;
            if (window.Train.Length > 0) whole.Add(window);
            else if (IsStitched && whole.Count > 0)
                whole[^1] = whole[^1] with { Test = whole[^1].Test with { End = window.Test.End } };
        }

        return whole.Count > 0 ? whole : throw new ValidationPlanException(
            $"{bars} bars are too few for a training of {Train}, a gap of {Gap} and a test: nothing is left to test on.");
    }

    void Check(bool isWithoutTimes)
    {
        foreach (var (name, length, least) in (ReadOnlySpan<(string, WindowLength, int)>)
            [("training", Train, 1), ("test", Test, 1), ("step", Step ?? Test, 1), ("gap", Gap, 0)])
        {
            if (length.Count < least)
                throw new ValidationPlanException($"The {name} of a walk-forward is {length}; at least {least} is expected.");
            if (isWithoutTimes && length.Unit != WindowUnit.Bars)
                throw new ValidationPlanException($"The {name} of {length} needs the times of the bars.");
        }
    }
}
