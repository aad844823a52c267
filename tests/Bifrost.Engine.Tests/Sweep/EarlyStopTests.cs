using Bifrost.Engine.Sweep;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

public class EarlyStopTests
{
    static readonly ParameterSpace Space = new([ParameterAxis.Parse("n=0..999")]);

    // The least is at 120: rounds of 50 end at 150 with 29 since, and at 200 with 79.
    [Fact]
    public void A_search_ends_when_a_round_brought_nothing_better()
    {
        var search = new EarlyStop(new GridSearch(Space), 50);

        Assert.Equal(200, Run(search, set => Math.Abs(set[0] - 120)).Count);
        Assert.True(search is { IsDone: true, IsStopped: true });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void How_many_are_asked_for_at_once_changes_nothing(int batch)
    {
        var search = new EarlyStop(new GridSearch(Space), 50);
        var count = 0;
        while (search.Ask(batch) is { Count: > 0 } asked)
        {
            count += asked.Count;
            search.Tell([.. asked.Select(set => new Trial(set, [-Math.Abs(set.Values[0] - 120)])).Reverse()]);
        }

        Assert.Equal(200, count);
    }

    [Fact]
    public void A_search_that_keeps_improving_goes_on_to_its_end()
    {
        var search = new EarlyStop(new GridSearch(Space), 50);

        Assert.Equal(1000, Run(search, set => -set[0]).Count);
        Assert.False(search.IsStopped);
    }

    [Fact]
    public void Equal_results_are_no_improvement() =>
        Assert.Equal(100, Run(new EarlyStop(new GridSearch(Space), 50), _ => 1).Count);

    [Fact]
    public void Without_patience_there_is_no_search() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStop(new GridSearch(Space), 0));
}
