namespace Bifrost.Engine.Analyzers;

/// <summary>A value and the bar or period it belongs to.</summary>
/// <param name="Time">UTC.</param>
public readonly record struct Dated<T>(DateTime Time, T Value);

/// <summary>Values in the order of their times; a second one of the same time takes the place of the first.</summary>
sealed class DatedList<T> : List<Dated<T>>
{
    public void Put(DateTime time, T value)
    {
        if (Count > 0 && this[^1].Time == time) this[^1] = new(time, value);
        else Add(new(time, value));
    }
}
