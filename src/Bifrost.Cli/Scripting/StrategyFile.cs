using System.Reflection;
using Bifrost.Engine.Strategies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Bifrost.Cli.Scripting;

/// <summary>
/// The public Strategy classes of a user's C# file, compiled in memory against the engine. Only this folder touches the
/// compiler: a run of a built-in strategy never loads it.
/// </summary>
static class StrategyFile
{
    static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp14, DocumentationMode.None);

    static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable);

    public static bool IsOne(string strategy) => strategy.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BadInputException">The file is missing, does not compile, or holds no strategy.</exception>
    public static IReadOnlyList<StrategyEntry> Compile(string path, CancellationToken cancellation)
    {
        var source = Read(path);
        var tree = CSharpSyntaxTree.ParseText(source, Syntax, path, cancellation);
        ScriptSyntax.Refuse(tree, cancellation);

        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [tree, CSharpSyntaxTree.ParseText(References.GlobalUsings, Syntax, cancellationToken: cancellation)],
            References.All(),
            Options);
        return Strategies(path, Emit(compilation, cancellation));
    }

    static SourceText Read(string path)
    {
        try
        {
            return SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {error.Message}");
        }
    }

    static Assembly Emit(CSharpCompilation compilation, CancellationToken cancellation)
    {
        using var code = new MemoryStream();
        // With the debug information an exception of the strategy names the line of the file.
        using var symbols = new MemoryStream();
        var result = compilation.Emit(
            code, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellation);
        return result.Success
            ? Assembly.Load(code.ToArray(), symbols.ToArray())
            : throw new BadInputException(CompilerMessages.Of(result.Diagnostics));
    }

    static StrategyEntry[] Strategies(string path, Assembly assembly)
    {
        Type[] all = [.. assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Strategy)) && !type.IsAbstract)];
        Type[] visible = [.. all.Where(type => type.IsVisible)];
        if (all is []) throw new BadInputException($"{path} has no strategy: it needs a public class that derives from Strategy.");
        if (visible is [])
            throw new BadInputException($"{path} has no public strategy: {all[0].Name} derives from Strategy, but it is not public.");
        if (Array.Find(visible, type => type.GetConstructor([]) is null) is { } closed)
        {
            throw new BadInputException(
                $"{path}: {closed.Name} needs a public constructor without parameters; "
                + "what may be set belongs in properties marked [Parameter].");
        }

        try
        {
            return [.. visible.Select(type => new StrategyEntry(type))];
        }
        catch (InvalidOperationException bad)
        {
            throw new BadInputException($"{path}: {bad.Message}");
        }
    }
}
