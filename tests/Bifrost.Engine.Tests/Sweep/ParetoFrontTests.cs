using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

public class ParetoFrontTests
{
    [Fact]
    public void What_none_beats_in_everything_is_the_front()
    {
        var trials = Trials([1, 5], [2, 4], [2, 3], [4, 1], [3, 1], [2, 4]);

        Assert.Equal([0L, 1, 3, 5], Ids(ParetoFront.Of(trials)));
        Assert.Equal(["0 1 3 5", "2 4"], ParetoFront.Layers(trials).Select(layer => string.Join(' ', Ids(layer))));
    }

    [Fact]
    public void Crowding_is_the_distance_of_the_neighbours_in_shares_of_the_range()
    {
        var crowding = ParetoFront.Crowding(Trials([0, 10], [1, 6], [4, 2], [10, 0]));

        Assert.Equal([double.PositiveInfinity, 0.4 + 0.8, 0.9 + 0.6, double.PositiveInfinity], crowding);
    }

    [Fact]
    public void Undefined_scores_lose_and_broken_requirements_lose_more()
    {
        Trial[] trials = [new(new(0, []), [double.NaN, 1]), new(new(1, []), [-5, 1]), new(new(2, []), [99, 99], Broken: 1)];

        Assert.Equal(["1", "0", "2"], ParetoFront.Layers(trials).Select(layer => string.Join(' ', Ids(layer))));
    }

    [Fact]
    public void Layers_hold_every_trial_once_and_each_is_beaten_from_the_layer_before() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(0, 6).ArrayOf(3).ArrayOf().ToArbitrary(), scores =>
        {
            var trials = Trials([.. scores.Select(score => score.Select(value => (double)value).ToArray())]);
            var layers = ParetoFront.Layers(trials);
            var isFair = layers.All(layer => layer.All(trial => !layer.Any(other => ParetoFront.Dominates(other, trial))));
            var isBeaten = layers.Index().Skip(1).All(layer => layer.Item.All(trial =>
                layers[layer.Index - 1].Any(other => ParetoFront.Dominates(other, trial))));
            return isFair && isBeaten && Ids(layers.SelectMany(layer => layer)).Order().SequenceEqual(Ids(trials));
        }));

    static Trial[] Trials(params double[][] scores) => [.. scores.Select((score, i) => new Trial(new(i, []), score))];

    static IEnumerable<long> Ids(IEnumerable<Trial> trials) => trials.Select(trial => trial.Candidate.Id);
}
