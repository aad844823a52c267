namespace Bifrost.Cli.Output;

/// <summary>In a sentence or two whether a run could be repeated.</summary>
static class VerifyView
{
    const int OthersShown = 8;

    public static void Show(VerifyAnswer answer, TextWriter output)
    {
        if (answer.Equal)
        {
            output.WriteLine($"Equal: the run was repeated to the last bit ({answer.Got[..16]}…).");
            return;
        }

        output.WriteLine($"Different: {Sentence(answer.Differences[0])}");
        string[] others = [.. answer.Differences.Skip(1).Select(Name)];
        if (others.Length > 0) output.WriteLine($"After it {others.Length:N0} more: {string.Join(", ", others.Take(OthersShown))}.");
    }

    static string Sentence(DifferenceAnswer first) => first switch
    {
        { Rows: { } rows } => $"{first.Place} from row {rows} on, of {Rows(first)}. There the repeated run has {first.Detail}.",
        { Place: "hash" } => $"the receipt's own hash. It says {first.Expected}, what it holds comes to {first.Got}.",
        _ => $"{Meaning(first.Place)} ({first.Place}). The receipt says {first.Expected}, the repeated run has {first.Got}.",
    };

    static string Rows(DifferenceAnswer table) =>
        table.Expected == table.Got ? table.Got : $"{table.Got} where there were {table.Expected}";

    static string Meaning(string place) => place.Split('.') switch
    {
        ["engine"] => "the version of the engine",
        ["strategy", "source"] => "the text of the strategy's file",
        ["strategy"] => "the strategy",
        ["parameter", ..] => "a parameter",
        ["sizer", ..] => "the sizer",
        ["feed", _, "content" or "bars" or "from" or "to"] => "the bars",
        ["feed", ..] => "how the bars are taken",
        ["options", ..] => "a setting of the broker",
        _ => "what it came to",
    };

    static string Name(DifferenceAnswer difference) => difference.Rows is null ? difference.Place : $"{difference.Place} {difference.Rows}";
}
