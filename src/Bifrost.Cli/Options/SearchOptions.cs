using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Options;

/// <summary>Which sets of parameters are tried, and what is sought.</summary>
sealed class SearchOptions
{
    const int MostTrials = 100_000_000;

    readonly TextOption _search = new(
        "--search", "METHOD", $"How sets are chosen: {string.Join(", ", SearchMethod.All.Select(method => method.Name))}.", "grid");

    readonly TextOption _trials = new("--trials", "COUNT", "How many sets a search tries that is no grid.", "200");
    readonly TextOption _seed = new("--seed", "NUMBER", "Of a search that draws sets; the same number gives the same sets.", "1");
    readonly TextOption _stop = new("--stop-after", "COUNT", "End when so many sets in a row have not improved on the best.");

    readonly Option<string[]> _constraints = new("--constraint")
    {
        HelpName = "CONDITION", Description = "What the parameters must hold together: \"fast < slow\"; may be given again.",
    };

    readonly Option<string[]> _objectives = new("--objective")
    {
        HelpName = "METRIC",
        Description = "What is sought: sharpe, max_drawdown (the lowest), \"annual_return / max_drawdown\"; given again: a front of"
            + " several. sharpe if not given.",
    };

    readonly Option<string[]> _requirements = new("--require")
    {
        HelpName = "CONDITION", Description = "What a set must show to be among the best: \"trades >= 30 and max_drawdown < 0.3\".",
    };

    readonly TextOption _top = new("--top", "COUNT", "How many of the best to show.", "20");
    readonly TextOption _threads = new("--threads", "COUNT", "How many threads run sets; changes no result. All cores if not given.");

    public void AddTo(Command command)
    {
        Option[] options = [_search, _trials, _seed, _stop, _constraints, _objectives, _requirements, _top, _threads];
        foreach (var option in options) command.Options.Add(option);
    }

    public ulong Seed(ParseResult line) => (ulong)Texts.Count("--seed", line.GetValue(_seed)!, int.MaxValue);

    public int Threads(ParseResult line) => line.GetValue(_threads) is { } text
        ? Math.Max(1, Texts.Count("--threads", text, 1024))
        : Environment.ProcessorCount;

    /// <summary>The space of parameters that were given as axes.</summary>
    public ParameterSpace Space(ParseResult line, IReadOnlyList<ParameterAxis> axes) =>
        Read(() => new ParameterSpace(axes, line.GetValue(_constraints) ?? []));

    /// <summary>A search over a space, fresh each time.</summary>
    public SweepPlan Plan(ParseResult line, ParameterSpace space)
    {
        string[] objectives = line.GetValue(_objectives) is { Length: > 0 } given ? given : ["sharpe"];
        var method = Method(line, objectives.Length);
        var trials = Texts.Count("--trials", line.GetValue(_trials)!, MostTrials);
        if (trials == 0) throw Texts.Bad("--trials", "0", "a whole number of 1 or more");
        var search = Read(() => method.Create(new(space, trials, Seed(line))));
        if (line.GetValue(_stop) is { } stop) search = new EarlyStop(search, Math.Max(1, Texts.Count("--stop-after", stop, MostTrials)));
        return new(space, search, [.. objectives.Select(text => Read(() => SweepObjective.Parse(text)))])
        {
            Requirements = [.. (line.GetValue(_requirements) ?? []).SelectMany(
                text => Read(() => Formula.Conditions(text, SweepMetrics.Names)))],
            Best = Math.Max(1, Texts.Count("--top", line.GetValue(_top)!, 100_000)),
            Threads = Threads(line),
        };
    }

    /// <summary>The search in words: two that say the same try the same sets.</summary>
    public string Words(ParseResult line, SweepPlan plan) => string.Join("; ",
    [
        $"{line.GetValue(_search)} over {string.Join(", ", plan.Space.Axes)}",
        .. plan.Space.Constraints.Select(constraint => $"with {constraint}"),
        .. line.GetValue(_search) == "grid" ? (string[])[] : [$"{line.GetValue(_trials)} trials", $"seed {line.GetValue(_seed)}"],
        $"for {string.Join(" and ", plan.Objectives.Select(objective => objective.Text))}",
        .. plan.Requirements.Select(requirement => $"where {requirement}"),
        .. line.GetValue(_stop) is { } stop ? (string[])[$"stopped after {stop} without a better one"] : [],
    ]);

    SearchMethod Method(ParseResult line, int objectives)
    {
        var name = line.GetValue(_search)!;
        var method = SearchMethod.Find(name) ?? throw new BadInputException(
            $"--search {name}: there is no such search.{Suggestion.For(name, SearchMethod.All.Select(one => one.Name))}");
        if (objectives == 1 || method.TakesSeveral) return method;
        throw new BadInputException($"--search {name} seeks one objective; {objectives} are given. nsga2 and grid take several.");
    }

    static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is RuleException or ArgumentException or InvalidOperationException)
        {
            throw new BadInputException(error.Message);
        }
    }
}
