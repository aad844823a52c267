using System.Text.RegularExpressions;
using Bifrost.Engine.Sweep;
using Bifrost.Report;
using Microsoft.Playwright;

namespace Bifrost.Host.Tests.Report;

/// <summary>The page of a sweep as a reader meets it: opened from disk in a browser without a network.</summary>
public sealed class SweepBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task It_opens_from_disk_without_a_request_or_an_error()
    {
        await using var report = await chromium.Open(SampleSweeps.Model(walked: true));

        await Assertions.Expect(report.Page.Locator("h1")).ToHaveTextAsync("sma_cross");
        Assert.Equal(
            ["verdict", "heatmap", "parallel", "sets", "importance", "plateau", "overfitting", "logits", "walk-forward", "setup"],
            await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('section.card')].map(card => card.id)"));
        await Assertions.Expect(report.Page.Locator(".ribbon div")).ToHaveCountAsync(SampleSweeps.WalkForward.Folds.Count);
        Assert.Empty(report.Requests);
        Assert.Empty(report.Errors);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task It_is_no_wider_than_the_window(int width)
    {
        await using var report = await chromium.Open(SampleSweeps.Model(walked: true), width);

        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_walk_forward_has_a_page_of_its_own()
    {
        await using var report = await chromium.Open(SweepPainter.Paint(SampleSweeps.WalkForward, SampleSweeps.Facts));

        Assert.Equal(
            ["verdict", "walk-forward", "setup"],
            await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('section.card')].map(card => card.id)"));
        await Assertions.Expect(report.Page.Locator("#walk-forward tbody tr")).ToHaveCountAsync(SampleSweeps.WalkForward.Folds.Count);
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task The_verdict_is_told_in_words()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());

        var verdict = SampleSweeps.Model().Verdict!;
        await Assertions.Expect(report.Page.Locator("#verdict .headline")).ToContainTextAsync(verdict.Headline);
        await Assertions.Expect(report.Page.Locator("#verdict .checks li")).ToHaveCountAsync(verdict.Checks.Count);
    }

    [Fact]
    public async Task The_heat_map_is_drawn_in_colours_of_the_metric()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());

        var colours = await report.Page.EvaluateAsync<int>(
            "(() => { const canvas = document.querySelector('.heatmap canvas');"
                + "const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                + "const found = new Set();"
                + "for (let i = 0; i < pixels.length; i += 4) found.add(`${pixels[i]} ${pixels[i + 1]} ${pixels[i + 2]}`);"
                + "return found.size; })()");
        Assert.InRange(colours, 20, 100_000);
    }

    [Fact]
    public async Task Keys_go_through_the_cells_of_the_heat_map_and_choose_a_set()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());
        var best = SampleSweeps.Crossing.Rows.First(row => row.Values is [4, 15]);

        await report.Page.Locator(".heatmap").FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowRight");
        await report.Page.Keyboard.PressAsync("ArrowUp");
        await report.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(report.Page.Locator("#heatmap .readout")).ToContainTextAsync("fast=4 slow=15");
        await Assertions.Expect(report.Page.Locator("#sets .trade-strip")).ToContainTextAsync("--param fast=4 --param slow=15");
        Assert.Equal(0, best.Trial.Broken);
    }

    [Fact]
    public async Task A_band_on_an_axis_leaves_the_sets_that_pass_it()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());
        int eligible = SampleSweeps.Crossing.Rows.Count(row => row.IsEligible);
        // The upper quarter of fast, from 2 to 20.
        int passing = SampleSweeps.Crossing.Rows.Count(row => row.IsEligible && row.Values[0] >= 15.5);
        string all = $"{SampleSweeps.Crossing.Rows.Count}";

        await report.Page.Locator(".parallel").FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(report.Page.Locator("#sets h2")).ToHaveTextAsync($"Sets · {passing} of {all}");
        await report.Page.Keyboard.PressAsync("Escape");

        Assert.InRange(passing, 1, eligible - 1);
        await Assertions.Expect(report.Page.Locator("#parallel .readout")).ToContainTextAsync("Drag along an axis");
    }

    [Fact]
    public async Task Dragging_along_an_axis_sets_its_band()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());
        var canvas = report.Page.Locator(".parallel canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;

        await report.Page.Mouse.MoveAsync(box.X + 34, box.Y + 40);
        await report.Page.Mouse.DownAsync();
        await report.Page.Mouse.MoveAsync(box.X + 34, box.Y + 120);
        await report.Page.Mouse.UpAsync();

        await Assertions.Expect(report.Page.Locator("#parallel .readout")).ToHaveTextAsync(new Regex(@"^\d+ of \d+ sets pass"));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Show all sets" }).ClickAsync();
        await Assertions.Expect(report.Page.Locator("#parallel .readout")).ToContainTextAsync("Drag along an axis");
    }

    [Fact]
    public async Task The_best_sets_come_first_and_bear_the_mark_of_the_event_engine()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());

        var first = report.Page.Locator("#sets tr[aria-rowindex='2'] td");
        Assert.Equal(["1", "✓"], (await first.AllInnerTextsAsync()).Take(2));
        await Assertions.Expect(report.Page.Locator("#sets tr[aria-rowindex='8'] td").Nth(1)).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Sets_that_break_a_requirement_are_shown_when_asked_for()
    {
        await using var report = await chromium.Open(SampleSweeps.Model());
        int all = SampleSweeps.Crossing.Rows.Count, eligible = SampleSweeps.Crossing.Rows.Count(row => row.IsEligible);
        await Assertions.Expect(report.Page.Locator("#sets h2")).ToHaveTextAsync($"Sets · {eligible} of {all}");

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Sets that break requirements" }).ClickAsync();

        await Assertions.Expect(report.Page.Locator("#sets h2")).ToHaveTextAsync($"Sets · {all}");
    }

    [Fact]
    public async Task Other_parameters_are_pinned_or_gathered()
    {
        var space = new ParameterSpace(
            [ParameterAxis.Whole("a", 1, 3), ParameterAxis.Whole("b", 1, 3), ParameterAxis.Flag("c", true, false)]);
        var values = new double[3];
        var rows = Enumerable.Range(0, 18).Select(place =>
        {
            space.SetAt(place, values);
            return SampleSweeps.Row(place, [.. values], values[0] + (10 * values[2]));
        });
        await using var report = await chromium.Open(SweepPainter.Paint(SampleSweeps.Of(space, [.. rows]), null, SampleSweeps.Facts));
        var (map, readout) = (report.Page.Locator(".heatmap"), report.Page.Locator("#heatmap .readout"));

        await map.PressAsync("ArrowRight");
        await Assertions.Expect(readout).ToHaveTextAsync("a=2 b=1 c=true · Sharpe 12.00 · 12.00 of 2 sets");
        await report.Page.GetByLabel("Cell", new() { Exact = true }).SelectOptionAsync("mean");
        await Assertions.Expect(readout).ToHaveTextAsync("a=2 b=1 c=true · Sharpe 12.00 · 7.00 of 2 sets");
        await report.Page.GetByLabel("c", new() { Exact = true }).SelectOptionAsync("false");
        await Assertions.Expect(readout).ToHaveTextAsync("a=2 b=1 c=false · Sharpe 2.00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Few_sets_of_one_parameter_have_a_page(int sets)
    {
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 1, 10)]);
        var rows = Enumerable.Range(0, sets).Select(place => SampleSweeps.Row(place, [place + 1], place));

        await using var report = await chromium.Open(SweepPainter.Paint(SampleSweeps.Of(space, [.. rows]), null, SampleSweeps.Facts));

        await Assertions.Expect(report.Page.Locator("#verdict")).ToContainTextAsync("nothing to judge");
        await Assertions.Expect(report.Page.Locator("#overfitting")).ToContainTextAsync("Too few sets");
        await Assertions.Expect(report.Page.Locator("#sets")).ToContainTextAsync(sets == 0 ? "No set was run." : $"Sets · {sets}");
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Ten_thousand_sets_are_drawn()
    {
        await using var report = await chromium.Open(SweepPainter.Paint(SampleSweeps.Noise(100, 100), null, SampleSweeps.Facts));

        await Assertions.Expect(report.Page.Locator("#sets h2")).ToHaveTextAsync("Sets · 10,000");
        Assert.InRange(await report.Page.Locator("#sets tr").CountAsync(), 5, 60);
        Assert.Empty(report.Errors);
    }
}
