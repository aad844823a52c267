using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Options;

/// <summary>The strategy, its bars and its money, as every verb takes them that runs one.</summary>
sealed class RunSetup
{
    readonly Argument<string> _strategy = new("STRATEGY")
    {
        Description = "A strategy by name (bifrost strategies lists them), your own .cs file, or rules in a .yaml or .json file.",
    };

    readonly Option<string[]> _data = new("--data")
    {
        HelpName = "FILE[,FILE…]", Description = "The files of bars, a feed each.", Required = true,
    };

    readonly Option<string[]> _parameters = new("--param", "-p")
    {
        HelpName = "NAME=VALUE", Description = "A parameter of the strategy; may be given again.", AllowMultipleArgumentsPerToken = true,
    };

    readonly TextOption _class = new("--strategy", "CLASS", "Which class of a .cs file that holds several.");
    readonly TextOption _sizer = new("--sizer", "SIZER", $"How large orders are: {SizerText.Allowed}.");
    readonly TextOption _resample = new("--resample", "LENGTH", "Trade larger bars, made of those of the files: 1w, 1h.");
    readonly BrokerSetup _broker = new();
    readonly BarOptions _bars = new();

    /// <summary>The bars.</summary>
    public Option Data => _data;

    /// <summary>What is said of the strategy by options, and of no rival.</summary>
    public IReadOnlyCollection<Option> OfStrategy => [_parameters, _class];

    /// <summary>What may be given as a parameter.</summary>
    public string ParameterHelp
    {
        init => _parameters.Description = value;
    }

    /// <param name="own">The command's own options; they come after those of the strategy.</param>
    public void AddTo(Command command, params IEnumerable<Option> own)
    {
        command.Arguments.Add(_strategy);
        foreach (var option in (Option[])[_data, _parameters, _class, _sizer, _resample, .. own]) command.Options.Add(option);
        _broker.AddTo(command);
        _bars.AddTo(command);
    }

    /// <summary>As they were typed: name=value.</summary>
    public IReadOnlyList<string> Parameters(ParseResult line) => line.GetValue(_parameters) ?? [];

    /// <summary>A run with the parameters that are given.</summary>
    /// <param name="outside">Options of the verb that decide nothing of the result: they are no part of what repeats it.</param>
    public Run Run(ParseResult line, Terminal terminal, params IReadOnlyCollection<Option> outside)
    {
        var parameters = Parameters(line);
        var plan = Plan(line, terminal, entry => StrategySource.Create(entry, parameters)) with { Fixed = parameters };
        return new(plan.Entry.Name, plan.Create(), plan.Readings, plan.Options)
        {
            Create = plan.Create,
            Resampling = plan.Resampling,
            Words = RunWords.Of(line, plan.Source, parameters, [_parameters, .. outside]),
            Source = plan.Text,
        };
    }

    /// <summary>Everything that can be wrong with the command line is found before a bar is run; the cheap things first.</summary>
    /// <param name="check">Looks at what else depends on the strategy, before the bars are read.</param>
    public RunPlan Plan(ParseResult line, Terminal terminal, Action<StrategyEntry>? check = null)
    {
        var source = line.GetValue(_strategy)!;
        var options = _broker.Of(line);
        var sizer = line.GetValue(_sizer) is { } text ? SizerText.Parse(text) : null;
        var barOptions = _bars.Of(line);
        var entry = StrategySource.Find(source, line.GetValue(_class), terminal.Cancellation);
        check?.Invoke(entry);
        if (sizer is not null && entry.Create() is RuleStrategy { Plan.Sizing: not null })
            throw new BadInputException($"--sizer: {entry.Name} has a sizing of its own; take it out of the file or leave the option out.");
        var readings = terminal.Watch("Reading", _ => BarOptions.Read(line.GetValue(_data)!, barOptions));
        var resampling = line.GetValue(_resample) is { } length ? ResamplingText.Parse(length, readings) : null;
        return new(source, entry, readings, options) { Sizer = sizer, Resampling = resampling };
    }
}

/// <summary>A strategy over bars, its parameters still open.</summary>
/// <param name="Source">As it was typed.</param>
sealed record RunPlan(string Source, StrategyEntry Entry, IReadOnlyList<BarReading> Readings, BacktestOptions Options)
{
    /// <summary>How large orders are where the strategy does not say; null: as the strategy has it.</summary>
    public Sizer? Sizer { get; init; }

    /// <summary>Larger bars to make of every feed first; null: as they are in the files.</summary>
    public Resampling? Resampling { get; init; }

    /// <summary>name=value of the parameters that are given one value.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    /// <summary>The text of the file that the strategy is from; null of one that comes with the engine.</summary>
    public string? Text => StrategySource.TextOf(Source);

    /// <summary>A fresh strategy with the parameters that are fixed; the others have their defaults.</summary>
    /// <exception cref="BadInputException">A parameter is none of the strategy's, or has a value that it does not take.</exception>
    public Strategy Create()
    {
        var strategy = StrategySource.Create(Entry, Fixed);
        if (Sizer is not null) strategy.Sizer = Sizer;
        return strategy;
    }

    public IReadOnlyList<FeedPlan> Feeds => [.. Readings.Select(reading => new FeedPlan(reading.Series) { Resampling = Resampling })];
}
