namespace Bifrost.Engine.Analyzers;

/// <summary>Builds the dictionary of a result; see <see cref="Analyzer.ToDictionary"/>.</summary>
sealed class ResultMap() : Dictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>A number, or null for one that is undefined.</summary>
    public static object? Number(double value) => double.IsNaN(value) ? null : value;

    /// <summary>Values by the time of their bar or period.</summary>
    public static ResultMap Of<T>(IEnumerable<Dated<T>> values, Func<T, object?> export)
    {
        var map = new ResultMap();
        foreach (var (time, value) in values) map[Key(time)] = export(value);
        return map;
    }

    public static ResultMap Of(IEnumerable<Dated<double>> values) => Of(values, Number);

    /// <summary>The time in ISO 8601; midnight is written as the date alone.</summary>
    static string Key(DateTime time) =>
        time.TimeOfDay == TimeSpan.Zero ? $"{time:yyyy-MM-dd}" : $"{time:yyyy-MM-ddTHH:mm:ss.ffffff}";
}
