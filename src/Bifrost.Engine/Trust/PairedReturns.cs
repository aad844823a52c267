using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>Whether one run did better than another over the same sessions, or was lucky.</summary>
public static class PairedReturns
{
    const int UsualDraws = 2000;

    /// <summary>
    /// The probability of a mean difference as far from 0, in either direction, if there were none: the differences are centred and drawn
    /// in blocks (<see cref="StationaryBootstrap"/>), (1 + as far) / (1 + draws). 1 where the runs never differ, NaN of fewer than two
    /// sessions.
    /// </summary>
    /// <param name="differences">Return of the one less return of the other, a value a session.</param>
    public static double PValue(ReadOnlySpan<double> differences, ulong seed = 1, int draws = UsualDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (differences.Length < 2) return double.NaN;
        var mean = Moments.Mean(differences);
        var centred = new double[differences.Length];
        for (var i = 0; i < centred.Length; i++) centred[i] = differences[i] - mean;

        var bootstrap = new StationaryBootstrap(centred.Length, StationaryBootstrap.BlockFor(differences));
        var (numbers, places, asFar) = (new SeededNumbers(seed), new int[centred.Length], 0);
        for (var draw = 0; draw < draws; draw++)
        {
            bootstrap.Draw(numbers, places);
            var sum = 0d;
            foreach (var place in places) sum += centred[place];
            if (Math.Abs(sum / centred.Length) >= Math.Abs(mean)) asFar++;
        }

        return (1d + asFar) / (1 + draws);
    }
}
