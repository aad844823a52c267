using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Running;

/// <summary>What a run came to.</summary>
public sealed class BacktestResult
{
    readonly ValueColumns _values;

    internal BacktestResult(
        Schedule schedule, FeedSet feeds, ValueColumns values, SimulatedBroker broker, IReadOnlyList<Trade> trades, int firstCycle)
    {
        (Schedule, Feeds, _values, Broker, Trades, FirstCycle) = (schedule, feeds, values, broker, trades, firstCycle);
    }

    /// <summary>The time of each cycle.</summary>
    public Schedule Schedule { get; }

    /// <summary>The first cycle that counts: figures are measured from it, see <see cref="BacktestOptions.TradesFrom"/>.</summary>
    public int FirstCycle { get; }

    public FeedSet Feeds { get; }

    /// <summary>The broker as the run left it: open orders and positions.</summary>
    public SimulatedBroker Broker { get; }

    /// <summary>The cash of each cycle, as told to the strategy.</summary>
    public ReadOnlySpan<double> Cash => _values.Cash;

    /// <summary>The value of the account in each cycle, at the closes.</summary>
    public ReadOnlySpan<double> Value => _values.Value;

    public double FinalCash => Broker.Cash;

    public double FinalValue => Broker.Value;

    /// <summary>Every order, by id from 1, whatever became of it.</summary>
    public IReadOnlyList<Order> Orders => Broker.Orders;

    public IReadOnlyList<Fill> Fills => Broker.Fills;

    /// <summary>Every trade, open ones too, in the order of opening.</summary>
    public IReadOnlyList<Trade> Trades { get; }

    /// <summary>All values of a line, one a bar of its feed, oldest first; those displaced into the past included.</summary>
    /// <exception cref="ArgumentException">The line belongs to another run.</exception>
    public ReadOnlySpan<double> ValuesOf(Line line)
    {
        RequireOfThisRun(line.Feed);
        return line.Column.Values;
    }

    /// <summary>All bars of a feed.</summary>
    /// <exception cref="ArgumentException">The feed belongs to another run.</exception>
    public Bars BarsOf(Feed feed)
    {
        RequireOfThisRun(feed);
        return feed.Bars;
    }

    void RequireOfThisRun(Feed feed)
    {
        if (feed.Set.Schedule != Schedule) throw new ArgumentException($"{feed.Name} belongs to another run.", nameof(feed));
    }
}

/// <summary>Cash and value, one a cycle.</summary>
sealed class ValueColumns(int cycles)
{
    public double[] Cash { get; } = new double[cycles];

    public double[] Value { get; } = new double[cycles];

    public void Record(int cycle, SimulatedBroker broker)
    {
        Cash[cycle] = broker.Cash;
        Value[cycle] = broker.Value;
    }
}
