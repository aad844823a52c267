using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

/// <summary>The signals that a case lists as type, indicator, parameters.</summary>
static class SignalsOfCase
{
    public static SignalStrategy Create(JsonElement setup) => new([.. setup.GetProperty("signals").EnumerateArray().Select(Read)])
    {
        Accumulate = setup.Flag("accumulate", false),
        Concurrent = setup.Flag("concurrent", false),
    };

    static Signal Read(JsonElement signal)
    {
        var words = signal[0].GetString()!.Split('_');
        var role = Enum.Parse<SignalRole>(words[1], ignoreCase: true);
        var reading = words.ElementAtOrDefault(2) switch
        {
            null => SignalReading.Plain,
            "INV" => SignalReading.Inverted,
            "ANY" => SignalReading.Any,
            var unknown => throw new NotSupportedException($"signal {unknown}"),
        };
        return new(role, feeds => Values(feeds[0], signal[1].GetString()!, signal[2]), reading);
    }

    static Line Values(Feed feed, string indicator, JsonElement parameters)
    {
        var period = (int)parameters.Number("period", 0);
        return indicator switch
        {
            "mom" => feed.Close - new Sma(feed, period),
            "rsi" => new Rsi(feed, period) - parameters.Number("level", 50),
            _ => throw new NotSupportedException($"indicator {indicator}"),
        };
    }
}
