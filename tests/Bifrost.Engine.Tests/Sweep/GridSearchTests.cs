using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Tests.Sweep;

public class GridSearchTests
{
    static ParameterSpace Space(string[] axes, params string[] constraints) => new(axes.Select(ParameterAxis.Parse), constraints);

    [Fact]
    public void The_last_axis_turns_fastest()
    {
        var space = Space(["fast=1..2", "average=sma,ema"]);

        Assert.Equal(
            ["fast=1 average=sma", "fast=1 average=ema", "fast=2 average=sma", "fast=2 average=ema"],
            new GridSearch(space).Ask(10).Select(candidate => space.Show(candidate.Values)));
    }

    [Fact]
    public void Constraints_leave_sets_out_and_numbers_stay_places_of_the_grid()
    {
        var search = new GridSearch(Space(["fast=1..3", "slow=1..3"], "fast < slow"));

        Assert.Equal(3, search.CountAllowed());
        Assert.Equal([1L, 2, 5], search.Ask(10).Select(candidate => candidate.Id));
        Assert.True(search.IsDone);
    }

    [Fact]
    public void How_many_are_asked_for_at_once_changes_nothing()
    {
        var space = Space(["fast=1..20", "slow=1..20"], "2 * fast <= slow");
        var whole = new GridSearch(space).Ask(int.MaxValue);
        var pieces = new GridSearch(space);
        List<Candidate> found = [];
        while (!pieces.IsDone) found.AddRange(pieces.Ask(7));

        Assert.Equal(whole.Select(Text), found.Select(Text));
    }

    [Fact]
    public void A_grid_of_billions_is_entered_anywhere()
    {
        var search = new GridSearch(Space(["a=1..2000000", "b=1..1000000"]));
        search.SkipTo(1_999_999_999_999);

        Assert.Equal(2_000_000_000_000, search.Most);
        Assert.Equal("1999999999999: 2000000 1000000", Text(Assert.Single(search.Ask(5))));
        Assert.Throws<ArgumentOutOfRangeException>(() => search.SkipTo(-1));
    }

    [Fact]
    public void Every_set_is_found_again_by_its_place()
    {
        var space = Space(["a=1..5", "b=0.1..0.5:0.1", "c=x,y,z"]);

        Assert.All(new GridSearch(space).Ask(100), candidate => Assert.Equal(candidate.Id, space.IndexOf(candidate.Values)));
        Assert.Equal(-1, space.IndexOf([6, 0.1, 0]));
    }

    [Fact]
    public void A_grid_too_large_or_without_steps_is_refused()
    {
        var endless = Assert.Throws<InvalidOperationException>(() => new GridSearch(Space(["a=1..3", "x=0.1..0.9"])));
        var large = Assert.Throws<InvalidOperationException>(() => new GridSearch(
            Space([.. Enumerable.Range(0, 4).Select(i => $"a{i}=1..1000000")])));

        Assert.Contains("x=0.1..0.9 has no steps: give one (x=0.1..0.9:step)", endless.Message, StringComparison.Ordinal);
        Assert.Contains("has 1000000000000000000000000 sets; 9223372036854775807 is the most", large.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_space_has_axes_of_different_names()
    {
        Assert.Throws<ArgumentException>(() => Space([]));
        var twice = Assert.Throws<ArgumentException>(() => Space(["fast=1..2", "Fast=3..4"]));
        Assert.Contains("fast is given twice", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_search_goes_on_where_it_was()
    {
        var space = Space(["a=1..6"]);
        var known = new GridSearch(space).Ask(4).Where(candidate => candidate.Id != 2)
            .ToDictionary(candidate => candidate.Id, candidate => new Trial(candidate, [candidate.Values[0]]));

        var search = new GridSearch(space);
        Assert.Equal([2L], search.Replay(known, 4).Select(candidate => candidate.Id));
        Assert.Equal([4L, 5], search.Ask(10).Select(candidate => candidate.Id));
        Assert.Throws<InvalidOperationException>(() => new GridSearch(Space(["a=2..7"])).Replay(known));
    }

    static string Text(Candidate candidate) => $"{candidate.Id}: {string.Join(' ', candidate.Values)}";
}
