using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

public enum TradeStatus
{
    Created,
    Open,
    Closed,
}

/// <summary>A position's life from opening to flat, under one trade id. Its size is that of the moment.</summary>
public sealed class Trade
{
    internal Trade(int id, Feed feed, int tradeId, bool keepsHistory)
    {
        (Id, Feed, TradeId) = (id, feed, tradeId);
        if (keepsHistory) History = new List<TradeChange>();
    }

    /// <summary>Counts from 1 in the order of opening.</summary>
    public int Id { get; }

    public Feed Feed { get; }

    /// <summary>The strategy's own number for the trade, 0 unless given with the orders.</summary>
    public int TradeId { get; }

    public TradeStatus Status { get; private set; }

    /// <summary>This news is about its opening.</summary>
    public bool JustOpened { get; private set; }

    public bool IsOpen { get; private set; }

    public bool IsClosed { get; private set; }

    public bool IsLong { get; private set; }

    public double Size { get; private set; }

    /// <summary>The largest size it had, without sign.</summary>
    public double PeakSize { get; private set; }

    /// <summary>Average entry price.</summary>
    public double Price { get; private set; }

    /// <summary>Average price of the reductions so far; NaN before the first.</summary>
    public double ExitPrice => _reduced == 0 ? double.NaN : _reducedValue / _reduced;

    /// <summary>What the remaining size cost.</summary>
    public double Value { get; private set; }

    public double Commission { get; private set; }

    /// <summary>Before commission.</summary>
    public double ProfitLoss { get; private set; }

    public double NetProfitLoss { get; private set; }

    /// <summary>The length of the feed when it opened, and when it closed; 0 before.</summary>
    public int BarOpened { get; private set; }

    public int BarClosed { get; private set; }

    /// <summary>Bars from its opening to the last change.</summary>
    public int Bars { get; private set; }

    /// <summary>See <see cref="UtcTime"/>; 0 before.</summary>
    public long TimeOpened { get; private set; }

    public long TimeClosed { get; private set; }

    public string? EntryTag { get; private set; }

    public string? ExitTag { get; private set; }

    /// <summary>Every change, when the run keeps them.</summary>
    public IReadOnlyList<TradeChange>? History { get; }

    double _reduced;
    double _reducedValue;

    /// <summary>The average price of what is held after a size was added to it.</summary>
    internal static double AverageOf(double before, double heldPrice, double size, double price, double after) =>
        ((before * heldPrice) + (size * price)) / after;

    internal Trade Snapshot() => (Trade)MemberwiseClone();

    /// <summary>Books one part of a fill.</summary>
    internal void Book(Order order, double size, double price, double commission, CommissionScheme scheme)
    {
        Commission += commission;
        var before = Size;
        Size += size;
        Mark(order, before);

        if (Math.Abs(Size) > Math.Abs(before)) Price = AverageOf(before, Price, size, price, Size);
        else Reduce(size, price, scheme);

        PeakSize = Math.Max(PeakSize, Math.Abs(Size));
        NetProfitLoss = ProfitLoss - Commission;
        Value = scheme.ValueOf(Size, Price);
        (History as List<TradeChange>)?.Add(new(
            Status, Feed.Time, Bars, Size, Price, Value, ProfitLoss, NetProfitLoss, order.Id, size, price, commission));
    }

    void Reduce(double size, double price, CommissionScheme scheme)
    {
        ProfitLoss += scheme.ProfitLoss(-size, Price, price);
        _reduced += size;
        _reducedValue += size * price;
    }

    void Mark(Order order, double before)
    {
        JustOpened = before == 0;
        if (JustOpened)
        {
            (BarOpened, TimeOpened, IsLong, EntryTag) = (Feed.Length, Feed.Time, Size > 0, order.Terms.Tag);
        }

        Bars = Feed.Length - BarOpened;
        IsOpen = Size != 0;
        IsClosed = before != 0 && Size == 0;
        if (IsClosed) (BarClosed, TimeClosed, ExitTag) = (Feed.Length, Feed.Time, order.Terms.Tag);
        Status = IsClosed ? TradeStatus.Closed : IsOpen ? TradeStatus.Open : Status;
    }
}

/// <summary>One change of a trade: how it stood afterwards, and the fill that made it.</summary>
public readonly record struct TradeChange(
    TradeStatus Status,
    long Time,
    int Bars,
    double Size,
    double Price,
    double Value,
    double ProfitLoss,
    double NetProfitLoss,
    int OrderId,
    double FillSize,
    double FillPrice,
    double FillCommission);
