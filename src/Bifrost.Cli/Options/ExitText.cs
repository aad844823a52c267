using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>Exits as they are typed: a number, and for a grid lists 5,10,20 or ranges 5:20:5; none stands for no stop or target.</summary>
static class ExitText
{
    public const string Allowed = "numbers as 5,10,20, or from, to and step as 5:20:5; none for none";

    public static ExitRule Rule(string holding, string stop, string target) =>
        new(Whole("--holding", Single("--holding", holding)), Single("--stop", stop), Single("--target", target));

    public static ParameterGrid Grid(string holding, string stop, string target) => new(
        [.. List("--holding", holding).Select(value => Whole("--holding", value))], List("--stop", stop), List("--target", target));

    static double Single(string option, string text) =>
        List(option, text) is [var one] ? one : throw Texts.Bad(option, text, "one number");

    /// <summary>Each once, in the order given.</summary>
    static IReadOnlyList<double> List(string option, string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => Part(option, text, part)).Distinct()];

    static IEnumerable<double> Part(string option, string text, string part)
    {
        if (part is "none") return [0];
        double[] numbers = [.. part.Split(':').Select(number => Texts.Number(option, number, Allowed))];
        return numbers switch
        {
            [>= 0 and var one] => [one],
            [>= 0 and var from, var to, > 0 and var step] when to >= from => new ParameterRange(from, to, step).Values(),
            _ => throw Texts.Bad(option, text, Allowed),
        };
    }

    static int Whole(string option, double value) => value is >= 1 and <= 1_000_000 && value == Math.Floor(value)
        ? (int)value
        : throw Texts.Bad(option, $"{value}", "whole numbers of bars from 1 on");
}
