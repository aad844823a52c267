namespace Bifrost.Engine.Indicators;

enum CandlePart
{
    Body,
    Range,
    Shadows,
}

/// <summary>The length of a part of a candle. Sources: open, high, low, close.</summary>
readonly record struct CandlePartFormula(CandlePart Part) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (open, close) = (x.A[i], x.D[i]);
        return Part switch
        {
            CandlePart.Body => Math.Abs(close - open),
            CandlePart.Range => x.B[i] - x.C[i],
            _ => x.B[i] - Math.Max(open, close) + (Math.Min(open, close) - x.C[i]),
        };
    }
}
