using System.Buffers;
using System.Globalization;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Sweep;

/// <summary>Reads the text of an axis.</summary>
sealed class AxisParser(string text)
{
    const string Forms = "name=from..to, name=from..to:step, name=value,value,… or name=from..to log";

    const string ToLog = "log";

    static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <param name="Start">Where it stands in the text.</param>
    /// <param name="Text">Without space around it.</param>
    readonly record struct Piece(int Start, string Text)
    {
        public Place Place => new(Start, Math.Max(1, Text.Length));

        /// <summary>Written without a point and an exponent.</summary>
        public bool IsWhole => Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
    }

    public ParameterAxis Read()
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) throw RuleException.At(text, new(0, text.Length), $"There is no `=`; expected {Forms}.", Forms);
        var (name, values) = (Cut(0, equals), Cut(equals + 1, text.Length));
        if (!IsName(name.Text))
            throw RuleException.At(text, name.Place, $"`{name.Text}` is no name; expected letters, digits and _, a letter first.");
        if (values.Text.Length == 0) throw RuleException.At(text, values.Place, $"{name.Text} has no values; expected {Forms}.", Forms);
        return At(values, () => values.Text.Contains("..", StringComparison.Ordinal) ? Range(name.Text, values) : List(name.Text, values));
    }

    /// <summary>What is wrong with the values themselves is told at the values.</summary>
    ParameterAxis At(Piece values, Func<ParameterAxis> read)
    {
        try
        {
            return read();
        }
        catch (ParameterAxisException wrong)
        {
            throw RuleException.At(text, values.Place, wrong.Message);
        }
    }

    ParameterAxis Range(string name, Piece values)
    {
        var end = values.Start + values.Text.Length;
        var isLog = values.Text.EndsWith(ToLog, StringComparison.OrdinalIgnoreCase);
        if (isLog) end -= ToLog.Length;
        var dots = text.IndexOf("..", values.Start, StringComparison.Ordinal);
        var colon = text.IndexOf(':', dots);
        var (from, to) = (Cut(values.Start, dots), Cut(dots + 2, colon < 0 ? end : colon));
        if (colon < 0 && !(from.IsWhole && to.IsWhole))
            return ParameterAxis.Continuous(name, (double)Number(from), (double)Number(to), isLog);
        return ParameterAxis.Stepped(name, Number(from), Number(to), colon < 0 ? 1 : Number(Cut(colon + 1, end)), isLog);
    }

    decimal Number(Piece piece) => decimal.TryParse(piece.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw RuleException.At(text, piece.Place, $"`{piece.Text}` is no number; expected {Forms}.", "a number");

    ParameterAxis List(string name, Piece values)
    {
        List<Piece> pieces = [];
        for (int start = values.Start, end = start + values.Text.Length, comma; start <= end; start = comma + 1)
        {
            comma = text.IndexOf(',', start) is >= 0 and var found ? found : end;
            pieces.Add(Cut(start, comma));
        }

        if (pieces.Find(piece => piece.Text.Length == 0) is { Text: not null } empty)
            throw RuleException.At(text, empty.Place, "A value is missing here; expected values with one comma between them.", "a value");
        return Listed(name, [.. pieces.Select(piece => piece.Text)]);
    }

    static ParameterAxis Listed(string name, string[] texts)
    {
        if (Array.TrueForAll(texts, text => bool.TryParse(text, out _))) return ParameterAxis.Flag(name, texts.Select(bool.Parse));
        var numbers = Array.ConvertAll(texts, Value);
        return Array.TrueForAll(numbers, double.IsFinite) ? ParameterAxis.Listed(name, numbers) : ParameterAxis.Choice(name, texts);
    }

    static double Value(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    Piece Cut(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, text[start..end]);
    }

    static bool IsName(string name) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0;
}
