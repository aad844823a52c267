namespace Bifrost.Cli.Options;

/// <summary>Which sector a symbol belongs to: a line a symbol, SYMBOL,SECTOR.</summary>
static class SectorFile
{
    /// <exception cref="BadInputException">The file cannot be read, or a line is no pair.</exception>
    public static Dictionary<string, string> Read(string file)
    {
        var sectors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, line) in Lines(file).Index())
        {
            var parts = line.Split(',', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } symbol, { Length: > 0 } sector])
                throw new BadInputException($"{file}, line {index + 1}: {line} is not as SYMBOL,SECTOR.");
            if (index == 0 && symbol.Equals("symbol", StringComparison.OrdinalIgnoreCase)) continue;
            if (!sectors.TryAdd(symbol, sector)) throw new BadInputException($"{file}, line {index + 1}: {symbol} has a sector already.");
        }

        return sectors;
    }

    static IEnumerable<string> Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file).Where(line => line.Trim().Length > 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be read: {error.Message}");
        }
    }
}
