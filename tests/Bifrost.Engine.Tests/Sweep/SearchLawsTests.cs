using Bifrost.Engine.Sweep;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

/// <summary>What holds for every way to search.</summary>
public class SearchLawsTests
{
    static readonly ParameterSpace Mixed = new(
        [
            ParameterAxis.Parse("fast=2..20"), ParameterAxis.Parse("slow=5..60:5"), ParameterAxis.Parse("stop=0.5..3:0.5"),
            ParameterAxis.Parse("average=sma,ema,wma"), ParameterAxis.Parse("trail=true,false"),
        ],
        "fast < slow and not (trail and average == 'wma')");

    public static TheoryData<string> Names => [.. SearchMethod.All.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_set_is_allowed_and_no_trial_is_repeated(string name)
    {
        var trials = Run(Create(name), Score);

        Assert.NotEmpty(trials);
        Assert.All(trials, trial => Assert.True(Mixed.Allows(trial.Candidate.Values)));
        Assert.All(trials, trial => Assert.True(Mixed.IndexOf(trial.Candidate.Values) >= 0));
        Assert.Equal(trials.Count, trials.DistinctBy(trial => (Mixed.IndexOf(trial.Candidate.Values), trial.Candidate.Share)).Count());
        Assert.Equal(trials, trials.OrderBy(trial => trial.Candidate.Id));
        Assert.InRange(trials.Count, 1, Create(name).Most);
    }

    // One set at a time, or many told in the reverse order.
    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_batches_nor_the_order_of_results_change_what_is_tried(string name)
    {
        var (usual, single, reversed) = (Create(name), Create(name), Create(name));
        var expected = Run(usual, Score).Select(Text).ToList();
        List<string> one = [], back = [];
        while (single.Ask(1) is [var candidate])
        {
            one.Add(Text(Told(candidate)));
            single.Tell([Told(candidate)]);
        }

        while (reversed.Ask(1000) is { Count: > 0 } asked)
        {
            back.AddRange(asked.Select(candidate => Text(Told(candidate))));
            reversed.Tell([.. asked.Reverse().Select(Told)]);
        }

        Assert.Equal(expected, one);
        Assert.Equal(expected, back);
        Assert.True(usual.IsDone && single.IsDone && reversed.IsDone);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_search_goes_on_from_the_trials_of_an_interrupted_one(string name)
    {
        var whole = Run(Create(name), Score);
        var known = Interrupted(name).ToDictionary(trial => trial.Candidate.Id);

        var search = Create(name);
        List<string> tried = [];
        for (var asked = search.Replay(known); asked.Count > 0; asked = search.Ask(20))
        {
            tried.AddRange(asked.Select(candidate => Text(Told(candidate))));
            search.Tell([.. asked.Select(Told)]);
        }

        Assert.Equal(whole.Where(trial => !known.ContainsKey(trial.Candidate.Id)).Select(Text), tried);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Seeds_differ_and_repeat(string name)
    {
        if (name == "grid") return;
        List<string> First(ulong seed) => [.. Create(name, seed).Ask(10).Select(candidate => Text(Told(candidate)))];

        Assert.Equal(First(7), First(7));
        Assert.NotEqual(First(7), First(8));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_space_of_few_sets_is_exhausted_not_repeated(string name)
    {
        var space = new ParameterSpace([ParameterAxis.Parse("a=1..4"), ParameterAxis.Parse("b=x,y,z")], "a != 2");
        var trials = Run(SearchMethod.Find(name)!.Create(new(space, 500)), set => -set[0]);

        Assert.InRange(trials.Select(trial => space.IndexOf(trial.Candidate.Values)).Distinct().Count(), 7, 9);
        Assert.Equal(4, trials.Max(trial => trial.Score));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_nothing_is_allowed_nothing_is_asked_for(string name)
    {
        var space = new ParameterSpace([ParameterAxis.Parse("a=1..9"), ParameterAxis.Parse("b=1..9")], "a > b + 9");
        var search = SearchMethod.Find(name)!.Create(new(space, 20));

        Assert.Empty(search.Ask(10));
        Assert.True(search.IsDone);
    }

    [Fact]
    public void An_undefined_score_is_worse_than_any()
    {
        foreach (var method in SearchMethod.All)
        {
            var trials = Run(method.Create(new(Mixed, 60)), set => set[0] > 10 ? double.NaN : set[0]);
            Assert.False(double.IsNaN(trials.Order(TrialOrder.BestFirst).First().Score));
        }
    }

    /// <summary>The process dies with a third of what it asked for last still unknown.</summary>
    static List<Trial> Interrupted(string name)
    {
        var search = Create(name);
        List<Trial> known = [];
        while (true)
        {
            var told = search.Ask(32).Select(Told).ToList();
            if (known.Count > 50) return [.. known, .. told.Where((_, i) => i % 3 > 0)];
            known.AddRange(told);
            search.Tell(told);
        }
    }

    static ISearch Create(string name, ulong seed = 3) => SearchMethod.Find(name)!.Create(new(Mixed, 150, seed));

    static double Score(double[] set) => Math.Abs(set[0] - 7) + Math.Abs(set[1] - 30) / 5 + Math.Abs(set[2] - 1.5) + set[3] + set[4];

    static Trial Told(Candidate candidate) => new(candidate, [-Score(candidate.Values)]);

    static string Text(Trial trial) => $"{trial.Candidate.Id} {trial.Candidate.Share} {Mixed.Show(trial.Candidate.Values)} {trial.Score}";
}
