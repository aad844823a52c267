using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>SEMANTICS 3.1 to 3.3: what is refused when it is submitted, and what cannot be withdrawn yet.</summary>
public class SubmissionTests
{
    static readonly BrokerOptions Cash1000 = new() { Cash = 1000 };

    [Fact]
    public void An_order_is_submitted_accepted_and_filled_on_the_next_bar()
    {
        var script = new Script().At(1, s => s.Buy(1));
        script.Over(DailyBars.Flat(10, 11, 12));
        Assert.Equal(["2 1 Submitted", "2 1 Accepted", "2 1 Completed"], script.News);
    }

    [Fact]
    public void Without_the_check_an_order_is_accepted_at_once()
    {
        var script = new Script().At(1, s => s.Buy(1));
        script.Over(DailyBars.Flat(10, 11, 12), new() { CheckSubmission = false });
        Assert.Equal(["2 1 Accepted", "2 1 Completed"], script.News);
    }

    [Fact]
    public void An_order_that_the_cash_does_not_cover_is_refused_with_the_numbers()
    {
        var script = new Script().At(1, s => s.Buy(101));
        var result = script.Over(DailyBars.Flat(10, 10), Cash1000);

        Assert.Equal(["2 1 Submitted", "2 1 Margin"], script.News);
        Assert.Equal(new(OrderEnd.NotEnoughCashAtSubmission, CashNeeded: 1010, CashAvailable: 1000), result.Orders[0].Outcome);
        Assert.Equal("NotEnoughCashAtSubmission: needs 1010, there is 1000", $"{result.Orders[0].Outcome}");
    }

    [Fact]
    public void It_is_judged_at_the_close_of_the_bar_it_was_created_on()
    {
        var result = new Script().At(1, s => s.Buy(100)).Over(DailyBars.Flat(10, 9), Cash1000);
        Assert.Equal(OrderStatus.Completed, result.Orders[0].Status);
    }

    [Fact]
    public void A_limit_order_is_judged_at_its_limit()
    {
        var result = new Script().At(1, s => s.Buy(110, OrderTerms.Limit(9))).Over(DailyBars.Flat(10, 9), Cash1000);
        Assert.Equal(OrderStatus.Completed, result.Orders[0].Status);
    }

    [Fact]
    public void A_refused_order_does_not_give_its_cash_back_to_those_behind_it()
    {
        var script = new Script().At(1, s =>
        {
            s.Buy(150);
            s.Buy(10);
            s.Sell(100);
            s.Buy(10);
        });
        script.Over(DailyBars.Flat(10, 10), Cash1000);

        // 1000 - 1500 - 100 < 0; the short brings 1000, so the last one passes.
        Assert.Equal(["Margin", "Margin", "Completed", "Completed"], script.Broker.Orders.Select(order => $"{order.Status}"));
    }

    [Fact]
    public void Orders_of_one_batch_see_the_position_that_those_before_them_would_make()
    {
        var script = new Script().At(1, s =>
        {
            s.Buy(100);
            s.Sell(100);
            s.Buy(100);
        });
        var result = script.Over(DailyBars.Flat(10, 10), Cash1000);
        Assert.All(result.Orders, order => Assert.Equal(OrderStatus.Completed, order.Status));
    }

    [Fact]
    public void Cash_may_be_short_at_the_open_though_it_covered_the_close()
    {
        var script = new Script().At(1, s => s.Buy(100));
        var result = script.Over(DailyBars.Flat(10, 11), Cash1000);

        Assert.Equal(["2 1 Submitted", "2 1 Accepted", "2 1 Margin"], script.News);
        Assert.Equal(new(OrderEnd.NotEnoughCashAtExecution, 1100, 1000), result.Orders[0].Outcome);
        Assert.Empty(result.Fills);
    }

    [Fact]
    public void A_turn_that_the_cash_does_not_cover_closes_and_is_refused()
    {
        var script = new Script().At(1, s => s.Sell(10)).At(2, s => s.Buy(200));
        var result = script.Over(DailyBars.Flat(10, 10, 10), Cash1000 with { CheckSubmission = false });

        Assert.Equal(["3 2 Accepted", "3 2 Partial", "3 2 Margin"], script.News.Skip(2));
        Assert.Equal((10, 0), (result.Fills[1].Size, result.Broker.Position(result.Feeds[0]).Size));
        Assert.Equal(190, result.Fills[1].PositionSize); // as if it had turned: the reference engine's
    }

    [Fact]
    public void A_cancel_on_the_bar_of_submission_is_ignored()
    {
        var cancelled = true;
        var script = new Script().At(1, s => cancelled = s.Cancel(s.Buy(1)!));
        script.Over(DailyBars.Flat(10, 10));

        Assert.False(cancelled);
        Assert.Equal("2 1 Completed", script.News.Last());
    }

    [Fact]
    public void Cancelling_twice_is_cancelling_once()
    {
        List<bool> answers = [];
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.Limit(5))).At(2, s => answers.AddRange([s.Cancel(s[1]), s.Cancel(s[1])]));
        var result = script.Over(DailyBars.Flat(10, 10, 10));

        Assert.Equal([true, false], answers);
        Assert.Equal(["2 1 Submitted", "2 1 Accepted", "3 1 Canceled"], script.News);
        Assert.Equal(OrderEnd.CanceledByStrategy, result.Orders[0].Outcome.End);
    }

    [Fact]
    public void Cheating_on_open_judges_market_orders_at_the_open()
    {
        var script = new Script().AtOpen(2, s => s.Buy(100));
        var result = script.Over(
            [DailyBars.Of((20, 20, 20, 20), (10, 30, 10, 30))],
            new() { CheatOnOpen = true, Broker = Cash1000 with { CheatOnOpen = true } });
        Assert.Equal((OrderStatus.Completed, 10), (result.Orders[0].Status, result.Orders[0].Executed.Price));
    }
}
