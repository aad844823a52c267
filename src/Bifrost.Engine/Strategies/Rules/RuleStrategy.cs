using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Runs a <see cref="RulePlan"/>. It acts on every bar and does not wait for all indicators to warm up: a rule that is undefined
/// is not met, and a feed that begins late holds no other up. Entries and exits are market orders, filled at the next open; stop and
/// target are orders of the broker, of which one cancels the other, placed at the close of the bar of the entry's fill.
/// </summary>
public sealed class RuleStrategy : Strategy
{
    readonly RulePlan _plan;
    readonly double[] _values;
    RuleTerms _terms;
    RuleMarket[] _markets = [];

    /// <param name="plan">Not checked yet: a plan that is wrong is told by <see cref="RulePlanException"/>.</param>
    public RuleStrategy(RulePlan plan)
    {
        PlanCheck.Require(plan);
        (_plan, _values) = (plan, plan.Defaults);
    }

    public RulePlan Plan => _plan;

    /// <summary>The values of the parameters, in the order of the plan.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Gives a parameter another value than its default, before the run.</summary>
    /// <exception cref="ArgumentException">There is no such parameter, or the value is out of its range.</exception>
    public void Set(string parameter, double value) => PlanCheck.Set(_plan, _values, parameter, value);

    /// <summary>The plan with the values that the parameters have for their defaults.</summary>
    public RulePlan PlanWithValues() =>
        _plan with { Parameters = [.. _plan.Parameters.Select((parameter, place) => parameter with { Default = _values[place] })] };

    /// <summary>The value of a parameter, by its name in any case.</summary>
    public double ValueOf(string parameter) => _values[_plan.IndexOf(parameter)];

    /// <summary>Checks the rules and numbers with the values that the parameters have.</summary>
    /// <exception cref="RulePlanException">Something is not allowed with them.</exception>
    public void RequireValues()
    {
        PlanCheck.RequireNumbers(_plan, _values);
        PlanRules.Of(_plan, _values);
    }

    /// <summary>The feeds to run over: those given and, after them, those of the longer timeframes that the rules read.</summary>
    public IReadOnlyList<FeedPlan> WithTimeframes(IReadOnlyList<FeedPlan> feeds)
    {
        var frames = PlanRules.Of(_plan, _values).Timeframes.ToList();
        return
        [
            .. feeds,
            .. from feed in feeds.Index()
            from frame in frames
            where (frame.Unit, frame.Compression) != (feed.Item.Series.Timeframe, feed.Item.Series.Compression)
            select feed.Item with { Resampling = new(frame.Unit, frame.Compression), Of = feed.Index },
        ];
    }

    /// <summary>What the rules compare on a feed, by its text: to draw beside the prices. For after the run.</summary>
    public IReadOnlyList<(string Text, Line Line)> ComparedOn(Feed feed)
    {
        if (!IsTraded(feed)) return [];
        var (rules, options) = (PlanRules.Of(_plan, _values), PlanRules.OptionsOf(_plan, _values));
        return
        [
            .. ((SideRules?[])[rules.Long, rules.Short]).SelectMany(side => (CompiledRule?[])[side?.Entry, side?.Exit])
                .OfType<CompiledRule>().SelectMany(RuleParts.Compared).Distinct(StringComparer.Ordinal)
                .Select(text => (Spelled(text), Rule.Parse(text, options).Over(feed))),
        ];
    }

    protected internal override void Init()
    {
        PlanCheck.RequireNumbers(_plan, _values);
        _terms = RuleTerms.Of(_plan, _values);
        var rules = PlanRules.Of(_plan, _values);
        _markets = [.. Feeds.Where(IsTraded).Select(feed => new RuleMarket(this, feed, rules, _terms, _plan.CloseAtEnd))];
    }

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        foreach (var market in _markets) market.Arrive();
        foreach (var market in _markets) market.Manage();
        Enter();
    }

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        foreach (var market in _markets)
        {
            if (market.Feed == update.Order.Feed) market.Hear(update);
        }
    }

    /// <summary>With the values of the parameters in the place of their names.</summary>
    string Spelled(string text)
    {
        foreach (var (index, parameter) in _plan.Parameters.Index().OrderByDescending(each => each.Item.Name.Length))
            text = text.Replace($"${parameter.Name}", $"{_values[index]}", StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>Bars of other timeframes are there to be read by the rules.</summary>
    bool IsTraded(Feed feed) => (feed.Timeframe, feed.Compression) == (Data.Timeframe, Data.Compression);

    void Enter()
    {
        var (places, spent) = (_terms.MaxPositions - Taken(), 0.0);
        foreach (var market in Candidates())
        {
            if (places <= 0) return;
            if (market.Enter(spent) is not { } cost) continue;
            spent += cost;
            places--;
        }
    }

    int Taken()
    {
        var taken = 0;
        foreach (var market in _markets) taken += market.IsTaken ? 1 : 0;
        return taken;
    }

    /// <summary>Highest rank first, the undefined last, equals in the order of the feeds.</summary>
    IEnumerable<RuleMarket> Candidates() => _markets is [var only]
        ? only.HasSignal ? _markets : []
        : _markets.Where(market => market.HasSignal).OrderByDescending(market => market.Rank);
}
