namespace Bifrost.Engine.Analyzers;

/// <summary>An analyzer that follows the value of the account, or of a fund share of it.</summary>
public abstract class AccountAnalyzer : Analyzer
{
    /// <summary>Follow the value of a fund share, which cash added on the way does not change; null: as the broker's options say.</summary>
    public bool? Fund { get; init; }

    /// <summary>The account, or a fund share, as of the last bar; before the first bar what it starts with.</summary>
    protected double AccountValue =>
        Fund ?? Strategy.Broker.Options.FundMode ? Strategy.Broker.FundValue : Strategy.Broker.Value;
}
