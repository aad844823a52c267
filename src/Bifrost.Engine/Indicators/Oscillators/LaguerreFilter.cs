using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Laguerre filter (Ehlers 2004): four stages of delay, weighed 1, 2, 2, 1.</summary>
public sealed class LaguerreFilter : Indicator
{
    public LaguerreFilter(Line source, double gamma = 0.5, int period = 1)
        : base(source) => Value = Declare("LaguerreFilter", Computed.Window(
            "LaguerreFilter", new LaguerreFilterKernel(gamma), period, source));

    public Line Value { get; }
}

record struct LaguerreFilterKernel(double Gamma) : IKernel
{
    LaguerreStages _stages;

    public double Seed(in Inputs x, int i) => Append(x, i);

    public double Append(in Inputs x, int i)
    {
        _stages.Push(x.A[i], Gamma);
        return _stages.Filter;
    }
}
