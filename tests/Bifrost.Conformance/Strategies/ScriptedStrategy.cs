using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies;

/// <summary>Does what the script of a case says, bar by bar.</summary>
sealed class ScriptedStrategy(JsonElement script, OrderNames names) : Strategy
{
    readonly ILookup<(string Phase, int Bar), JsonElement> _actions = script.EnumerateArray()
        .ToLookup(action => (action.Text("phase") ?? "next", (int)action.Number("bar", 0)));

    int _calls;

    public List<string> WithoutOrder { get; } = [];

    protected internal override void Next()
    {
        Act("next", Length);
        Act("call", ++_calls);
    }

    protected internal override void NextOpen() => Act("next_open", Data.Length);

    void Act(string phase, int bar)
    {
        foreach (var action in _actions[(phase, bar)]) Act(action);
    }

    void Act(JsonElement action)
    {
        var verb = action.GetProperty("action").GetString()!;
        if (verb == "add_cash")
        {
            Broker.AddCash(action.Number("amount", 0));
        }
        else if (verb == "cancel")
        {
            if (names.Find(action.Text("target")) is { } order) Cancel(order);
        }
        else if (verb.EndsWith("_bracket", StringComparison.Ordinal))
        {
            PlaceBracket(action, verb == "buy_bracket");
        }
        else
        {
            Record(action, Place(action, verb));
        }
    }

    Order? Place(JsonElement action, string verb)
    {
        var feed = Feeds[(int)action.Number("data", 0)];
        var size = action.NumberOrNull("size");
        var target = action.NumberOrNull("target") ?? 0;
        var terms = Terms(action, action.Text("exectype"));
        return verb switch
        {
            "buy" => Buy(size, terms, feed),
            "sell" => Sell(size, terms, feed),
            "close" => Close(feed, size, terms),
            "order_target_size" => OrderTargetSize(target, feed, terms),
            "order_target_value" => OrderTargetValue(target, feed, terms),
            "order_target_percent" => OrderTargetPercent(target, feed, terms),
            _ => throw new NotSupportedException($"action {verb}"),
        };
    }

    void PlaceBracket(JsonElement action, bool isBuy)
    {
        var feed = Feeds[(int)action.Number("data", 0)];
        var main = Terms(action, action.Text("exectype") ?? "Limit");
        var shared = main with { TrailAmount = null, TrailPercent = null, LimitPrice = null, Oco = null };
        var stop = Leg(action, "stop", "Stop", shared);
        var limit = Leg(action, "limit", "Limit", shared);
        var size = action.NumberOrNull("size");
        var orders = isBuy ? BuyBracket(size, main, stop, limit, feed) : SellBracket(size, main, stop, limit, feed);

        Record(action, orders.Main, ".m");
        if (orders.Stop is not null) names.Add(orders.Stop, action.Text("id") + ".s");
        if (orders.Limit is not null) names.Add(orders.Limit, action.Text("id") + ".l");
    }

    static OrderTerms? Leg(JsonElement action, string leg, string type, OrderTerms shared)
    {
        if (action.Optional(leg + "exec").ValueKind == JsonValueKind.Null) return null;
        var arguments = action.Optional(leg + "args");
        return shared with
        {
            Type = Enum.Parse<OrderType>(action.Text(leg + "exec") ?? type),
            Price = action.NumberOrNull(leg + "price"),
            TrailAmount = arguments.NumberOrNull("trailamount"),
            TrailPercent = arguments.NumberOrNull("trailpercent"),
            LimitPrice = arguments.NumberOrNull("plimit"),
        };
    }

    OrderTerms Terms(JsonElement action, string? type) => new()
    {
        Type = type is null ? OrderType.Market : Enum.Parse<OrderType>(type),
        Price = action.NumberOrNull("price"),
        LimitPrice = action.NumberOrNull("plimit"),
        TrailAmount = action.NumberOrNull("trailamount"),
        TrailPercent = action.NumberOrNull("trailpercent"),
        Valid = Valid(action.Optional("valid")),
        Oco = names.Find(action.Text("oco")),
        Parent = names.Find(action.Text("parent")),
        Transmit = action.Flag("transmit", true),
        TradeId = (int)action.Number("tradeid", 0),
        CheatOnClose = action.Flag("coc", true),
    };

    static Validity Valid(JsonElement valid) => valid.Text("type") switch
    {
        null => default,
        "day" => Validity.Day,
        "days" => Validity.For(TimeSpan.FromDays(valid.Number("v", 0))),
        "minutes" => Validity.For(TimeSpan.FromMinutes(valid.Number("v", 0))),
        "datetime" or "date" => Validity.Until(DateTime.Parse(valid.Text("v")!, CultureInfo.InvariantCulture)),

        // A number is a date as the reference engine codes it (SEMANTICS 1.3); 0 never expires.
        "number" when valid.Number("v", 0) == 0 => default,
        "number" => Validity.Until(UtcTime.ToDateTime((long)((valid.Number("v", 0) - 1) * UtcTime.Day))),
        var unknown => throw new NotSupportedException($"valid {unknown}"),
    };

    void Record(JsonElement action, Order? order, string suffix = "")
    {
        var id = action.Text("id");
        if (order is null) WithoutOrder.Add(id!);
        else names.Add(order, id + suffix);
    }
}

/// <summary>The names that a script gives to its orders.</summary>
sealed class OrderNames
{
    readonly Dictionary<string, Order> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<Order, string> _names = [];

    public void Add(Order order, string name)
    {
        _byName[name] = order;
        _names[order] = name;
    }

    public Order? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    /// <summary>The given name, or the reference corpus' ref and number.</summary>
    public string Of(Order order) => _names.GetValueOrDefault(order) ?? $"ref{order.Id}";
}
