using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Strategies;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost strategies: those there are by name, or those of a file, with their parameters.</summary>
sealed class StrategiesVerb(Terminal terminal) : CatalogVerb(
    "strategies",
    "List strategies with their parameters, defaults and ranges.",
    "A strategy by name, a .cs file, or a .yaml or .json file of rules; all that come with Bifrost if not given.",
    terminal,
    "bifrost strategies list",
    "bifrost strategies show sma_cross",
    "bifrost strategies mystrategy.cs --json",
    "bifrost strategies samples/rules/ema_crossover.yaml")
{
    protected override IEnumerable<string> Names => StrategyCatalog.BuiltIn.All.Select(entry => entry.Name);

    protected override int Run(ParseResult line)
    {
        var entries = Chosen(line) is { } source
            ? StrategySource.All(source, Terminal.Cancellation)
            : StrategyCatalog.BuiltIn.All;
        Answer(line, () => new([.. entries.Select(StrategyAnswer.Of)]), wire => wire.StrategiesAnswer, console =>
        {
            foreach (var entry in entries) Show(entry, console);
        });
        return ExitCode.Done;
    }

    static void Show(StrategyEntry entry, IAnsiConsole console)
    {
        console.MarkupLine($"[bold]{Markup.Escape(entry.Name)}[/]  {Markup.Escape(entry.Summary)}");
        if (entry.Parameters.Count > 0)
        {
            var table = Tables.WithHeadings("  parameter", "default", "allowed", "what it is");
            foreach (var parameter in entry.Parameters)
            {
                string[] cells = [$"  {parameter.Name}", parameter.Show(parameter.Default), parameter.Allowed, parameter.Help];
                table.AddRow(cells.Select(cell => new Text(cell)));
            }

            console.Write(table);
        }

        console.WriteLine();
    }
}

/// <summary>The answer of <see cref="StrategiesVerb"/>.</summary>
sealed record StrategiesAnswer(IReadOnlyList<StrategyAnswer> Strategies);

/// <summary>A strategy that can be asked for.</summary>
sealed record StrategyAnswer(string Name, string Summary, IReadOnlyList<ParameterAnswer> Parameters)
{
    public static StrategyAnswer Of(StrategyEntry entry) =>
        new(entry.Name, entry.Summary, [.. entry.Parameters.Select(ParameterAnswer.Of)]);
}

/// <summary>A parameter; Min and Max are null without a bound, Choices where any value will do.</summary>
sealed record ParameterAnswer(
    string Name, string Kind, string Default, double? Min, double? Max, IReadOnlyList<string>? Choices, string Allowed, string Help)
{
    public static ParameterAnswer Of(StrategyParameter parameter) => new(
        parameter.Name, SnakeCased(parameter.Kind), parameter.Show(parameter.Default),
        double.IsFinite(parameter.Min) ? parameter.Min : null, double.IsFinite(parameter.Max) ? parameter.Max : null,
        parameter.Choices.Count > 0 ? parameter.Choices : null, parameter.Allowed, parameter.Help);

    static string SnakeCased(ParameterKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
