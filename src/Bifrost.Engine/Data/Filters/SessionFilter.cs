namespace Bifrost.Engine.Data;

/// <summary>Removes bars outside the hours of the session; both its ends are inside. (SessionFilterSimple is the same.)</summary>
public sealed record SessionFilter : BarFilter
{
    internal override FilterState Start(BarSeries series) => new State(series.Session);

    sealed class State(Session session) : FilterState
    {
        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            if (session.StartOn(bar.Time) <= bar.Time && bar.Time <= session.EndOn(bar.Time)) output.Add(bar);
        }
    }
}
