using System.Text;
using Microsoft.CodeAnalysis;

namespace Bifrost.Cli.Scripting;

/// <summary>What the compiler found wrong, each with its line of source and a caret below the place.</summary>
static class CompilerMessages
{
    const int ShownMax = 10;

    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] errors =
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .OrderBy(error => error.Location.SourceSpan.Start),
        ];
        var text = new StringBuilder("the strategy does not compile:");
        foreach (var error in errors.Take(ShownMax)) text.Append('\n').Append(Of(error));
        if (errors.Length > ShownMax) text.Append($"\n… and {errors.Length - ShownMax} more");
        return text.ToString();
    }

    /// <summary>file(line,column): message, and the source with a caret.</summary>
    public static string At(FileLinePositionSpan place, SyntaxTree tree, string message)
    {
        var (line, column) = (place.StartLinePosition.Line, place.StartLinePosition.Character);
        var source = tree.GetText().Lines[line].ToString();
        var endsHere = place.EndLinePosition.Line == line;
        var width = Math.Max(1, (endsHere ? place.EndLinePosition.Character : source.Length) - column);
        var number = $"{line + 1}";
        // Tabs are kept before the caret, so that it stands below its place however wide they are shown.
        string indent = new([.. source.Take(column).Select(letter => letter == '\t' ? '\t' : ' ')]);
        return $"""
            {place.Path}({line + 1},{column + 1}): {message}
              {number} | {source}
              {new string(' ', number.Length)} | {indent}{new string('^', width)}
            """;
    }

    static string Of(Diagnostic error)
    {
        var message = $"{error.Id} {error.GetMessage()}";
        return error.Location.SourceTree is { } tree ? At(error.Location.GetLineSpan(), tree, message) : message;
    }
}
