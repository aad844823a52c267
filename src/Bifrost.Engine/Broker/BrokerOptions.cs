namespace Bifrost.Engine.Broker;

/// <summary>How the simulated broker behaves. The defaults are the reference engine's.</summary>
public sealed record BrokerOptions
{
    /// <summary>To start with.</summary>
    public double Cash
    {
        get;
        init => field = double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The cash to start with must be a finite number.");
    } = 10_000;

    /// <summary>What trading costs, for every feed without an entry in <see cref="CommissionByFeed"/>.</summary>
    public CommissionScheme Commission { get; init; } = CommissionScheme.Free;

    /// <summary>What trading costs, by the name of the feed.</summary>
    public IReadOnlyDictionary<string, CommissionScheme> CommissionByFeed { get; init; } =
        new Dictionary<string, CommissionScheme>(StringComparer.Ordinal);

    public Slippage Slippage { get; init; } = Slippage.None;

    /// <summary>Null: every order fills whole.</summary>
    public VolumeFiller? Filler { get; init; }

    /// <summary>Refuse orders that the cash does not cover when they are submitted, not only when they fill.</summary>
    public bool CheckSubmission { get; init; } = true;

    /// <summary>Market orders fill at the close of the bar they are created on: looks ahead, and is stamped on the report.</summary>
    public bool CheatOnClose { get; init; }

    /// <summary>Market orders of NextOpen fill at the open of the same bar: looks ahead, and is stamped on the report.</summary>
    public bool CheatOnOpen { get; init; }

    /// <summary>Selling stock short brings cash in; otherwise it takes cash as buying does.</summary>
    public bool ShortCash { get; init; } = true;

    /// <summary>Book interest with the commission of the closing fill.</summary>
    public bool InterestInProfitLoss { get; init; } = true;

    /// <summary>Analyzers measure the value of a fund share instead of the account's, unless told otherwise.</summary>
    public bool FundMode { get; init; }

    /// <summary>The value of a fund share to start with.</summary>
    public double FundStartValue
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A fund share must be worth more than 0 to start with.");
    } = 100;
}
