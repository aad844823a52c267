namespace Bifrost.Engine.Sweep;

/// <summary>What is trained on and what is tested on; some bars between the two belong to neither.</summary>
/// <param name="Train">In order of time, none touching another.</param>
/// <param name="Test">In order of time; neighbouring groups stay apart, so that each has its own result.</param>
public sealed record ValidationSplit(IReadOnlyList<BarRange> Train, IReadOnlyList<BarRange> Test);

/// <summary>Cuts data into groups and takes from the training what a test would leak into.</summary>
static class Purging
{
    /// <summary>Groups of equal length; the first are longer by one where it does not come out even.</summary>
    public static BarRange[] Groups(int bars, int count)
    {
        if (bars < count) throw new ValidationPlanException($"{bars} bars cannot be cut into {count} groups.");
        var (length, longer) = (bars / count, bars % count);
        int Edge(int group) => group * length + Math.Min(group, longer);
        return [.. Enumerable.Range(0, count).Select(group => new BarRange(Edge(group), Edge(group + 1)))];
    }

    /// <summary>
    /// All bars but the tests, those that a position or label of them may reach into (<paramref name="purge"/> before and after), and the
    /// embargo after those.
    /// </summary>
    public static ValidationSplit Split(int bars, IReadOnlyList<BarRange> test, int purge, int embargo)
    {
        List<BarRange> train = [];
        var from = 0;
        foreach (var range in test)
        {
            var to = Math.Max(0, range.Start - purge);
            if (to > from) train.Add(new(from, to));
            from = (int)Math.Min((long)range.End + purge + embargo, bars);
        }

        if (bars > from) train.Add(new(from, bars));
        return train.Count > 0 ? new(train, test) : throw new ValidationPlanException(
            $"Nothing of {bars} bars is left to train on after a purge of {purge} and an embargo of {embargo}.");
    }

    public static void Check(int purge, int embargo)
    {
        if (purge < 0 || embargo < 0)
            throw new ValidationPlanException($"A purge of {purge} and an embargo of {embargo} bars: neither is below 0.");
    }
}

/// <summary>Lengths that leave nothing to train or test on; the message says which.</summary>
public sealed class ValidationPlanException(string message) : ArgumentException(message);
