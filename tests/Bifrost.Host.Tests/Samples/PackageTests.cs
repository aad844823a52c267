using System.IO.Compression;
using System.Xml.Linq;
using Bifrost.Host.Tests.Cli;

namespace Bifrost.Host.Tests.Samples;

public class PackageTests
{
    [Fact]
    [Trait("Speed", "Slow")]
    public void Engine_packs_with_readme_documentation_and_licence_and_needs_nothing()
    {
        using var folder = new Folder();
        SampleProgram.Output(
            "dotnet", "pack", Path.Combine("src", "Bifrost.Engine"), "-c", "Release", "-o", folder.Root, "-v", "q", "--nologo",
            "--artifacts-path", folder.PathOf("artifacts"), "-p:RunAnalyzers=false");

        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder.Root, "Bifrost.Engine.*.nupkg")));
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(["README.md", "lib/net10.0/Bifrost.Engine.dll", "lib/net10.0/Bifrost.Engine.xml"], StringComparer.Ordinal),
            files);

        using var description = package.GetEntry("Bifrost.Engine.nuspec")!.Open();
        var elements = XDocument.Load(description).Descendants().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
        Assert.Equal("Apache-2.0", elements["license"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.Empty(elements["dependency"]);
    }
}
