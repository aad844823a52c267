namespace Bifrost.Engine.Scanning;

/// <summary>When a trade is left: at its stop, at its target, or at the close of the last bar that it may be held.</summary>
/// <param name="HoldingPeriod">Bars after the one of the entry, from 1.</param>
/// <param name="StopLoss">Distance from the entry price in percent of it, below 100; 0: none.</param>
/// <param name="TakeProfit">Distance from the entry price in percent of it; 0: none.</param>
public readonly record struct ExitRule(int HoldingPeriod, double StopLoss = 0, double TakeProfit = 0)
{
    /// <summary>A hundredfold: more is a slip of the pen.</summary>
    const double TakeProfitMost = 10_000;

    /// <summary>Refuses what cannot be traded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range; the message says which.</exception>
    public ExitRule Validated()
    {
        Require.AtLeast(HoldingPeriod, 1, nameof(HoldingPeriod));
        Require.Within(StopLoss, 0, 99.999, nameof(StopLoss));
        Require.Within(TakeProfit, 0, TakeProfitMost, nameof(TakeProfit));
        return this;
    }

    /// <summary>The price of the stop; NaN without one.</summary>
    internal static double StopPrice(double entry, double percent, bool isLong) =>
        percent == 0 ? double.NaN : isLong ? entry * (1 - (percent / 100)) : entry * (1 + (percent / 100));

    /// <summary>The price of the target; NaN without one.</summary>
    internal static double TargetPrice(double entry, double percent, bool isLong) =>
        percent == 0 ? double.NaN : isLong ? entry * (1 + (percent / 100)) : entry * (1 - (percent / 100));
}

/// <summary>Why a trade was left.</summary>
public enum ExitReason
{
    StopLoss,
    TakeProfit,

    /// <summary>The holding period was over.</summary>
    TimeExit,

    /// <summary>The series ended before the holding period did; left at its last close.</summary>
    EndOfData,
}
