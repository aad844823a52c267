using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bifrost.Cli.Scripting;

/// <summary>
/// Refuses what makes a file a program of its own, which the compiler would meet with messages that lead nowhere here:
/// directives of file-based programs and statements outside every class.
/// </summary>
static class ScriptSyntax
{
    /// <exception cref="BadInputException">The file is a script; the message names the place.</exception>
    public static void Refuse(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        foreach (var line in text.Lines)
        {
            var content = text.ToString(line.Span);
            if (!content.StartsWith("#:", StringComparison.Ordinal)) continue;
            throw new BadInputException(Say(
                tree, line.Span,
                $"{content.Trim()} is a directive of programs run by dotnet run. Remove the line: the engine is referenced already."));
        }

        var members = ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members;
        if (members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } statement)
        {
            throw new BadInputException(Say(
                tree, statement.Span,
                "a statement outside every class. Bifrost runs the public Strategy classes of a file, not its top-level statements; "
                + "remove them, or run the file with dotnet run."));
        }
    }

    static string Say(SyntaxTree tree, TextSpan span, string message) => CompilerMessages.At(tree.GetLineSpan(span), tree, message);
}
