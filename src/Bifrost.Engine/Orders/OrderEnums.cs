namespace Bifrost.Engine.Orders;

public enum Side
{
    Buy,
    Sell,
}

/// <summary>How an order is executed; docs/backtrader.md maps the reference engine's exectype word for word.</summary>
public enum OrderType
{
    /// <summary>At the next open.</summary>
    Market,

    /// <summary>At the close of the session.</summary>
    Close,

    /// <summary>At the price or better.</summary>
    Limit,

    /// <summary>As a market order once the price is touched.</summary>
    Stop,

    /// <summary>As a limit order once the price is touched.</summary>
    StopLimit,

    /// <summary>A stop that follows the close at a distance.</summary>
    StopTrail,

    /// <summary>A stop-limit whose both prices follow the close.</summary>
    StopTrailLimit,
}

public enum OrderStatus
{
    Created,
    Submitted,
    Accepted,
    Partial,
    Completed,
    Canceled,
    Expired,

    /// <summary>Refused: the cash does not cover it.</summary>
    Margin,

    /// <summary>Refused: its parent is gone.</summary>
    Rejected,
}

/// <summary>Why an order ended without being filled.</summary>
public enum OrderEnd
{
    None,
    CanceledByStrategy,
    CanceledByOcoGroup,
    CanceledByBracket,
    Expired,
    NotEnoughCashAtSubmission,
    NotEnoughCashAtExecution,

    /// <summary>The parent had ended unfilled, or is itself a child.</summary>
    ParentGone,
}
