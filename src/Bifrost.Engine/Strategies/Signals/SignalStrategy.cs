using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Trades by signals alone, with market orders: give them to the constructor, or derive and declare them in
/// <see cref="Strategy.Init"/> with <see cref="AddSignal"/>. Signals of the same role and reading count when they agree.
/// A position is turned around by two orders, one that closes and one that opens.
/// </summary>
public class SignalStrategy(params IReadOnlyList<Signal> signals) : Strategy
{
    readonly SignalBoard _board = new();
    Order? _entry;
    bool _hasLongExit;
    bool _hasShortExit;

    [Parameter("enter again while in the market")]
    public bool Accumulate { get; set; }

    [Parameter("enter again while an order of an entry waits to be filled")]
    public bool Concurrent { get; set; }

    /// <summary>The feed that is traded; the first unless overridden.</summary>
    protected virtual Feed Target => Data;

    protected internal override void Init()
    {
        foreach (var signal in signals) AddSignal(signal.Role, signal.Values(Feeds), signal.Reading);
    }

    /// <summary>Acts on the signals. Override to add to it.</summary>
    protected internal override void Next()
    {
        if (!Concurrent && _entry is { IsAlive: true }) return;

        var held = PositionOf(Target).Size;
        if (held == 0) Enter();
        else Manage(Math.Sign(held));
    }

    /// <summary>Adds a signal; in <see cref="Strategy.Init"/>.</summary>
    protected void AddSignal(SignalRole role, Line values, SignalReading reading = SignalReading.Plain)
    {
        _board.Add(role, values, reading);
        (_hasLongExit, _hasShortExit) = (_board.HasPlain(SignalRole.LongExit), _board.HasPlain(SignalRole.ShortExit));
    }

    void Enter()
    {
        if (Wants(1)) _entry = Open(1);
        else if (Wants(-1)) _entry = Open(-1);
    }

    void Manage(int side)
    {
        var (own, opposite, exit) = side > 0
            ? (SignalRole.Long, SignalRole.Short, SignalRole.LongExit)
            : (SignalRole.Short, SignalRole.Long, SignalRole.ShortExit);
        var entriesClose = side > 0 ? !_hasLongExit : !_hasShortExit;
        var turns = _board.Points(SignalRole.LongShort, -side) || (entriesClose && _board.Points(opposite, -side));

        if (turns || _board.Points(exit, -side) || (entriesClose && _board.Points(own, -side))) Close(Target);
        if (turns) _entry = Open(-side);
        if (Accumulate && Wants(side)) _entry = Open(side);
    }

    bool Wants(int side) => _board.Points(SignalRole.LongShort, side)
        || _board.Points(side > 0 ? SignalRole.Long : SignalRole.Short, side);

    Order? Open(int side) => side > 0 ? Buy(data: Target) : Sell(data: Target);
}
