using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>The signals of a strategy and what they say on the current bar.</summary>
sealed class SignalBoard
{
    readonly List<(SignalRole Role, SignalReading Reading, Line Values)> _signals = [];

    public void Add(SignalRole role, Line values, SignalReading reading)
    {
        if (role == SignalRole.LongShort && reading == SignalReading.Any)
            throw new ArgumentException("A LongShort signal has to tell long from short; it cannot be read as Any.", nameof(reading));
        _signals.Add((role, reading, values));
    }

    /// <summary>Whether the signals of a role and one reading all point that way.</summary>
    /// <param name="sign">1: up; -1: down.</param>
    public bool Points(SignalRole role, int sign) =>
        Agree(role, SignalReading.Plain, sign) || Agree(role, SignalReading.Inverted, -sign) || Agree(role, SignalReading.Any, 0);

    /// <summary>
    /// Whether there is a plain signal of that role: as in the reference engine, the others do not stand in for the entries'
    /// own exits.
    /// </summary>
    public bool HasPlain(SignalRole role) =>
        _signals.Exists(signal => signal.Role == role && signal.Reading == SignalReading.Plain);

    bool Agree(SignalRole role, SignalReading reading, int sign)
    {
        var found = false;
        foreach (var signal in _signals)
        {
            if (signal.Role != role || signal.Reading != reading) continue;
            found = true;
            var value = signal.Values[0];
            if (sign == 0 ? value == 0 : !(value * sign > 0)) return false;
        }

        return found;
    }
}
