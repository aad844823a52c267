using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

/// <summary>One cancels the others: SEMANTICS 6.1.</summary>
public class OcoTests
{
    static readonly OrderTerms Far = OrderTerms.Limit(1);

    [Fact]
    public void A_fill_cancels_the_others_newest_first()
    {
        var script = new Script().At(1, s =>
        {
            var first = s.Buy(1, OrderTerms.Limit(9));
            s.Buy(1, Far with { Oco = first });
            s.Buy(1, Far with { Oco = first });
        });
        var result = script.Over(DailyBars.Flat(10, 10, 9));

        Assert.Equal(["3 1 Completed", "3 3 Canceled", "3 2 Canceled"], script.News.TakeLast(3));
        Assert.Equal(OrderEnd.CanceledByOcoGroup, result.Orders[1].Outcome.End);
    }

    [Fact]
    public void Orders_tried_before_the_fill_count_as_the_newest()
    {
        var script = new Script().At(1, s =>
        {
            var first = s.Buy(1, Far);
            s.Buy(1, OrderTerms.Limit(9) with { Oco = first });
            s.Buy(1, Far with { Oco = first });
        });
        script.Over(DailyBars.Flat(10, 10, 9));
        Assert.Equal(["3 2 Completed", "3 1 Canceled", "3 3 Canceled"], script.News.TakeLast(3));
    }

    [Fact]
    public void A_partial_fill_cancels_the_others_and_lives_on()
    {
        var script = new Script().At(1, s => s.Buy(1, Far with { Oco = s.Buy(150) }));
        script.Over(DailyBars.Flat(10, 10, 10), new() { Filler = new FixedSizeFiller() });
        Assert.Equal(["2 1 Partial", "2 2 Canceled", "3 1 Completed"], script.News.TakeLast(3));
    }

    [Fact]
    public void A_cancel_and_an_expiry_end_the_group_too()
    {
        var cancelling = new Script().At(1, s => s.Buy(1, Far with { Oco = s.Buy(1, Far) })).At(2, s => s.Cancel(s[2]));
        cancelling.Over(DailyBars.Flat(10, 10, 10));
        Assert.Equal(["3 2 Canceled", "3 1 Canceled"], cancelling.News.TakeLast(2));

        var expiring = new Script().At(1, s => s.Buy(1, Far with { Oco = s.Buy(1, Far with { Valid = Validity.Day }) }));
        expiring.Over(DailyBars.Flat(10, 10));
        Assert.Equal(["2 1 Expired", "2 2 Canceled"], expiring.News.TakeLast(2));
    }

    [Fact]
    public void A_refusal_leaves_members_that_are_not_accepted_yet()
    {
        var script = new Script().At(1, s =>
        {
            var dear = s.Buy(2000);
            s.Sell(2000, OrderTerms.Limit(9) with { Oco = dear });
        });
        script.Over(DailyBars.Flat(10, 10));
        Assert.Equal(["2 1 Margin", "2 2 Accepted", "2 2 Completed"], script.News.TakeLast(3));
    }

    [Fact]
    public void Who_joins_a_group_that_is_over_is_alone()
    {
        var script = new Script()
            .At(1, s => s.Buy(1, Far with { Oco = s.Buy(1) }))
            .At(2, s => s.Buy(1, Far with { Oco = s[1] }))
            .At(3, s => s.Buy(1));
        script.Over(DailyBars.Flat(10, 10, 10, 10));
        Assert.Equal(OrderStatus.Accepted, script[3].Status);
    }

    [Fact]
    public void Those_who_join_later_share_the_first_order_of_the_chain()
    {
        var script = new Script()
            .At(1, s => s.Buy(1, Far))
            .At(2, s => s.Buy(1, Far with { Oco = s[1] }))
            .At(3, s => s.Buy(1, OrderTerms.Market with { Oco = s[2] }));
        script.Over(DailyBars.Flat(10, 10, 10, 10));
        Assert.Equal(["4 3 Completed", "4 2 Canceled", "4 1 Canceled"], script.News.TakeLast(3));
    }
}
