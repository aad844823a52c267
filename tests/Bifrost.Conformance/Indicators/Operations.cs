using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Conformance.Indicators;

/// <summary>The operators of the corpus by name, on lines and numbers.</summary>
static class Operations
{
    public static Line Of(string name, object a, object b) => (a, b) switch
    {
        (double number, _) => Of(name, number, ExpressionReader.Line(b)),
        (_, double number) => Of(name, ExpressionReader.Line(a), number),
        _ => Of(name, ExpressionReader.Line(a), ExpressionReader.Line(b)),
    };

    static Line Of(string name, Line a, Line b) => name switch
    {
        "add" => a + b,
        "sub" => a - b,
        "mul" => a * b,
        "div" => a / b,
        "lt" => a < b,
        "le" => a <= b,
        "gt" => a > b,
        "ge" => a >= b,
        _ => OfOperands(name, a, b),
    };

    static Line Of(string name, Line a, double b) => name switch
    {
        "add" => a + b,
        "sub" => a - b,
        "mul" => a * b,
        "div" => a / b,
        "lt" => a < b,
        "le" => a <= b,
        "gt" => a > b,
        "ge" => a >= b,
        _ => OfOperands(name, a, b),
    };

    static Line Of(string name, double a, Line b) => name switch
    {
        "add" => a + b,
        "sub" => a - b,
        "mul" => a * b,
        "div" => a / b,
        "lt" => a < b,
        "le" => a <= b,
        "gt" => a > b,
        "ge" => a >= b,
        _ => OfOperands(name, a, b),
    };

    static Line OfOperands(string name, Operand a, Operand b) => name switch
    {
        "floordiv" => LineMath.FloorDiv(a, b),
        "pow" => LineMath.Pow(a, b),
        "eq" => LineMath.Eq(a, b),
        "ne" => LineMath.Ne(a, b),
        _ => throw new NotSupportedException($"operation {name}"),
    };
}
