namespace Bifrost.Engine.Scanning;

/// <summary>A straight line through two turns.</summary>
/// <param name="Slope">Price a bar.</param>
readonly record struct TrendLine(int Bar, double Price, double Slope)
{
    public static TrendLine Through(Turn first, Turn second) =>
        new(first.Bar, first.Price, (second.Price - first.Price) / (second.Bar - first.Bar));

    public double At(int bar) => Price + Slope * (bar - Bar);

    public ShapeLine To(int bar) => new(Bar, Price, bar, At(bar));
}
