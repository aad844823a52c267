using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Running;

/// <summary>What a run came to.</summary>
public sealed class BacktestResult
{
    readonly ValueColumns _values;

    internal BacktestResult(
        Schedule schedule, FeedSet feeds, ValueColumns values, SimulatedBroker broker, IReadOnlyList<Trade> trades)
    {
        (Schedule, Feeds, _values, Broker, Trades) = (schedule, feeds, values, broker, trades);
    }

    /// <summary>The time of each cycle.</summary>
    public Schedule Schedule { get; }

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
