namespace Bifrost.Engine.Sweep;

/// <summary>How much is reckoned of each set.</summary>
public enum SweepDetail
{
    /// <summary>The metrics that are known without the value of every bar.</summary>
    Value,

    /// <summary>Every metric.</summary>
    Summary,
}

/// <summary>What sets of parameters are tried on: a strategy over bars.</summary>
public interface ISweepTarget
{
    /// <summary>Which engine runs a set: event or rules kernel.</summary>
    string Engine { get; }

    /// <summary>How many sets are asked of the search at a time, at most: what a kill can cost. It changes no result.</summary>
    int Batch => 256;

    /// <summary>Told the sets that come next, before their workers run them: what is better done for all at once is done here.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    void Begin(IReadOnlyList<Candidate> batch, SweepDetail detail, CancellationToken cancellation)
    {
    }

    /// <summary>Who runs sets on one thread; each thread makes its own.</summary>
    ISweepWorker NewWorker();
}

/// <summary>Runs one set after another.</summary>
public interface ISweepWorker
{
    /// <summary>Runs a set.</summary>
    /// <param name="figures">Takes the metrics in the order of <see cref="SweepMetrics.All"/>; NaN those that were not asked for.</param>
    /// <exception cref="Running.StrategyFailedException">The strategy threw.</exception>
    void Run(Candidate candidate, SweepDetail detail, Span<double> figures);

    /// <summary>The returns from session to session of a set, as fractions.</summary>
    double[] Returns(Candidate candidate);
}
