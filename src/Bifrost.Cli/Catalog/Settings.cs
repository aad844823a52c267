using System.Globalization;
using System.Reflection;
using Bifrost.Engine.Indicators;

namespace Bifrost.Cli.Catalog;

/// <summary>Types and values of the code, as people write them.</summary>
static class Settings
{
    /// <summary>int is a whole number, an enum the list of its names.</summary>
    public static string Kind(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return string.Join(", ", Enum.GetNames(plain));
        if (plain == typeof(Candles)) return "bars";
        return Type.GetTypeCode(plain) switch
        {
            TypeCode.Int32 or TypeCode.Int64 => "whole number",
            TypeCode.Double => "number",
            TypeCode.Boolean => "true or false",
            TypeCode.String => "text",
            _ => Name(plain),
        };
    }

    /// <returns>Null for no value at all.</returns>
    public static string? Show(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The call as it stands in a strategy: Rsi(Line source, int period = 14).</summary>
    public static string Signature(string name, IEnumerable<ParameterInfo> parameters) =>
        $"{name}({string.Join(", ", parameters.Select(Declaration))})";

    static string Declaration(ParameterInfo parameter)
    {
        var declared = $"{Keyword(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{declared} = {Literal(parameter)}" : declared;
    }

    static string Literal(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var value = Show(parameter.DefaultValue) ?? "null";
        return type.IsEnum && value != "null" ? $"{type.Name}.{value}" : value;
    }

    static string Keyword(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 when !type.IsEnum => "int",
        TypeCode.Double => "double",
        TypeCode.Boolean => "bool",
        TypeCode.String => "string",
        _ => Nullable.GetUnderlyingType(type) is { } plain ? $"{Keyword(plain)}?" : Name(type),
    };

    static string Name(Type type) => !type.IsGenericType
        ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Keyword))}>";
}
