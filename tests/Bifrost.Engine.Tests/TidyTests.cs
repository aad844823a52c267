using System.Text.RegularExpressions;

namespace Bifrost.Tests;

/// <summary>Habits that no compiler checks. A failure lists every place, as file(line): what is wrong.</summary>
public partial class TidyTests
{
    const int FileLinesMax = 300;
    const int LineLengthMax = 140;

    static readonly string[] Roots = ["src", "tests", "bench", "samples", "web"];
    static readonly string[] Sources = [".cs", ".ts", ".tsx", ".css"];
    static readonly string[] Texts =
        [.. Sources, ".md", ".json", ".csproj", ".props", ".slnx", ".xml", ".yml", ".html", ".awk", ".sql", ".txt", ".mjs", ".runsettings"];

    static IEnumerable<SourceFile> SourceFiles => Roots.SelectMany(root => Repository.Files(root, Sources));

    [Fact]
    public void There_are_sources_to_check() => Assert.NotEmpty(SourceFiles);

    [Fact]
    public void Files_are_short() => Nothing(
        from file in SourceFiles
        where file.Lines.Length > FileLinesMax
        select $"{file.Path}: {file.Lines.Length} lines; {FileLinesMax} is the most. Is there a second noun inside?");

    [Fact]
    public void Lines_are_short() => Nothing(
        from found in Find(SourceFiles, line => line.Length > LineLengthMax)
        select $"{found}: longer than {LineLengthMax} characters");

    [Fact]
    public void Nothing_is_left_unfinished() => Nothing(
        Find(SourceFiles.Where(NotThisFile), line => Unfinished().IsMatch(line)));

    // A suppression carries its reason on the same line.
    [Fact]
    public void Access_is_private_by_default_and_unwritten() => Nothing(
        Find(Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs")).Where(NotThisFile),
            line => RedundantWord().IsMatch(line)));

    [Fact]
    public void No_file_names_a_machine_or_a_registry() => Nothing(
        Find(Repository.Files("", Texts).Concat(Scripts()).Where(NotThisFile), line => MachineSpecific().IsMatch(line)));

    [Fact]
    public void Links_between_documents_lead_somewhere() => Nothing(
        from file in Repository.Files("", ".md")
        from Match link in RelativeLink().Matches(file.Text)
        let target = link.Groups["target"].Value
        let path = Repository.PathOf(file.Folder, target)
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{file.Path}: {target} does not exist");

    [Fact]
    public void Every_sample_is_listed()
    {
        var readme = Repository.Files("", ".md").Where(file => file.Path is "README.md" || file.Folder == "samples");
        var listed = string.Concat(readme.Select(file => file.Text));

        Nothing(
            from sample in Repository.Files("samples", ".cs")
            where !listed.Contains($"{sample.Name}.cs", StringComparison.Ordinal)
            select $"{sample.Path} is named neither in README.md nor in samples/README.md");
    }

    static IEnumerable<SourceFile> Scripts() => [new("bifrost"), new("test"), new(Path.Combine(".ci", "run"))];

    static bool NotThisFile(SourceFile file) => file.Name != nameof(TidyTests);

    static IEnumerable<string> Find(IEnumerable<SourceFile> files, Predicate<string> wrong) =>
        from file in files
        from line in file.Lines.Index()
        where wrong(line.Item)
        select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}";

    static void Nothing(IEnumerable<string> violations)
    {
        var found = violations.Take(50).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException|Thread\.Sleep)\b|\[(Fact|Theory)\(Skip")]
    internal static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*(private (?!protected)|#region\b|#pragma warning disable [^/]*$)")]
    internal static partial Regex RedundantWord();

    [GeneratedRegex(
        @"(?<![\w.~$}])/(work|tmp|home|root|Users)/\w|https?://[^/\s""]*(registry|artifactory|mirror|proxy|api\.nuget)[^/\s""]*/")]
    internal static partial Regex MachineSpecific();

    [GeneratedRegex(@"\]\((?!\w+:|#|/)(?<target>[^)#\s]+)(#[^)]*)?\)")]
    internal static partial Regex RelativeLink();
}
