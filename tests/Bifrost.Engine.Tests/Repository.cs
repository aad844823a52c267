using System.Xml.Linq;

namespace Bifrost.Tests;

/// <summary>The files of this repository, found from the folder that the tests run in.</summary>
static class Repository
{
    static readonly HashSet<string> Skipped =
        ["artifacts", "node_modules", "dist", "coverage", "TestResults", ".git", ".vs", ".idea", "bin", "obj"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under a folder with one of these endings, in order, without what is generated.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Walk(PathOf(folder))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path)));

    /// <summary>The projects that a project references, by name.</summary>
    public static IEnumerable<string> References(SourceFile project) =>
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        select Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value);

    static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder).Concat(
            from child in Directory.EnumerateDirectories(folder)
            where !Skipped.Contains(Path.GetFileName(child))
            from file in Walk(child)
            select file);
    }

    static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Bifrost.slnx"))) return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Bifrost.slnx.");
    }
}

/// <summary>A file of the repository, by its path from the root.</summary>
sealed record SourceFile(string Path)
{
    public string FullPath => Repository.PathOf(Path);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";

    public string Text { get; } = File.ReadAllText(Repository.PathOf(Path));

    public string[] Lines => Text.TrimEnd('\n').Split('\n');
}
