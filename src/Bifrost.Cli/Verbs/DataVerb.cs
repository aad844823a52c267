using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost data FILE: what a file holds, how it was understood, and what is wrong with it.</summary>
sealed class DataVerb : Verb
{
    const int ShownMax = 20;

    readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files of bars: CSV of many forms, plain or gzip.", Arity = ArgumentArity.OneOrMore,
    };

    readonly BarOptions _bars = new();

    public DataVerb(Terminal terminal)
        : base(
            "data",
            "Show what is in files of bars, and what is wrong with them.",
            terminal,
            "bifrost data AAPL.csv",
            "bifrost data EURUSD.csv.gz --zone Europe/London --json",
            "bifrost data odd.csv --skip-bad-rows --repair out-of-order,duplicate")
    {
        Arguments.Add(_files);
        _bars.AddTo(this);
    }

    protected override int Run(ParseResult line)
    {
        var readings = Terminal.Watch("Reading", _ => BarOptions.Read(line.GetValue(_files)!, _bars.Of(line)));
        Answer(line, () => new([.. readings.Select(FileAnswer.Of)]), wire => wire.DataAnswer, console =>
        {
            foreach (var reading in readings) Show(reading, console);
        });
        return ExitCode.Done;
    }

    static void Show(BarReading reading, IAnsiConsole console)
    {
        var file = FileAnswer.Of(reading);
        console.Write(Tables.Pairs(
            ("File", file.File),
            ("Format", $"{file.Format}, dates as {file.DateFormat}"),
            ("Timeframe", $"{file.Timeframe}, clock of {file.Zone}"),
            ("Bars", $"{file.Bars:N0} of {file.Rows:N0} rows"),
            ("From", file.From),
            ("To", file.To),
            ("Lowest, highest", $"{file.Lowest:G10}, {file.Highest:G10}"),
            ("Skipped rows", $"{file.Skipped.Count:N0}"),
            ("Repairs", $"{file.Repairs.Count:N0}")));
        List("Skipped", file.Skipped, console);
        List("Repaired", file.Repairs, console);
        List("Note", file.Notes, console);
    }

    static void List(string what, IReadOnlyList<string> items, IAnsiConsole console)
    {
        foreach (var item in items.Take(ShownMax)) console.WriteLine($"{what}: {item}");
        if (items.Count > ShownMax) console.WriteLine($"… and {items.Count - ShownMax:N0} more; --json lists them all.");
    }
}

/// <summary>The answer of <see cref="DataVerb"/>.</summary>
sealed record DataAnswer(IReadOnlyList<FileAnswer> Files);

/// <summary>One file. From and To are UTC; a bar bears the time at which it closes.</summary>
sealed record FileAnswer(
    string File, string Name, string Format, string DateFormat, string Timeframe, string Zone, int Rows, int Bars,
    string From, string To, double Lowest, double Highest,
    IReadOnlyList<string> Skipped, IReadOnlyList<string> Repairs, IReadOnlyList<string> Notes)
{
    public static FileAnswer Of(BarReading reading)
    {
        var (series, report) = (reading.Series, reading.Report);
        var bars = series.Bars;
        return new(
            report.File, series.Name, report.Format.ToString().ToLowerInvariant(), report.DateFormat,
            TimeframeText.Show(report.Timeframe, report.Compression), series.Session.Zone.Name, report.Rows, report.Bars,
            Times.Show(bars.Time[0]), Times.Show(bars.Time[^1]), Extreme(bars.Low, Math.Min), Extreme(bars.High, Math.Max),
            [.. report.Skipped.Select(row => row.ToString())], [.. report.Repairs.Select(repair => repair.ToString())], report.Notes);
    }

    static double Extreme(ReadOnlySpan<double> values, Func<double, double, double> pick)
    {
        var extreme = double.NaN;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) extreme = double.IsNaN(extreme) ? value : pick(extreme, value);
        }

        return extreme;
    }
}
