using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>Exits as they are typed: a number, and for a grid lists 5,10,20 or ranges 5:20:5; none stands for no stop or target.</summary>
static class ExitText
{
    public const string Allowed = "numbers as 5,10,20, or from, to and step as 5:20:5; none for none";

    const double HoldingMost = 1_000_000;
    const double StopMost = 99.9;
    const double TargetMost = 10_000;

    public static ExitRule Rule(string holding, string stop, string target) => new(
        Whole(Single("--holding", holding, HoldingMost)), Single("--stop", stop, StopMost), Single("--target", target, TargetMost));

    public static ParameterGrid Grid(string holding, string stop, string target) => new(
        [.. List("--holding", holding, HoldingMost).Select(Whole)], List("--stop", stop, StopMost), List("--target", target, TargetMost));

    static double Single(string option, string text, double most) =>
        List(option, text, most) is [var one] ? one : throw Texts.Bad(option, text, "one number");

    /// <summary>Each once, in the order given.</summary>
    static double[] List(string option, string text, double most)
    {
        double[] values = [.. text.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => Part(option, text, part)).Distinct()];
        return values.All(value => value <= most) ? values : throw Texts.Bad(option, text, $"nothing above {most}");
    }

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

    static int Whole(double value) => value >= 1 && value == Math.Floor(value)
        ? (int)value
        : throw Texts.Bad("--holding", $"{value}", "whole numbers of bars from 1 on");
}
