using System.Reflection;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Cli.Catalog;

/// <summary>The answer of bifrost indicators.</summary>
sealed record IndicatorsAnswer(IReadOnlyList<IndicatorAnswer> Indicators);

/// <summary>An indicator.</summary>
/// <param name="Use">The call as it stands in a strategy.</param>
/// <param name="Formula">What it computes, in the words and signs of its documentation.</param>
/// <param name="Source">Who described it; null where it goes back to nobody in particular.</param>
/// <param name="MinimumPeriod">Bars before every line has a value, with the defaults; null when some parameter has none.</param>
sealed record IndicatorAnswer(
    string Name, string Use, string Formula, string? Source, int? MinimumPeriod,
    IReadOnlyList<SettingAnswer> Sources, IReadOnlyList<SettingAnswer> Parameters, IReadOnlyList<SettingAnswer> Lines)
{
    public static IndicatorAnswer Of(IndicatorEntry entry, EngineDocs docs)
    {
        var text = docs.Of(entry.Type);
        return new(
            entry.Name, Settings.Signature(entry.Name, [.. entry.Sources, .. entry.Parameters]), text, EngineDocs.SourceIn(text),
            MinimumPeriods.Of(entry), [.. entry.Sources.Select(source => SettingAnswer.Of(source, docs))],
            [.. entry.Parameters.Select(parameter => SettingAnswer.Of(parameter, docs))],
            [.. entry.Lines.Select(line => new SettingAnswer(line.Name, "line", null, docs.Of(line)))]);
    }
}

/// <summary>The answer of bifrost analyzers.</summary>
sealed record AnalyzersAnswer(IReadOnlyList<AnalyzerAnswer> Analyzers);

/// <summary>An analyzer; the fields are as those of <see cref="IndicatorAnswer"/>.</summary>
sealed record AnalyzerAnswer(
    string Name, string Formula, string? Source, IReadOnlyList<SettingAnswer> Parameters, IReadOnlyList<SettingAnswer> Results)
{
    public static AnalyzerAnswer Of(AnalyzerEntry entry, EngineDocs docs)
    {
        var (text, fresh) = (docs.Of(entry.Type), entry.Create());
        return new(
            entry.Name, text, EngineDocs.SourceIn(text),
            [.. entry.Parameters.Select(parameter => SettingAnswer.Of(parameter, parameter.GetValue(fresh), docs))],
            [.. entry.Results.Select(result => new SettingAnswer(
                result.Name, Settings.Kind(result.PropertyType), null, docs.Of(result)))]);
    }
}

/// <summary>Something that goes in or comes out.</summary>
/// <param name="Default">Null without one.</param>
sealed record SettingAnswer(string Name, string Kind, string? Default, string Help)
{
    public static SettingAnswer Of(ParameterInfo parameter, EngineDocs docs) => new(
        parameter.Name!, parameter.ParameterType == typeof(Line) ? "line" : Settings.Kind(parameter.ParameterType),
        parameter.HasDefaultValue ? Settings.Show(parameter.DefaultValue) : null, docs.Of(parameter));

    public static SettingAnswer Of(PropertyInfo parameter, object? value, EngineDocs docs) =>
        new(parameter.Name, Settings.Kind(parameter.PropertyType), Settings.Show(value), docs.Of(parameter));
}
