using Bifrost.Cli.Options;
using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Runs;

/// <summary>A file that dates a universe: CSV with a heading and the columns symbol, listed and delisted, a date or empty.</summary>
static class ListingFile
{
    /// <exception cref="BadInputException">It cannot be read; the message names the line.</exception>
    public static IReadOnlyList<Listing> Read(string file)
    {
        try
        {
            return
            [
                .. File.ReadAllLines(file).Index().Skip(1).Where(row => row.Item.Length > 0)
                    .Select(row => Parse(row.Item, $"{file}({row.Index + 1})")),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be read: {error.Message}");
        }
    }

    static Listing Parse(string row, string place)
    {
        if (row.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } symbol, var from, .. var rest] || rest.Length > 1)
            throw Texts.Bad(place, row, "symbol,listed,delisted");
        var until = rest is [{ Length: > 0 } text] ? Time(place, text) : (long?)null;
        return new(symbol, from.Length == 0 ? 0 : Time(place, from), until);
    }

    static long Time(string place, string text) => UtcTime.From(Texts.Date(place, text));
}
