using System.Text.Json;

namespace Bifrost.Cli.Output;

/// <summary>Names of the code as they are written outside it.</summary>
static class Words
{
    /// <summary>StopTrailLimit is stop_trail_limit.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
