using System.Text.Json;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Statistics;

namespace Bifrost.Conformance.Indicators;

/// <summary>The named functions of the corpus.</summary>
static class Functions
{
    public static WindowFunction OfWindow(string name) => name switch
    {
        "sum" => ExactSum.Of,
        "range" => window => Fold(window, Math.Max) - Fold(window, Math.Min),
        "max" => window => Fold(window, Math.Max),
        "min" => window => Fold(window, Math.Min),
        _ => throw new NotSupportedException($"function {name}"),
    };

    public static Func<double, double, double> OfTwo(string name) => name switch
    {
        "add" => (a, b) => a + b,
        "max2" => Math.Max,
        _ => throw new NotSupportedException($"function {name}"),
    };

    public static string? Name(JsonElement value) => value.Text("func") ?? value.Text("fn");

    static double Fold(ReadOnlySpan<double> window, Func<double, double, double> function)
    {
        var result = window[0];
        foreach (var value in window[1..]) result = function(result, value);
        return result;
    }
}
