using System.ComponentModel;
using System.Reflection;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Strategies;

/// <summary>A strategy that can be asked for by name.</summary>
public sealed class StrategyEntry
{
    readonly Func<Strategy> _create;

    /// <param name="type">Has a public constructor without parameters.</param>
    /// <exception cref="InvalidOperationException">A property marked as parameter cannot be one; the message says why.</exception>
    public StrategyEntry(Type type)
    {
        (Type, _create) = (type, () => (Strategy)Activator.CreateInstance(type)!);
        Name = type.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? SnakeCase.Of(type.Name);
        Summary = type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
        var defaults = Create();
        Parameters = [.. from property in type.GetProperties()
            let attribute = property.GetCustomAttribute<ParameterAttribute>()
            where attribute is not null
            select new StrategyParameter(property, attribute, property.GetValue(defaults) ?? "")];
    }

    /// <param name="plan">A strategy written as rules.</param>
    /// <exception cref="RulePlanException">Something in it is not allowed.</exception>
    public StrategyEntry(RulePlan plan)
    {
        PlanCheck.Require(plan);
        (Type, _create, Name, Summary) = (typeof(RuleStrategy), () => new RuleStrategy(plan), plan.Name, plan.Description);
        Parameters = [.. plan.Parameters.Select(parameter => new StrategyParameter(parameter))];
    }

    public Type Type { get; }

    /// <summary>The <see cref="DisplayNameAttribute"/> of the class, or its name in snake_case.</summary>
    public string Name { get; }

    /// <summary>What it does: the <see cref="DescriptionAttribute"/> of the class, or nothing.</summary>
    public string Summary { get; }

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<StrategyParameter> Parameters { get; }

    /// <summary>The parameter of that name, in any casing; null when there is none.</summary>
    public StrategyParameter? Find(string name) =>
        Parameters.FirstOrDefault(parameter => SnakeCase.Matches(parameter.Name, name));

    /// <summary>A fresh instance with its defaults.</summary>
    public Strategy Create() => _create();

    /// <summary>The entry that could have made a strategy; null when its class needs arguments.</summary>
    public static StrategyEntry? Of(Strategy strategy) => strategy switch
    {
        RuleStrategy rules => new(rules.Plan),
        _ => strategy.GetType().GetConstructor([]) is null ? null : new(strategy.GetType()),
    };

    /// <summary>A fresh instance.</summary>
    /// <param name="values">Texts by name of the parameter; what is missing keeps its default.</param>
    /// <exception cref="StrategyParameterException">Names or values are not allowed; all of them are told at once.</exception>
    public Strategy Create(IReadOnlyDictionary<string, string> values)
    {
        var strategy = Create();
        var errors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in values)
        {
            if (Find(name) is not { } parameter) errors[name] = Unknown(name);
            else if (parameter.Parse(text) is { } value) parameter.Set(strategy, value);
            else errors[parameter.Name] = $"{parameter.Name}={text}: {parameter.Allowed} is expected";
        }

        return errors.Count == 0 ? strategy : throw new StrategyParameterException(errors);
    }

    string Unknown(string name)
    {
        if (Parameters.Count == 0) return $"unknown parameter {name}: {Name} has none";

        var names = Parameters.Select(parameter => parameter.Name).ToList();
        var meant = Spelling.Nearest(name, names) is { } nearest ? $"did you mean {nearest}? " : "";
        return $"unknown parameter {name} of {Name}; {meant}There are: {string.Join(", ", names)}";
    }
}

/// <summary>Parameters that a strategy does not have, or values that they may not take.</summary>
/// <param name="errors">A sentence for each, by the name of the parameter.</param>
public sealed class StrategyParameterException(IReadOnlyDictionary<string, string> errors)
    : ArgumentException(string.Join(Environment.NewLine, errors.Values))
{
    public IReadOnlyDictionary<string, string> Errors => errors;
}
