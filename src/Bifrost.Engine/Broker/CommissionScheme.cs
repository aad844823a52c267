using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Broker;

public enum CommissionType
{
    /// <summary>A fraction of the value exchanged.</summary>
    Percent,

    /// <summary>An amount a unit.</summary>
    Fixed,
}

/// <summary>
/// What an instrument costs to trade and to hold, stock-like (the price is paid) or futures-like (a margin is deposited and
/// gains are settled daily). Semantics: SEMANTICS 5.3 of the golden corpus.
/// </summary>
public sealed record CommissionScheme
{
    public static CommissionScheme Free { get; } = new();

    /// <summary>A fraction (0.001: 0.1 %) or an amount a unit, by <see cref="Type"/>.</summary>
    public double Commission { get; init; }

    public CommissionType Type { get; init; }

    public bool IsStock { get; init; } = true;

    /// <summary>Deposit for one unit of a future; null for stocks.</summary>
    public double? Margin { get; init; }

    /// <summary>0: use <see cref="Margin"/>. Above 0: that many times the price. Below 0: price times <see cref="Multiplier"/>.</summary>
    public double AutoMargin { get; init; }

    /// <summary>Money a point of price is worth, in profit and loss.</summary>
    public double Multiplier { get; init; } = 1;

    /// <summary>Yearly rate charged by the day on short positions, 0.05: five percent.</summary>
    public double Interest { get; init; }

    /// <summary>Charge interest on long positions too.</summary>
    public bool InterestOnLong { get; init; }

    /// <summary>A long position takes its value divided by this from the cash.</summary>
    public double Leverage { get; init; } = 1;

    /// <summary>A percentage of the value, stock-like.</summary>
    public static CommissionScheme Percentage(double fraction) => new() { Commission = fraction };

    /// <summary>An amount a contract, with a deposit and daily settlement.</summary>
    public static CommissionScheme Futures(double perContract, double margin, double multiplier = 1) => new()
    {
        Commission = perContract, Type = CommissionType.Fixed, IsStock = false, Margin = margin, Multiplier = multiplier,
    };

    /// <summary>Refuses what no market has.</summary>
    /// <exception cref="ArgumentException">A number is out of its range; the message names it.</exception>
    public CommissionScheme Validated()
    {
        Require(double.IsFinite(Commission), nameof(Commission), Commission, "a finite number");
        Require(double.IsFinite(Multiplier) && Multiplier != 0, nameof(Multiplier), Multiplier, "a finite number other than 0");
        Require(double.IsFinite(Leverage) && Leverage > 0, nameof(Leverage), Leverage, "above 0");
        Require(double.IsFinite(Interest), nameof(Interest), Interest, "a finite number");
        Require(double.IsFinite(AutoMargin), nameof(AutoMargin), AutoMargin, "a finite number");
        Require(Margin is null or (> 0 and < double.PositiveInfinity), nameof(Margin), Margin ?? 0, "above 0");
        return this;
    }

    /// <summary>The deposit for one unit.</summary>
    public double MarginAt(double price) => AutoMargin switch
    {
        0 => Margin ?? 1,
        < 0 => price * Multiplier,
        _ => price * AutoMargin,
    };

    /// <summary>The whole units that an amount of cash pays for.</summary>
    public double SizeFor(double price, double cash) =>
        Math.Truncate(Leverage * PythonArithmetic.FloorDivide(cash, IsStock ? price : MarginAt(price)));

    /// <summary>The cash that opening takes, before commission and leverage.</summary>
    public double CostOf(double size, double price) => Math.Abs(size) * (IsStock ? price : MarginAt(price));

    /// <summary>What a size stands for in money: negative for stock sold short, the margin for futures.</summary>
    public double ValueOf(double size, double price) => IsStock ? size * price : Math.Abs(size) * MarginAt(price);

    /// <summary>As <see cref="ValueOf"/>, but a short stock position gains value as the price falls.</summary>
    public double ValueHeld(double size, double heldPrice, double price)
    {
        if (!IsStock || size >= 0) return ValueOf(size, price);
        return (heldPrice * size) + ((heldPrice - price) * size);
    }

    public double CommissionOn(double size, double price) =>
        Type == CommissionType.Percent ? Math.Abs(size) * Commission * price : Math.Abs(size) * Commission;

    public double ProfitLoss(double size, double from, double to) => size * (to - from) * Multiplier;

    /// <summary>What the daily settlement of a future moves into the cash; 0 for stocks.</summary>
    public double Settlement(double size, double from, double to) => IsStock ? 0 : ProfitLoss(size, from, to);

    /// <summary>Interest for a number of days on a position, by its cost.</summary>
    public double InterestOver(int days, double size, double price) =>
        days <= 0 || (size > 0 && !InterestOnLong) ? 0 : days * (Interest / 365) * Math.Abs(size) * price;

    static void Require(bool holds, string name, double value, string allowed)
    {
        if (!holds) throw new ArgumentException($"{name} of a commission scheme is {value}; it must be {allowed}.", name);
    }
}
