using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost scan "RULE" --data PATH: which instruments meet a condition now, or when they ever did.</summary>
sealed class ScanVerb : Verb
{
    const int MostMatches = 1_000_000;
    const int MostDays = 10_000;

    readonly Argument<string?> _filter = new("RULE")
    {
        Description = "The condition: \"close > sma(close, 20) and rsi(14) < 30\"; docs/rules.md has the language.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly TextOption _asOf = new("--as-of", "DATE", "Look at the bars of that day, or of the last before it; else the newest.");
    readonly Option<bool> _all = new("--all") { Description = "Look at every bar, not only at the last one of each symbol." };
    readonly TextOption _maxAge = new("--max-age", "DAYS", "Look also at symbols that ended up to so many days earlier. 0 if not given.");
    readonly TextOption _by = new("--by", "RULE", "Rank the matches of a day by this number, the greatest first: \"close / close[20]\".");
    readonly TextOption _top = new("--top", "COUNT", "Keep the first so many matches of each day.");
    readonly Option<string[]> _show = new("--show")
    {
        HelpName = "RULE", Description = "A value to show with each match; may be given again: --show \"rsi(14)\".",
    };

    readonly TextOption _csv = new("--csv", "FILE", "Write the matches as CSV.");
    readonly DatasetOptions _data = new();

    public ScanVerb(Terminal terminal)
        : base(
            "scan",
            "Find the instruments that meet a condition.",
            terminal,
            "bifrost scan \"close > sma(close, 20) and rsi(14) < 30\" --data prices/",
            "bifrost scan \"close > highest(high, 50)[1]\" --data prices.csv.gz --as-of 2020-03-31 --by \"close / close[20]\" --top 20",
            "bifrost scan \"crosses_above(ema(12), ema(26))\" --data prices.csv.gz --all --show \"rsi(14)\" --csv signals.csv")
    {
        Arguments.Add(_filter);
        Option[] options = [_asOf, _all, _maxAge, _by, _top, _show, _csv];
        foreach (var option in options) Options.Add(option);
        _data.AddTo(this);
    }

    protected override int Run(ParseResult line)
    {
        var request = RequestOf(line);
        var data = _data.Open(line, Terminal);
        var result = Terminal.Watch("Scanning", progress => Scanner.Scan(data.Series, request.Query, progress, Terminal.Cancellation));
        Finish(line, new(request, data, result));
        return ExitCode.Done;
    }

    void Finish(ParseResult line, FinishedScan scan)
    {
        if (line.GetValue(_csv) is { } file) Write(file, ScanCsv.Text(scan));
        Answer(line, () => ScanAnswer.Of(scan), wire => wire.ScanAnswer, console => ScanView.Show(scan, console));
    }

    ScanRequest RequestOf(ParseResult line)
    {
        var text = line.GetValue(_filter) ?? throw new BadInputException("scan needs a rule to look for: bifrost scan \"close > open\".");
        string[] shown = line.GetValue(_show) ?? [];
        var by = line.GetValue(_by);
        ScanQuery query = new()
        {
            Filter = Condition("the rule", text),
            By = by is null ? null : Number("--by", by),
            Shown = [.. shown.Select(rule => Parse("--show", rule))],
            EveryBar = line.GetValue(_all),
            AsOf = line.GetValue(_asOf) is { } day ? DateOnly.FromDateTime(Texts.Date("--as-of", day)) : null,
            MaxAgeDays = line.GetValue(_maxAge) is { } age ? Texts.Count("--max-age", age, MostDays) : 0,
            Top = line.GetValue(_top) is { } top ? Texts.Count("--top", top, MostMatches) : null,
        };
        return new(text, query, shown, by);
    }

    static CompiledRule Condition(string where, string text) => Parse(where, text) is { Kind: RuleKind.Condition } rule
        ? rule
        : throw new BadInputException($"{where} is a number, `{text}`; a condition is expected, such as `{text} > 0`.");

    static CompiledRule Number(string where, string text) => Parse(where, text) is { Kind: RuleKind.Number } rule
        ? rule
        : throw new BadInputException($"{where} `{text}`: a number to rank by is expected, such as close / close[20].");

    static CompiledRule Parse(string where, string text)
    {
        try
        {
            return Rule.Parse(text);
        }
        catch (RuleException bad)
        {
            throw new BadInputException($"{where} cannot be read: {bad.Message}");
        }
    }
}
