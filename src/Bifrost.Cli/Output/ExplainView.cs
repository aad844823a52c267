using Bifrost.Engine.Orders;
using Bifrost.Engine.Trust;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Why a run traded, on a screen.</summary>
static class ExplainView
{
    public static void Show(TradeExplanation trade, IAnsiConsole console)
    {
        var side = trade.IsLong ? "long" : "short";
        console.MarkupLine($"[bold]Trade {trade.Id}: {side} {trade.Size:0.######} {Markup.Escape(trade.Feed)}[/]");
        var closed = trade.Closed is { } time ? $"{Times.Day(time)} at {trade.ExitPrice:0.######}" : "still open";
        console.Write(Tables.Pairs(
            ("Opened", $"{Times.Day(trade.Opened)} at {trade.Price:0.######}"),
            ("Closed", $"{closed}, after {trade.Bars:N0} bars"),
            ("Profit", $"{trade.NetProfit:N2} = {trade.Profit:N2} less {trade.Commission:N2} of commission"),
            ("Went against it, for it", $"{trade.Excursion.Adverse:P2}, {trade.Excursion.Favourable:P2}")));
        Show("Decided to enter", trade.Entry, console);
        if (trade.Exit is { } exit) Show("Decided to leave", exit, console);
        Show("Orders", trade.Orders, console);
    }

    public static void Show(BarExplanation bar, IAnsiConsole console)
    {
        Show("On", bar, console);
        Show("Waiting", bar.Waiting, console);
        Show("Orders", bar.Decided, console);
    }

    static void Show(string title, BarExplanation bar, IAnsiConsole console)
    {
        var prices = bar.Bar;
        console.WriteLine();
        console.MarkupLine(
            $"[bold]{title} {Times.Show(prices.Time)}, {Markup.Escape(bar.Feed)}[/]  open {prices.Open:0.######} "
            + $"high {prices.High:0.######} low {prices.Low:0.######} close {prices.Close:0.######} volume {prices.Volume:0.######}");
        console.WriteLine(bar.Verdict);
        console.MarkupLine(
            $"[grey]cash {bar.Cash:N2}, value {bar.Value:N2}, held {bar.Held:0.######}; size by {Markup.Escape(bar.Sizer)}[/]");
        foreach (var (role, rule) in bar.Rules.Select(rule => (rule.Role, rule.Rule))) ShowRule($"{role}: ", rule, 1, console);
        foreach (var value in bar.Values) console.WriteLine($"  {value.Name} = {value.Value:0.######}");
    }

    static void ShowRule(string role, RuleReading rule, int depth, IAnsiConsole console)
    {
        var (colour, value) = (rule.IsCondition, rule.Value) switch
        {
            (true, 1) => ("green", "met"),
            (true, 0) => ("red", "not met"),
            (_, double.NaN) => ("grey", "undefined"),
            _ => ("default", $"{rule.Value:0.######}"),
        };
        console.MarkupLine($"{new string(' ', 2 * depth)}{role}{Markup.Escape(rule.Text)}  [{colour}]{value}[/]");
        foreach (var part in rule.Parts) ShowRule("", part, depth + 1, console);
    }

    static void Show(string title, IReadOnlyList<OrderExplanation> orders, IAnsiConsole console)
    {
        if (orders.Count == 0) return;
        console.WriteLine();
        console.MarkupLine($"[bold]{title}[/]");
        foreach (var order in orders)
        {
            var tag = order.Tag is null ? "" : $", {order.Tag}";
            var at = order.Type is OrderType.Market or OrderType.Close ? "" : $" at {order.Price:0.######}";
            console.WriteLine(
                $"  #{order.Id} {order.Side} {Math.Abs(order.Size):0.######} {Words.Of(order.Type)}{at}{tag}, decided "
                + $"{Times.Day(order.Decided)}: {Words.Of(order.Status)}");
            foreach (var fill in order.Fills) console.WriteLine($"     {FillWords.Of(fill)}");
        }
    }
}
