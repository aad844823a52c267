using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Arithmetic, comparison (1 or 0) and logic on lines, bar by bar; see <see cref="LineMath"/> for the rest. Division by
/// zero throws <see cref="DivisionByZeroException"/>.
/// </summary>
public static class LineOperators
{
    extension(Line)
    {
        public static Line operator -(Line a) => Computed.Formula("-", default(Negated), a);

        public static Line operator +(Line a, Line b) => Of<Add>("+", a, b);

        public static Line operator +(Line a, double b) => Of<Add>("+", a, b);

        public static Line operator +(double a, Line b) => Of<Add>("+", a, b);

        public static Line operator -(Line a, Line b) => Of<Subtract>("-", a, b);

        public static Line operator -(Line a, double b) => Of<Subtract>("-", a, b);

        public static Line operator -(double a, Line b) => Of<Subtract>("-", a, b);

        public static Line operator *(Line a, Line b) => Of<Multiply>("*", a, b);

        public static Line operator *(Line a, double b) => Of<Multiply>("*", a, b);

        public static Line operator *(double a, Line b) => Of<Multiply>("*", a, b);

        public static Line operator /(Line a, Line b) => Of<Divide>("/", a, b);

        public static Line operator /(Line a, double b) => Of<Divide>("/", a, b);

        public static Line operator /(double a, Line b) => Of<Divide>("/", a, b);

        public static Line operator >(Line a, Line b) => Of<Greater>(">", a, b);

        public static Line operator >(Line a, double b) => Of<Greater>(">", a, b);

        public static Line operator >(double a, Line b) => Of<Greater>(">", a, b);

        public static Line operator <(Line a, Line b) => Of<Less>("<", a, b);

        public static Line operator <(Line a, double b) => Of<Less>("<", a, b);

        public static Line operator <(double a, Line b) => Of<Less>("<", a, b);

        public static Line operator >=(Line a, Line b) => Of<GreaterOrEqual>(">=", a, b);

        public static Line operator >=(Line a, double b) => Of<GreaterOrEqual>(">=", a, b);

        public static Line operator >=(double a, Line b) => Of<GreaterOrEqual>(">=", a, b);

        public static Line operator <=(Line a, Line b) => Of<LessOrEqual>("<=", a, b);

        public static Line operator <=(Line a, double b) => Of<LessOrEqual>("<=", a, b);

        public static Line operator <=(double a, Line b) => Of<LessOrEqual>("<=", a, b);

        public static Line operator &(Line a, Line b) => Of<Both>("&", a, b);

        public static Line operator |(Line a, Line b) => Of<Either>("|", a, b);
    }

    static Line Of<TOperation>(string name, Line a, Line b)
        where TOperation : struct, IOperation => Computed.Formula(name, default(OfLines<TOperation>), a, b);

    static Line Of<TOperation>(string name, Line a, double b)
        where TOperation : struct, IOperation => Computed.Formula(name, new OfLineAndNumber<TOperation>(b), a);

    static Line Of<TOperation>(string name, double a, Line b)
        where TOperation : struct, IOperation => Computed.Formula(name, new OfNumberAndLine<TOperation>(a), b);
}
