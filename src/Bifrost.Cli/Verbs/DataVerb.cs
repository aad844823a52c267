using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost data PATH: what files hold, how they were understood, and what is wrong with them.</summary>
sealed class DataVerb : Verb
{
    const int PreviewMax = 1000;

    readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files of bars: CSV of many forms, plain or gzip, or workbooks; folders of them; or an imported dataset.",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<bool> _quality = new("--quality")
    {
        Description = "List what may be wrong: repeated and missing days, odd prices, gaps, jumps. Reads on whatever is met.",
    };

    readonly TextOption _preview = new("--preview", "COUNT", "Show the first so many bars of each symbol, as they were understood.");
    readonly BarOptions _bars = new();

    public DataVerb(Terminal terminal)
        : base(
            "data",
            "Show what is in files of bars, and what is wrong with them.",
            terminal,
            "bifrost data AAPL.csv",
            "bifrost data EURUSD.csv.gz --zone Europe/London --json",
            "bifrost data odd.csv --skip-bad-rows --repair out-of-order,duplicate",
            "bifrost data prices/ --quality --preview 3",
            "bifrost data import us-stocks prices/")
    {
        Arguments.Add(_paths);
        Options.Add(_quality);
        Options.Add(_preview);
        _bars.AddTo(this);
        Subcommands.Add(new DataImportVerb(terminal));
        Subcommands.Add(new DataListVerb(terminal));
    }

    protected override int Run(ParseResult line)
    {
        var preview = line.GetValue(_preview) is { } count ? Texts.Count("--preview", count, PreviewMax) : 0;
        var hasQuality = line.GetValue(_quality);
        var options = hasQuality ? _bars.Of(line).Lenient : _bars.Of(line);
        string[] paths = [.. line.GetValue(_paths)!.SelectMany(BarOptions.Split)];
        var data = Opened(paths, options);
        var answer = DataAnswer.Of(data, asFiles: IsOneEach(data, paths), hasQuality, preview);
        Answer(line, () => answer, wire => wire.DataAnswer, console => DataView.Show(answer, console));
        return ExitCode.Done;
    }

    /// <summary>A file that is named has to be readable; of a folder, as many as are.</summary>
    Dataset Opened(string[] paths, BarReadOptions options)
    {
        var data = DatasetOptions.Open(paths, options, Terminal);
        return data.Refused.FirstOrDefault(refused => paths.Contains(refused.Name, StringComparer.Ordinal)) is { } bad
            ? throw new BadInputException(bad.Reason)
            : data;
    }

    /// <summary>Files of one instrument each are told in full.</summary>
    static bool IsOneEach(Dataset data, string[] paths) =>
        data.Refused.Count == 0 && data.Series.Count == paths.Length && Array.TrueForAll(paths, File.Exists);
}
