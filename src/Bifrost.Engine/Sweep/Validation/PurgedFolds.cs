namespace Bifrost.Engine.Sweep;

/// <summary>
/// Cross-validation for series (López de Prado, Advances in Financial Machine Learning, 2018, ch. 7): every bar is tested once, and the
/// training leaves out what overlaps with the test.
/// </summary>
/// <param name="Folds">At least 2.</param>
/// <param name="Purge">Bars left out on both sides of a test: the longest that a position is held or a label looks ahead.</param>
/// <param name="Embargo">Bars left out after a test besides, as what follows remembers it; a hundredth of all is usual.</param>
public sealed record PurgedFolds(int Folds, int Purge = 0, int Embargo = 0)
{
    /// <summary>One for each fold, in the order of the tests.</summary>
    /// <exception cref="ValidationPlanException">The bars are too few, or nothing is left to train on.</exception>
    public IReadOnlyList<ValidationSplit> Splits(int bars)
    {
        if (Folds < 2) throw new ValidationPlanException($"{Folds} folds leave nothing to train on; at least 2 are expected.");
        Purging.Check(Purge, Embargo);
        return [.. Purging.Groups(bars, Folds).Select(test => Purging.Split(bars, [test], Purge, Embargo))];
    }
}
