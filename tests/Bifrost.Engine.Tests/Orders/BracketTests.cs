using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

/// <summary>Entry, stop and target: SEMANTICS 6.2 to 6.5. Orders 1, 2 and 3 are the entry, the stop and the target.</summary>
public class BracketTests
{
    static readonly OrderTerms Stop = OrderTerms.Stop(8);
    static readonly OrderTerms Target = OrderTerms.Limit(12);

    [Fact]
    public void The_exits_wait_for_the_entry_and_the_bar_after_it()
    {
        // The entry fills on a bar that reaches both exits: neither may trade on it.
        var script = new Script().At(1, s => s.BuyBracket(5, OrderTerms.Market, Stop, Target));
        script.Over(DailyBars.Of((10, 10, 10, 10), (10, 13, 7, 10), (10, 13, 10, 10)));

        Assert.Equal(["2 1 Completed", "3 3 Completed", "3 2 Canceled"], script.News.TakeLast(3));
        Assert.Equal((5, -5, -5), (script[1].Size, script[2].Size, script[3].Size));
        Assert.Equal(OrderEnd.CanceledByBracket, script[2].Outcome.End);
    }

    [Fact]
    public void A_short_entry_has_its_exits_the_other_way()
    {
        var script = new Script().At(1, s => s.SellBracket(5, OrderTerms.Market, OrderTerms.Stop(12), OrderTerms.Limit(8)));
        script.Over(DailyBars.Flat(10, 10, 12, 12));
        Assert.Equal(["2 1 Completed", "3 2 Completed", "3 3 Canceled"], script.News.TakeLast(3));
        Assert.Equal([-5, 5, 5], script.Broker.Orders.Select(order => order.Size));
    }

    [Fact]
    public void A_part_of_the_entry_does_not_activate_the_exits()
    {
        var script = new Script().At(1, s => s.BuyBracket(150, OrderTerms.Market, Stop, Target));
        script.Over(DailyBars.Flat(10, 10, 12, 12), new() { Filler = new FixedSizeFiller() });
        Assert.Equal(["2 1 Partial", "3 1 Completed", "4 3 Partial"], script.News.TakeLast(3));
    }

    [Fact]
    public void A_part_of_an_exit_leaves_the_other()
    {
        var script = new Script().At(1, s => s.BuyBracket(150, OrderTerms.Market, Stop, Target));
        script.Over(DailyBars.Flat(10, 10, 10, 12, 12), new() { Filler = new FixedSizeFiller() });
        Assert.Equal(["4 3 Partial", "5 3 Completed", "5 2 Canceled"], script.News.TakeLast(3));
    }

    [Fact]
    public void Cancelling_a_member_cancels_all()
    {
        var script = new Script().At(1, s => s.BuyBracket(5, OrderTerms.Limit(1), Stop, Target)).At(2, s => s.Cancel(s[3]));
        script.Over(DailyBars.Flat(10, 10, 10));
        Assert.Equal(["3 3 Canceled", "3 1 Canceled", "3 2 Canceled"], script.News.TakeLast(3));
    }

    [Fact]
    public void Exits_expire_while_they_wait()
    {
        var script = new Script().At(1, s => s.BuyBracket(5, OrderTerms.Limit(1), Stop with { Valid = Validity.Day }, Target));
        script.Over(DailyBars.Flat(10, 10));
        Assert.Equal(["2 2 Expired", "2 1 Canceled", "2 3 Canceled"], script.News.TakeLast(3));
    }

    [Fact]
    public void A_refused_entry_rejects_its_exits()
    {
        var script = new Script().At(1, s => s.BuyBracket(5000, OrderTerms.Market, Stop, Target));
        script.Over(DailyBars.Flat(10, 10));
        Assert.Equal(["2 1 Margin", "2 2 Rejected", "2 3 Rejected"], script.News.TakeLast(3));
        Assert.Equal(OrderEnd.ParentGone, script[2].Outcome.End);
    }

    [Fact]
    public void An_entry_without_exits_is_sent_alone()
    {
        BracketOrders orders = default;
        new Script().At(1, s => orders = s.BuyBracket(5, OrderTerms.Market, null, null)).Over(DailyBars.Flat(10, 10));
        Assert.Equal((OrderStatus.Completed, null, null), (orders.Main!.Status, orders.Stop, orders.Limit));
    }

    [Fact]
    public void A_bracket_of_size_zero_is_none()
    {
        var script = new Script().At(1, s => Assert.Equal(default, s.BuyBracket(0, OrderTerms.Market, Stop, Target)));
        Assert.Empty(script.Over(DailyBars.Flat(10, 10)).Orders);
    }

    [Fact]
    public void Orders_held_back_are_sent_with_the_one_that_is_not()
    {
        var script = new Script()
            .At(1, s => s.Buy(1, OrderTerms.Market with { Transmit = false }))
            .At(2, s => s.Sell(1, Target with { Parent = s[1] }));
        script.Over(DailyBars.Flat(10, 10, 12, 12));
        Assert.Equal(["3 1 Submitted", "3 2 Submitted", "3 1 Accepted", "3 2 Accepted", "3 1 Completed", "4 2 Completed"], script.News);
    }

    [Fact]
    public void The_child_of_an_order_that_ended_unfilled_is_rejected()
    {
        var script = new Script()
            .At(1, s => s.Buy(1, OrderTerms.Limit(1)))
            .At(2, s => s.Cancel(s[1]))
            .At(3, s => s.Sell(1, Target with { Parent = s[1] }));
        script.Over(DailyBars.Flat(10, 10, 10, 12));
        Assert.Equal(["3 1 Canceled", "4 2 Rejected"], script.News.TakeLast(2));
    }

    [Fact]
    public void The_child_of_a_child_is_rejected()
    {
        var script = new Script().At(1, s =>
        {
            var entry = s.Buy(1, OrderTerms.Market with { Transmit = false });
            var exit = s.Sell(1, Target with { Parent = entry, Transmit = false });
            s.Buy(1, OrderTerms.Limit(5) with { Parent = exit });
            s.Sell(1, OrderTerms.Limit(13) with { Parent = entry });
        });
        script.Over(DailyBars.Flat(10, 10));

        Assert.Equal(["2 3 Rejected", "2 1 Submitted", "2 2 Submitted", "2 4 Submitted"], script.News.Take(4));
    }

    [Fact]
    public void A_child_that_comes_after_its_parent_was_filled_never_becomes_active()
    {
        var script = new Script().At(1, s => s.Buy(1)).At(2, s => s.Sell(1, Target with { Parent = s[1] }));
        script.Over(DailyBars.Flat(10, 10, 12, 12, 12));
        Assert.Equal((OrderStatus.Accepted, false), (script[2].Status, script[2].IsActive));
    }
}
