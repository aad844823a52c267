using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>A feed that a strategy trades by itself, on the feed's own bars.</summary>
class TradedFeed(Feed feed)
{
    int _seen;

    public Feed Feed => feed;

    /// <summary>Without it an order still on its way to a feed that stands still would be placed again.</summary>
    public bool HasNewBar()
    {
        if (feed.Length == _seen) return false;
        _seen = feed.Length;
        return true;
    }
}
