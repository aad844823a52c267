using System.Text.RegularExpressions;
using Bifrost.Engine.Data;

namespace Bifrost.Tests;

/// <summary>Which way the parts lean on each other: docs/architecture.md says why.</summary>
public partial class ArchitectureTests
{
    /// <summary>The folders of the engine in the order of the data's flow: each may use only those before it.</summary>
    static readonly string[] Folders =
    [
        "Statistics", "Data", "Indicators", "Rules", "Orders", "Broker", "Strategies", "Analyzers", "Running", "Scanning",
        "Sweep", "Trust",
    ];

    /// <summary>What each project may reference; Bench and Conformance are programs beside the product.</summary>
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Bifrost.Engine"] = [],
        ["Bifrost.OpenCl"] = ["Bifrost.Engine"],
        ["Bifrost.Store"] = ["Bifrost.Engine"],
        ["Bifrost.Report"] = ["Bifrost.Engine"],
        ["Bifrost.Host"] = ["Bifrost.Engine", "Bifrost.Store", "Bifrost.Report"],
        ["Bifrost.Cli"] = ["Bifrost.Engine", "Bifrost.Store", "Bifrost.Report", "Bifrost.OpenCl", "Bifrost.Host"],
    };

    static readonly Dictionary<string, HashSet<string>> TypesByFolder = typeof(Bars).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Bifrost.Engine.", StringComparison.Ordinal) == true && !type.IsNested)
        .GroupBy(type => type.Namespace!["Bifrost.Engine.".Length..], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.Select(type => type.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Folders_of_the_engine_use_only_the_folders_before_them()
    {
        var violations =
            from file in Repository.Files("src/Bifrost.Engine", ".cs")
            from used in LaterFoldersUsed(FolderOf(file), file.Text)
            select $"{file.Path} uses {used}";

        Assert.Empty(violations);
    }

    [Fact]
    public void Every_folder_of_the_engine_has_its_place_in_the_order()
    {
        var folders = Repository.Files("src/Bifrost.Engine", ".cs").Select(FolderOf).Distinct(StringComparer.Ordinal);

        Assert.Empty(folders.Except(Folders, StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_of_the_engine_declares_the_namespace_of_its_folder()
    {
        var violations =
            from file in Repository.Files("src/Bifrost.Engine", ".cs")
            where !file.Text.Contains($"namespace Bifrost.Engine.{FolderOf(file)};", StringComparison.Ordinal)
            select file.Path;

        Assert.Empty(violations);
    }

    [Fact]
    public void Projects_lean_one_way()
    {
        var violations =
            from project in Repository.Files("src", ".csproj")
            from reference in Repository.References(project)
            where !Allowed.TryGetValue(project.Name, out var allowed) || !allowed.Contains(reference)
            select $"{project.Name} references {reference}";

        Assert.Empty(violations);
    }

    [Fact]
    public void The_engine_has_no_packages() =>
        Assert.DoesNotContain("PackageReference", File.ReadAllText(
            Repository.PathOf("src", "Bifrost.Engine", "Bifrost.Engine.csproj")), StringComparison.Ordinal);

    /// <summary>Folders after <paramref name="own"/> that the code names, in full or by the folder and a type in it.</summary>
    internal static IEnumerable<string> LaterFoldersUsed(string own, string code)
    {
        var position = Array.IndexOf(Folders, own);
        var text = Comment().Replace(code, "");
        return Folders.Where((folder, index) => index > position && Uses(text, folder));
    }

    static bool Uses(string text, string folder) =>
        Regex.IsMatch(text, $@"Bifrost\.Engine\.{folder}\b")
        || (TypesByFolder.TryGetValue(folder, out var types)
            && Regex.Matches(text, $@"(?<![.\w]){folder}\.(\w+)").Any(match => types.Contains(match.Groups[1].Value)));

    static string FolderOf(SourceFile file) => file.Path.Split(Path.DirectorySeparatorChar, '/')[2];

    [GeneratedRegex("//.*")]
    internal static partial Regex Comment();
}
