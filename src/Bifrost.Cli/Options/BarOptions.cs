using System.CommandLine;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Cli.Options;

/// <summary>How files of bars are read; what is left out is detected.</summary>
sealed class BarOptions
{
    static readonly string Defects =
        string.Join(", ", Texts.Names<BarDefects>().Where(name => name is not ("none" or "all")));

    readonly TextOption _from = new("--from", "DATE", "Leave out the bars before it.");
    readonly TextOption _to = new("--to", "DATE", "Leave out the bars after it; a date without time is included.");
    readonly TextOption _timeframe = new("--timeframe", "LENGTH", $"The length of a bar: {TimeframeText.Allowed}.");
    readonly TextOption _session = new("--session", "HH:MM-HH:MM", "Trading hours, on the feed's clock.");
    readonly TextOption _zone = new("--zone", "ZONE", "The clock of the file: America/New_York. UTC if not given.");
    readonly TextOption _format = new("--format", "FORMAT", $"One of {string.Join(", ", Texts.Names<BarFormat>())}.");
    readonly TextOption _dateFormat = new("--date-format", "PATTERN", "How dates are written: yyyy-MM-dd HH:mm.");
    readonly TextOption _timeFormat = new("--time-format", "PATTERN", "How times of a column of their own are written: HH:mm:ss.");
    readonly TextOption _separator = new("--separator", "SIGN", $"What stands between columns: {SeparatorText.Allowed}.");
    readonly TextOption _decimals = new("--decimals", "COUNT", "Round adjusted prices to so many decimals.");
    readonly TextOption _columns = new(
        "--columns", "FIELD=COLUMN,…", "Which column holds what, by its heading or number: date=1,close=5.");

    readonly Option<bool> _raw = new("--raw") { Description = "Do not adjust prices by the column of adjusted closes." };
    readonly Option<bool> _skip = new("--skip-bad-rows") { Description = "Leave out rows that cannot be read, and list them." };
    readonly TextOption _repair = new("--repair", "DEFECTS", $"Repair defects and list them: all, or of {Defects}.")
    {
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly TextOption _allow = new(
        "--allow", "DEFECTS", $"Let defects pass with a note: none, all, or of {Defects}. outside-range,zero-price if not given.");

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _from, _to, _timeframe, _session, _zone, _format, _dateFormat, _timeFormat, _separator, _columns, _decimals, _raw, _skip,
            _repair, _allow,
        ];
        foreach (var option in options) command.Options.Add(option);
    }

    public BarReadOptions Of(ParseResult line)
    {
        var options = BarReadOptions.Default with
        {
            Format = line.GetValue(_format) is { } format ? Texts.Choice<BarFormat>("--format", format) : BarFormat.Detect,
            DateFormat = line.GetValue(_dateFormat),
            TimeFormat = line.GetValue(_timeFormat),
            Separator = line.GetValue(_separator) is { } separator ? SeparatorText.Parse(separator) : null,
            Decimals = line.GetValue(_decimals) is { } decimals ? Texts.Count("--decimals", decimals, 15) : null,
            Columns = line.GetValue(_columns) is { } columns ? Map(columns) : null,
            Zone = line.GetValue(_zone) ?? "UTC",
            From = line.GetValue(_from) is { } from ? Texts.Date("--from", from) : null,
            To = line.GetValue(_to) is { } to ? End(Texts.Date("--to", to)) : null,
            Adjusted = !line.GetValue(_raw),
            SkipBadRows = line.GetValue(_skip),
            Repair = line.GetResult(_repair) is null ? BarDefects.None : DefectsOf("--repair", line.GetValue(_repair) ?? "all"),
            Allow = line.GetValue(_allow) is { } allow ? DefectsOf("--allow", allow) : BarReadOptions.Default.Allow,
        };
        return WithSession(WithTimeframe(options, line.GetValue(_timeframe)), line.GetValue(_session));
    }

    /// <summary>The series of files, in order; the names of files given with commas are taken apart.</summary>
    /// <exception cref="BadInputException">A file is missing or is no bars; the message names the place.</exception>
    public static IReadOnlyList<BarReading> Read(IEnumerable<string> files, BarReadOptions options)
    {
        try
        {
            return [.. files.SelectMany(Split).Select(file => BarFiles.Open(file, options))];
        }
        catch (BarReadException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }

    /// <summary>Files given with commas; one whose own name has a comma is one file.</summary>
    public static string[] Split(string files) =>
        File.Exists(files) ? [files] : files.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The bar of a day carries the end of its session, which a midnight would leave out.
    public static DateTime End(DateTime to) => to.TimeOfDay == TimeSpan.Zero ? to.AddDays(1).AddMicroseconds(-1) : to;

    static BarReadOptions WithTimeframe(BarReadOptions options, string? text)
    {
        if (text is null) return options;
        var (timeframe, compression) = TimeframeText.Parse(text) ?? throw Texts.Bad("--timeframe", text, TimeframeText.Allowed);
        return options with { Timeframe = timeframe, Compression = compression };
    }

    static BarReadOptions WithSession(BarReadOptions options, string? text)
    {
        if (text is null) return options;
        var hours = text.Split('-');
        if (hours.Length != 2 || !TimeOnly.TryParse(hours[0], out var start) || !TimeOnly.TryParse(hours[1], out var end) || end <= start)
            throw Texts.Bad("--session", text, "an opening and a closing time as 09:30-16:00");
        return options with { SessionStart = start, SessionEnd = end };
    }

    static ColumnMap Map(string text)
    {
        try
        {
            return ColumnMap.Parse(text);
        }
        catch (FormatException bad)
        {
            throw new BadInputException($"--columns {text}: {bad.Message}");
        }
    }

    static BarDefects DefectsOf(string option, string text) =>
        text.Split(',').Aggregate(BarDefects.None, (all, name) => all | Texts.Choice<BarDefects>(option, name));
}
