using Bifrost.Engine.Strategies;
using Microsoft.CodeAnalysis;

namespace Bifrost.Cli.Scripting;

/// <summary>What a user's file is compiled against: the framework and the engine.</summary>
static class References
{
    static readonly string[] FrameworkNamespaces = ["System", "System.Collections.Generic", "System.Linq"];

    /// <summary>The engine's namespaces are in scope as if the file were a part of it.</summary>
    public static string GlobalUsings => string.Concat(
        FrameworkNamespaces
            .Concat(typeof(Strategy).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct(StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => $"global using {name};\n"));

    public static IEnumerable<MetadataReference> All()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        return trusted
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Strategy).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
