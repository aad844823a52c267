using System.CommandLine;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>What a scan looks for, on which bars, and what it tells about them.</summary>
sealed class ScanOptions
{
    const int MostMatches = 1_000_000;
    const int MostDays = 10_000;
    const int LongestHorizon = 10_000;

    readonly FilterOptions _filter = new();
    readonly TextOption _asOf = new("--as-of", "DATE", "Look at the bars of that day, or of the last before it; else the newest.");
    readonly Option<bool> _all = new("--all") { Description = "Look at every bar, not only at the last one of each symbol." };
    readonly TextOption _maxAge = new("--max-age", "DAYS", "Look also at symbols that ended up to so many days earlier. 0 if not given.");
    readonly TextOption _by = new("--by", "RULE", "Rank the matches of a day by this number, the greatest first: \"close / close[20]\".");
    readonly TextOption _top = new("--top", "COUNT", "Keep the first so many matches of each day.");
    readonly Option<string[]> _show = new("--show")
    {
        HelpName = "RULE", Description = "A value to show with each match; may be given again: --show \"rsi(14)\".",
    };

    readonly TextOption _horizons = new(
        "--horizons", "BARS[,BARS…]", "Tell what followed the matches so many bars later: 1,5,20. Looks at every bar.");

    public void AddTo(Command command)
    {
        _filter.AddTo(command);
        Option[] options = [_all, _asOf, _maxAge, _by, _top, _show, _horizons];
        foreach (var option in options) command.Options.Add(option);
    }

    /// <exception cref="BadInputException">An option is wrong; the message says which, and what is allowed.</exception>
    /// <param name="everyBar">Look at every bar whatever the options say.</param>
    public ScanRequest Of(ParseResult line, bool everyBar)
    {
        var filter = _filter.Of(line);
        string[] shown = line.GetValue(_show) ?? [];
        var by = line.GetValue(_by);
        var horizons = HorizonsOf(line.GetValue(_horizons));
        ScanQuery query = new()
        {
            Filter = filter.Rule?.Rule,
            Patterns = filter.Patterns,
            By = by is null ? null : RuleTexts.Number("--by", by, filter.Options),
            Shown = [.. shown.Select(rule => RuleTexts.Parse("--show", rule, filter.Options))],
            EveryBar = everyBar || line.GetValue(_all) || horizons.Length > 0,
            AsOf = line.GetValue(_asOf) is { } day ? DateOnly.FromDateTime(Texts.Date("--as-of", day)) : null,
            MaxAgeDays = line.GetValue(_maxAge) is { } age ? Texts.Count("--max-age", age, MostDays) : 0,
            Top = line.GetValue(_top) is { } top ? Texts.Count("--top", top, MostMatches) : null,
        };
        return new(filter.Text, query, shown, by, horizons);
    }

    static int[] HorizonsOf(string? text)
    {
        if (text is null) return [];
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        int[] horizons = [.. parts.Select(part => Texts.Count("--horizons", part, LongestHorizon))];
        return horizons.Contains(0) ? throw Texts.Bad("--horizons", text, "whole numbers from 1 on") : [.. horizons.Distinct().Order()];
    }
}
