using System.Text.RegularExpressions;
using Bifrost.Engine.Data;
using Microsoft.Playwright;

namespace Bifrost.Host.Tests.Report;

/// <summary>The page as a reader meets it: opened from disk in a browser without a network.</summary>
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task It_opens_from_disk_without_a_request_or_an_error()
    {
        await using var report = await chromium.Open(SampleRuns.Daily());

        await Assertions.Expect(report.Page.Locator("h1")).ToHaveTextAsync("SMA cross");
        Assert.Equal(
            [
                "equity", "price", "trades", "tags", "calendar", "rolling", "drawdowns", "excursions", "distributions", "crises",
                "statistics", "conventions", "setup",
            ],
            await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('section.card')].map(card => card.id)"));
        Assert.Equal(8, await report.Page.Locator(".tile").CountAsync());
        Assert.Empty(report.Requests);
        Assert.Empty(report.Errors);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task It_is_no_wider_than_the_window(int width)
    {
        await using var report = await chromium.Open(SampleRuns.Daily(), width);

        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Choosing_a_trade_moves_the_chart_to_it()
    {
        await using var report = await chromium.Open(SampleRuns.Daily());
        var window = report.Page.Locator("#price .navigator-window");
        await Assertions.Expect(window).ToHaveAttributeAsync("style", new Regex("width: 100%"));

        await report.Page.Locator(".row-table tbody tr[aria-rowindex='3']").ClickAsync();

        await Assertions.Expect(report.Page.Locator(".trade-strip")).ToContainTextAsync("Trade 2 of");
        await Assertions.Expect(window).ToHaveAttributeAsync("style", new Regex(@"width: \d?\d(\.\d+)?%"));
    }

    [Fact]
    public async Task Arrow_keys_walk_through_the_trades()
    {
        await using var report = await chromium.Open(SampleRuns.Daily());

        await report.Page.Locator(".row-table").FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowDown");
        await report.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(report.Page.Locator(".trade-strip")).ToContainTextAsync("Trade 2 of");
        await Assertions.Expect(report.Page.Locator("tr[aria-selected='true']")).ToHaveAttributeAsync("aria-rowindex", "3");
    }

    [Fact]
    public async Task The_filter_keeps_what_it_says()
    {
        var facts = SampleRuns.Daily();
        int won = facts.Trades.Count(trade => trade.Profit > 0 && trade.Bars < 100);
        await using var report = await chromium.Open(facts);

        await report.Page.Keyboard.PressAsync("/");
        await report.Page.Keyboard.TypeAsync("won bars<100");

        Assert.InRange(won, 1, facts.Trades.Count - 1);
        await Assertions.Expect(report.Page.Locator("#trades h2")).ToHaveTextAsync($"Trades · {won} of {facts.Trades.Count}");
        Assert.All(
            await report.Page.Locator(".row-table tr[aria-rowindex] td:is(.gain, .loss)").AllInnerTextsAsync(),
            text => Assert.StartsWith("+", text));
    }

    [Fact]
    public async Task Sorting_by_profit_puts_the_best_first()
    {
        var facts = SampleRuns.Daily();
        await using var report = await chromium.Open(facts);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "P&L" }).ClickAsync();

        int best = facts.Trades.Index().MaxBy(trade => trade.Item.Profit).Index;
        await Assertions.Expect(report.Page.Locator("tr[aria-rowindex='2'] td").First).ToHaveTextAsync($"{best + 1}");
    }

    [Fact]
    public async Task The_corner_of_the_chart_tells_the_last_bar()
    {
        var facts = SampleRuns.Daily();
        await using var report = await chromium.Open(facts);

        await Assertions.Expect(report.Page.Locator("#price .readings").First).ToContainTextAsync($"C {facts.Feeds[0].Bars.Close[^1]:N2}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public async Task Runs_of_few_bars_and_no_trades_have_a_page(int bars)
    {
        await using var report = await chromium.Open(SampleRuns.Daily(bars) with { Trades = [], Fills = [] });

        await Assertions.Expect(report.Page.Locator("#trades")).ToContainTextAsync("This run made no trade.");
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Half_a_million_bars_are_drawn_from_a_few_thousand_points()
    {
        await using var report = await chromium.Open(SampleRuns.Minutes(500_000));

        await Assertions.Expect(report.Page.Locator("header")).ToContainTextAsync("500,000 bars");
        Assert.InRange(await report.PointsDrawn("equity"), 1_000, 12_000);
        for (int i = 0; i < 20; i++) await report.Page.Locator("#equity .chart").PressAsync("+");
        Assert.InRange(await report.PointsDrawn("equity"), 100_000, 500_000);
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Several_runs_stand_side_by_side()
    {
        var slow = SampleRuns.Crossing("slower", "SYN", SampleRuns.Bars(2520, UtcTime.Day), 50, 200);
        await using var report = await chromium.Open([SampleRuns.Daily(), slow]);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "slower" }).ClickAsync();

        await Assertions.Expect(report.Page.Locator("h1")).ToHaveTextAsync("slower");
        await Assertions.Expect(report.Page.Locator(".parameters")).ToContainTextAsync("slow 200");
    }

    [Fact]
    public async Task On_paper_the_distributions_have_their_bars()
    {
        await using var report = await chromium.Open(SampleRuns.Daily());

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var heights = await report.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.histogram')]"
                + ".map(each => Math.max(...[...each.querySelectorAll('i')].map(bar => bar.offsetHeight)))");
        Assert.All(heights, height => Assert.InRange(height, 60, 400));
    }

    [Fact]
    public async Task Refused_orders_are_shown_with_the_cash_that_there_was()
    {
        var facts = SampleRuns.Daily(100) with { Refusals = [new(0, 0, 5, "market", 10, "not enough cash when placed", 500, 10.25, "")] };
        await using var report = await chromium.Open(facts, 390);

        await Assertions.Expect(report.Page.Locator("#refusals h2")).ToHaveTextAsync("Refused orders · 1");
        await Assertions.Expect(report.Page.Locator("#refusals tbody")).ToContainTextAsync("10.25");
    }

    [Fact]
    public async Task Dark_follows_the_system_until_the_reader_chooses()
    {
        await using var report = await chromium.Open(SampleRuns.Daily(40));
        await report.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(report.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await report.Page.Locator("button.theme").ClickAsync();

        await Assertions.Expect(report.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }
}
