namespace Bifrost.Engine.Data;

/// <summary>Keeps the bars for which <paramref name="Keeps"/> is true.</summary>
public sealed record DataFilter(Func<Bar, bool> Keeps) : BarFilter
{
    internal override FilterState Start(BarSeries series) => new State(Keeps);

    sealed class State(Func<Bar, bool> keeps) : FilterState
    {
        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            if (keeps(bar)) output.Add(bar);
        }
    }
}
