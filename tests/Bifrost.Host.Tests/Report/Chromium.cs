using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Page;
using Microsoft.Playwright;

namespace Bifrost.Host.Tests.Report;

/// <summary>One browser for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Without these it looks for its makers' hosts at every start.
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    readonly string _folder = Directory.CreateTempSubdirectory("bifrost-report-").FullName;
    IPlaywright? _playwright;
    IBrowser? _browser;
    int _pages;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<OpenReport> Open(RunFacts facts, int width = 1280) => Open([facts], width);

    internal Task<OpenReport> Open(RunFacts[] runs, int width = 1280) =>
        Open(stream => ReportPage.Write(SampleRuns.Report(runs), stream), width);

    internal Task<OpenReport> Open(SweepModel sweep, int width = 1280) => Open(stream => SweepPage.Write(sweep, stream), width);

    async Task<OpenReport> Open(Action<Stream> write, int width)
    {
        string file = Path.Combine(_folder, $"{Interlocked.Increment(ref _pages)}.html");
        await using (var stream = File.Create(file)) write(stream);
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 860 } });
        page.SetDefaultTimeout(120_000);
        var report = new OpenReport(page, new Uri(file).AbsoluteUri);
        await page.GotoAsync(report.Address);
        await page.Locator("main").WaitForAsync();
        return report;
    }

    static string Executable() =>
        Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("The report's tests need a browser: sudo apt-get install -y chromium");
}

/// <summary>A report in the browser, and what went wrong or out over the network meanwhile.</summary>
sealed class OpenReport : IAsyncDisposable
{
    public OpenReport(IPage page, string address)
    {
        (Page, Address) = (page, address);
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) => Errors.Add($"{message.Type}: {message.Text}");
        page.Request += (_, request) =>
        {
            if (request.Url != address) Requests.Add(request.Url);
        };
    }

    public IPage Page { get; }

    public string Address { get; }

    public List<string> Errors { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>The points that the first pane of a card draws at most in its present range.</summary>
    public Task<int> PointsDrawn(string card) => Page.EvaluateAsync<int>(
        "card => Number(document.querySelector(`#${card} .uplot`).dataset.points)", card);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
