using Bifrost.Tests;

namespace Bifrost.Host.Tests.Samples;

public class SampleTests
{
    public static TheoryData<string> Names => [.. Repository.Files("samples", ".cs").Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_prints_what_was_approved(string name)
    {
        var path = Repository.PathOf("samples", $"{name}.cs");

        Approve.That(SampleProgram.Run(File.ReadAllText(path), path), test: name);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Sample_is_run_by_dotnet_alone()
    {
        var approved = Repository.PathOf("tests", "Bifrost.Host.Tests", "Samples", "Approved", "SampleTests.01-first-backtest.txt");

        var printed = SampleProgram.Output("dotnet", "run", Path.Combine("samples", "01-first-backtest.cs"));

        Assert.Equal(File.ReadAllText(approved).TrimEnd(), printed.TrimEnd());
    }

    [Fact]
    public void List_of_samples_has_each_in_its_order()
    {
        var listed = File.ReadAllLines(Repository.PathOf("samples", "README.md"))
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .Select(line => line[3..line.IndexOf(".cs]", StringComparison.Ordinal)]);

        Assert.Equal(Repository.Files("samples", ".cs").Select(file => file.Name), listed);
    }
}
