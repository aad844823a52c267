using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Orders of every type around a price.</summary>
sealed class RandomTerms(Random random)
{
    static readonly OrderType[] Types = Enum.GetValues<OrderType>();

    public int TradeId() => random.In(0.1) ? random.Next(1, 3) : 0;

    public OrderTerms Any(double close)
    {
        var type = random.Pick<OrderType>(Types);
        return new()
        {
            Type = type,
            Price = type is OrderType.Market or OrderType.Close || random.In(0.1) ? null : Near(close),
            LimitPrice = type is OrderType.StopLimit or OrderType.StopTrailLimit && random.In(0.8) ? Near(close) : null,
            TrailAmount = random.In(0.5) ? Cents(close * random.Between(0, 0.03)) : null,
            TrailPercent = random.In(0.5) ? random.Between(0, 0.03) : null,
            Valid = Valid(),
            TradeId = TradeId(),
        };
    }

    /// <summary>A Limit or Stop order.</summary>
    public OrderTerms Resting(double close) =>
        new() { Type = random.Pick(OrderType.Limit, OrderType.Stop), Price = Near(close), Valid = Valid() };

    public (OrderTerms Main, OrderTerms? Stop, OrderTerms? Limit) Bracket(bool isBuy, double close)
    {
        double Away(bool above) => Cents(close * (above ? random.Between(1, 1.04) : random.Between(0.96, 1)));

        var main = random.In(0.5) ? OrderTerms.Market : OrderTerms.Limit(Near(close));
        var stop = random.In(0.3) ? OrderTerms.TrailBy(Cents(close * 0.02)) : OrderTerms.Stop(Away(!isBuy));
        var limit = OrderTerms.Limit(Away(isBuy));
        var valid = Valid();
        return (
            main with { Valid = valid },
            random.In(0.1) ? null : stop with { Valid = valid },
            random.In(0.1) ? null : limit with { Valid = valid });
    }

    Validity Valid() => random.Next(8) switch
    {
        0 => Validity.Day,
        1 => Validity.For(TimeSpan.FromHours(random.Next(1, 100))),
        2 => Validity.Until(new DateTime(2024, 1, 10, 12, 0, 0, DateTimeKind.Utc).AddHours(random.Next(600))),
        _ => default,
    };

    double Near(double price) => Cents(price * random.Between(0.96, 1.04));

    static double Cents(double price) => Math.Max(Math.Round(price, 2), 0.01);
}
