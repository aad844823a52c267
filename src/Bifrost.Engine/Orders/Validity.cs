using Bifrost.Engine.Data;

namespace Bifrost.Engine.Orders;

/// <summary>How long an order stays good; the default value is good till cancelled.</summary>
public readonly record struct Validity
{
    readonly long? _until;
    readonly long? _span;

    Validity(long? until, long? span) => (_until, _span) = (until, span);

    /// <summary>
    /// Until 23:59:59.009999 of the day it is created on: the reference engine's constant. Daily bars are stamped later than
    /// that, so on them such an order expires on the next bar without a chance to fill.
    /// </summary>
    public static Validity Day { get; } = new(null, 0);

    /// <summary>Fills on bars up to and including that time.</summary>
    public static Validity Until(DateTime utc) => new(UtcTime.From(utc), null);

    /// <summary>Until midnight at the start of that date.</summary>
    public static Validity Until(DateOnly date) => Until(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>For so long after the bar it is created on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not positive.</exception>
    public static Validity For(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span, TimeSpan.Zero);
        return new(null, UtcTime.From(span));
    }

    /// <summary>The last time at which the order may fill, or null for ever.</summary>
    internal long? ExpiresAt(long created, Session session) => _span switch
    {
        0 => session.Zone.ToUtc(session.LocalMidnight(created) + UtcTime.Day - UtcTime.Second + 9_999),
        { } span => created + span,
        null => _until,
    };
}
