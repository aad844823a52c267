using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

public class FoldsTests
{
    [Fact]
    public void A_fold_is_trained_on_the_rest_less_purge_and_embargo() => Assert.Equal(
        ["0..9 | 15..29", "10..19 | 0..7 25..29", "20..29 | 0..17"],
        new PurgedFolds(3, Purge: 2, Embargo: 3).Splits(30).Select(Text));

    [Fact]
    public void Uneven_folds_are_longer_first() =>
        Assert.Equal(["0..3", "4..6", "7..9"], new PurgedFolds(3).Splits(10).Select(split => $"{split.Test[0]}"));

    // López de Prado 2018, 12.3: N = 6, k = 2 make 15 splits and 5 paths.
    [Fact]
    public void Six_groups_two_tested_make_fifteen_splits_and_five_paths()
    {
        var folds = new CombinatorialFolds(6, 2);

        Assert.Equal((15, 5), (folds.SplitCount, folds.PathCount));
        Assert.Equal([0, 0, 1, 2, 3, 4], folds.Paths()[0]);
        Assert.Equal([1, 5, 5, 6, 7, 8], folds.Paths()[1]);
        Assert.Equal("0..9 10..19 | 20..59", Text(folds.Splits(60)[0]));
        Assert.Equal("40..49 50..59 | 0..39", Text(folds.Splits(60)[14]));
    }

    [Fact]
    public void Test_and_training_never_come_nearer_than_purge_and_embargo() => Check.QuickThrowOnFailure(
        Prop.ForAll(Folds, Gen.Choose(120, 300).ToArbitrary(), (folds, bars) =>
        {
            var splits = folds.Splits(bars);
            return splits.All(split => split.Test.All(test => split.Train.All(train =>
                train.End + folds.Purge <= test.Start || train.Start >= test.End + folds.Purge + folds.Embargo)));
        }));

    [Fact]
    public void What_is_left_out_is_never_more_than_that() => Check.QuickThrowOnFailure(
        Prop.ForAll(Folds, Gen.Choose(120, 300).ToArbitrary(), (folds, bars) => folds.Splits(bars).All(split =>
        {
            var train = split.Train.SelectMany(Bars).ToHashSet();
            return Enumerable.Range(0, bars).All(bar => train.Contains(bar) != split.Test.Any(test =>
                bar >= test.Start - folds.Purge && bar < test.End + folds.Purge + folds.Embargo));
        })));

    [Fact]
    public void Every_bar_is_tested_as_often_as_there_are_paths() => Check.QuickThrowOnFailure(
        Prop.ForAll(Folds, Gen.Choose(120, 300).ToArbitrary(), (folds, bars) =>
        {
            var tested = folds.Splits(bars).SelectMany(split => split.Test).SelectMany(Bars).CountBy(bar => bar).ToList();
            return tested.Count == bars && tested.TrueForAll(found => found.Value == folds.PathCount);
        }));

    [Fact]
    public void Every_test_of_every_split_is_part_of_one_path() => Check.QuickThrowOnFailure(
        Prop.ForAll(Folds, folds =>
        {
            var parts = folds.Paths().SelectMany(path => path.Index()).Distinct().Count();
            return folds.Paths().Count == folds.PathCount && parts == folds.SplitCount * folds.Tested
                && folds.PathCount * folds.Groups == folds.SplitCount * folds.Tested;
        }));

    [Fact]
    public void Paths_are_put_together_from_what_was_tested()
    {
        var folds = new CombinatorialFolds(4, 2);
        // Every bar of a split's result is the number of the split.
        var paths = folds.Assemble([.. Enumerable.Range(0, 6).Select(split => Enumerable.Repeat((double)split, 8).ToArray())]);

        Assert.Equal(["0 0 0 0 1 1 2 2", "1 1 3 3 3 3 4 4", "2 2 4 4 5 5 5 5"], paths.Select(path => string.Join(' ', path)));
    }

    [Fact]
    public void With_one_group_tested_it_is_ordinary_cross_validation() => Assert.Equal(
        new PurgedFolds(5, 3, 2).Splits(103).Select(Text), new CombinatorialFolds(5, 1, 3, 2).Splits(103).Select(Text));

    [Theory]
    [InlineData(1, 1, "1 of 1 groups cannot be tested")]
    [InlineData(4, 4, "4 of 4 groups cannot be tested")]
    [InlineData(40, 20, "20 of 40 groups can be chosen in over 20000 ways")]
    [InlineData(200, 1, "100 bars cannot be cut into 200 groups")]
    public void What_cannot_be_cut_is_refused(int groups, int tested, string message) => Assert.Contains(
        message,
        Assert.Throws<ValidationPlanException>(() => new CombinatorialFolds(groups, tested).Splits(100)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_purge_of_everything_is_refused() => Assert.Contains(
        "Nothing of 20 bars is left to train on after a purge of 10 and an embargo of 0",
        Assert.Throws<ValidationPlanException>(() => new PurgedFolds(2, Purge: 10).Splits(20)).Message, StringComparison.Ordinal);

    static Arbitrary<CombinatorialFolds> Folds => (
        from groups in Gen.Choose(3, 8)
        from tested in Gen.Choose(1, Math.Min(3, groups - 2))
        from purge in Gen.Choose(0, 4)
        from embargo in Gen.Choose(0, 3)
        select new CombinatorialFolds(groups, tested, purge, embargo)).ToArbitrary();

    static IEnumerable<int> Bars(BarRange range) => Enumerable.Range(range.Start, range.Length);

    static string Text(ValidationSplit split) => $"{string.Join(' ', split.Test)} | {string.Join(' ', split.Train)}";
}
