using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Laguerre relative strength (Ehlers 2004): the rises among four stages of delay as a part of all moves; 1 when there
/// are none.
/// </summary>
public sealed class LaguerreRsi : Indicator
{
    public LaguerreRsi(Line source, double gamma = 0.5, int period = 6)
        : base(source) => Index = Declare("LaguerreRsi", Computed.Window(
            "LaguerreRsi", new LaguerreRsiKernel(gamma), period, source));

    public Line Index { get; }
}

record struct LaguerreRsiKernel(double Gamma) : IKernel
{
    LaguerreStages _stages;

    public double Seed(in Inputs x, int i) => Append(x, i);

    public double Append(in Inputs x, int i)
    {
        _stages.Push(x.A[i], Gamma);
        return _stages.Strength;
    }
}
