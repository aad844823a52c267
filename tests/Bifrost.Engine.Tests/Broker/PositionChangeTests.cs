using Bifrost.Engine.Broker;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Broker;

public class PositionChangeTests
{
    [Theory]
    [InlineData(0, 0, 10, 100, 10, 100, 10, 0)] // opens
    [InlineData(10, 100, 10, 110, 20, 105, 10, 0)] // grows: the price is the average
    [InlineData(10, 100, -4, 110, 6, 100, 0, -4)] // shrinks: the price stays
    [InlineData(10, 100, -10, 110, 0, 0, 0, -10)] // closes
    [InlineData(10, 100, -15, 110, -5, 110, -5, -10)] // turns around: the price is new
    [InlineData(-10, 100, -10, 90, -20, 95, -10, 0)]
    [InlineData(-10, 100, 4, 90, -6, 100, 0, 4)]
    [InlineData(-10, 100, 15, 90, 5, 90, 5, 10)]
    public void A_position_opens_grows_shrinks_closes_and_turns(
        double held, double heldPrice, double size, double price, double after, double afterPrice, double opened, double closed) =>
        Assert.Equal(new(after, afterPrice, opened, closed), PositionChange.Of(held, heldPrice, size, price));

    [Fact]
    public void What_is_opened_and_closed_is_what_is_exchanged() => Check.QuickThrowOnFailure(
        Prop.ForAll<int, int>((held, size) =>
        {
            var change = PositionChange.Of(held, 100, size, 110);
            return change.Opened + change.Closed == size && change.Size == held + size;
        }));

    [Fact]
    public void The_average_lies_between_the_prices() => Check.QuickThrowOnFailure(
        Prop.ForAll<PositiveInt, PositiveInt>((held, size) =>
        {
            var price = PositionChange.Of(held.Get, 100, size.Get, 110).Price;
            return price is > 100 and < 110;
        }));
}
