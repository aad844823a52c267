using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bifrost.Cli.Catalog;
using Bifrost.Cli.Verbs;

namespace Bifrost.Cli.Output;

/// <summary>Every shape that --json writes, in one place; generated at build, so that nothing is reflected over at start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(NumberOrNull)],
    WriteIndented = true)]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(PathsAnswer))]
[JsonSerializable(typeof(DataAnswer))]
[JsonSerializable(typeof(DatasetsAnswer))]
[JsonSerializable(typeof(ScanAnswer))]
[JsonSerializable(typeof(SweepAnswer))]
[JsonSerializable(typeof(WalkForwardAnswer))]
[JsonSerializable(typeof(DevicesAnswer))]
[JsonSerializable(typeof(RunsAnswer))]
[JsonSerializable(typeof(RunDetailsAnswer))]
[JsonSerializable(typeof(RunComparisonAnswer))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(PatternsAnswer))]
[JsonSerializable(typeof(FiltersAnswer))]
[JsonSerializable(typeof(SignalsAnswer))]
[JsonSerializable(typeof(OriginalAnswer))]
[JsonSerializable(typeof(GridAnswer))]
[JsonSerializable(typeof(MonteCarloAnswer))]
[JsonSerializable(typeof(StrategiesAnswer))]
[JsonSerializable(typeof(IndicatorsAnswer))]
[JsonSerializable(typeof(AnalyzersAnswer))]
[JsonSerializable(typeof(CompletionAnswer))]
[JsonSerializable(typeof(VersionAnswer))]
sealed partial class Wire : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with + and &lt; as they are: the text goes to files and pipes, not into a page.</summary>
    public static Wire Plain => field ??= new(new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>JSON knows no NaN and no infinity: null stands for a figure that is not defined.</summary>
sealed class NumberOrNull : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteNullValue();
    }
}
