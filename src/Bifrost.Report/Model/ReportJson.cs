using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bifrost.Report.Model;

/// <summary>The chart model on the wire: snake_case, and null for a number that is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(FiniteNumberConverter), typeof(FigureUnitConverter), typeof(CheckStateConverter)])]
[JsonSerializable(typeof(ReportModel))]
[JsonSerializable(typeof(SweepModel))]
public sealed partial class ReportJson : JsonSerializerContext;

/// <summary>JSON has no word for NaN and infinity: null.</summary>
sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteNullValue();
    }
}

sealed class FigureUnitConverter() : JsonStringEnumConverter<FigureUnit>(JsonNamingPolicy.SnakeCaseLower);

sealed class CheckStateConverter() : JsonStringEnumConverter<CheckState>(JsonNamingPolicy.SnakeCaseLower);
