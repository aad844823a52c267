using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Two indicators, or one and a number, in an expression: their first lines.</summary>
public abstract partial class Indicator
{
    public static Line operator -(Indicator a) => -(Line)a;

    public static Line operator +(Indicator a, Indicator b) => (Line)a + (Line)b;

    public static Line operator +(Indicator a, double b) => (Line)a + b;

    public static Line operator +(double a, Indicator b) => a + (Line)b;

    public static Line operator -(Indicator a, Indicator b) => (Line)a - (Line)b;

    public static Line operator -(Indicator a, double b) => (Line)a - b;

    public static Line operator -(double a, Indicator b) => a - (Line)b;

    public static Line operator *(Indicator a, Indicator b) => (Line)a * (Line)b;

    public static Line operator *(Indicator a, double b) => (Line)a * b;

    public static Line operator *(double a, Indicator b) => a * (Line)b;

    public static Line operator /(Indicator a, Indicator b) => (Line)a / (Line)b;

    public static Line operator /(Indicator a, double b) => (Line)a / b;

    public static Line operator /(double a, Indicator b) => a / (Line)b;

    public static Line operator >(Indicator a, Indicator b) => (Line)a > (Line)b;

    public static Line operator >(Indicator a, double b) => (Line)a > b;

    public static Line operator >(double a, Indicator b) => a > (Line)b;

    public static Line operator <(Indicator a, Indicator b) => (Line)a < (Line)b;

    public static Line operator <(Indicator a, double b) => (Line)a < b;

    public static Line operator <(double a, Indicator b) => a < (Line)b;

    public static Line operator >=(Indicator a, Indicator b) => (Line)a >= (Line)b;

    public static Line operator >=(Indicator a, double b) => (Line)a >= b;

    public static Line operator >=(double a, Indicator b) => a >= (Line)b;

    public static Line operator <=(Indicator a, Indicator b) => (Line)a <= (Line)b;

    public static Line operator <=(Indicator a, double b) => (Line)a <= b;

    public static Line operator <=(double a, Indicator b) => a <= (Line)b;

    public static Line operator &(Indicator a, Indicator b) => (Line)a & (Line)b;

    public static Line operator |(Indicator a, Indicator b) => (Line)a | (Line)b;
}
