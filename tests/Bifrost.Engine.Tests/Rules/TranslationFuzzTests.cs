using System.Text;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Tests.Rules;

public sealed class TranslationFuzzTests
{
    static readonly Func<string, TranslatedRule>[] Translators =
    [
        json => JsonFilter.Translate(json), json => ConditionBuilder.Translate(json), json => ConditionList.Entry(json),
        json => ConditionList.Exit(json), filter => ScannerFilter.Translate(filter),
    ];

    /// <summary>Every one of the texts goes through every translator.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_text_breaks_a_translator(int seed)
    {
        var random = new Random(seed);
        var (translated, refused) = (0, 0);
        for (var i = 0; i < 15_000; i++)
        {
            var text = RandomFilters.Next(random);
            foreach (var translate in Translators)
            {
                try
                {
                    var rule = translate(text);
                    Assert.Equal(rule.Text, $"{rule.Rule}");
                    translated++;
                }
                catch (Exception wrong) when (wrong is TranslationException or RuleException)
                {
                    refused++;
                }
            }
        }

        Assert.True(translated > 1_000 && refused > 1_000, $"{translated} were translated, {refused} refused.");
    }

    [Fact]
    public void A_deep_or_long_filter_is_refused()
    {
        static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
        var deep = Repeated("{\"logic\": \"AND\", \"conditions\": [", 40) + Repeated("]}", 40);
        const string One = "{\"column\": \"close\", \"operator\": \">\", \"value\": 1},";

        Assert.Throws<TranslationException>(() => JsonFilter.Translate(deep));
        Assert.Throws<TranslationException>(() => ConditionBuilder.Translate($"[{Repeated(One, 1_500)[..^1]}]"));
        Assert.Throws<TranslationException>(() => ConditionBuilder.Translate($"[{Repeated(One, 3_000)[..^1]}]"));
    }
}

/// <summary>Filters in the forms of other systems, many of them damaged.</summary>
static class RandomFilters
{
    static readonly string[] Values =
    [
        .. """
            "close" "rsi" "sma_20" "MACD" "macd_signal" "BBANDS" "symbol" "30" "-1e3" 1 -2 0.5 1e400 null true [] [1,2] ["bb_lower",5]
            {} "" "\ud800" "'\"" "and" "é" "x_prev"
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), "\"a b\"",
    ];

    static readonly string[] Operators =
        """ ">" "<=" "==" "crosses_above" "above" "between" "equals" "=>" 3 """.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static readonly string[] Joins = ["\"AND\"", "\"OR\"", "\"XOR\"", "\"and\""];

    public static string Next(Random random)
    {
        var text = random.Next(4) switch
        {
            0 => Group(random, 2),
            1 => $"[{Several(random, Built)}]",
            2 => $"[{Several(random, Listed)}]",
            _ => RandomTexts.Next(random),
        };
        return random.Next(3) == 0 ? Damaged(text, random) : text;
    }

    static string Group(Random random, int depth) =>
        $"{{\"logic\": {One(random, Joins)}, \"conditions\": [{Several(random, inner => Condition(inner, depth))}]}}";

    static string Condition(Random random, int depth) => depth > 0 && random.Next(4) == 0 ? Group(random, depth - 1)
        : $"{{\"left\": {Operand(random)}, \"operator\": {One(random, Operators)}, \"right\": {Operand(random)}}}";

    static string Operand(Random random) => random.Next(4) switch
    {
        0 => $"{{\"type\": \"column\", \"name\": {One(random, Values)}}}",
        1 => $"{{\"type\": \"column\", \"name\": \"close\", \"timeframe\": \"weekly\", \"offset\": {random.Next(-3, 2)}}}",
        2 => $"{{\"type\": \"indicator\", \"name\": \"sma\", \"params\": [{One(random, Values)}], \"column\": {One(random, Values)}}}",
        _ => $"{{\"type\": \"constant\", \"value\": {One(random, Values)}}}",
    };

    static string Built(Random random) => $"{{\"column\": {One(random, Values)}, \"operator\": {One(random, Operators)}, "
        + $"\"value\": {One(random, Values)}, \"logic\": {One(random, Joins)}}}";

    static string Listed(Random random) =>
        $"{{\"indicator\": {One(random, Values)}, \"comparison\": {One(random, Operators)}, \"value\": {One(random, Values)}}}";

    static string Several(Random random, Func<Random, string> one) =>
        string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => one(random)));

    static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var change = random.Next(1, 4); change > 0 && damaged.Length > 0; change--)
        {
            var at = random.Next(damaged.Length);
            if (random.Next(2) == 0) damaged.Remove(at, 1);
            else damaged.Insert(at, random.Next(2) == 0 ? (char)random.Next(0x10000) : "{}[]\",:\\0"[random.Next(9)]);
        }

        return damaged.ToString();
    }

    static string One(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
