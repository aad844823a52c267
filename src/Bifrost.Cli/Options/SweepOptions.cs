using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Options;

/// <summary>A strategy whose parameters are searched, as sweep and walkforward take it.</summary>
sealed class SweepOptions
{
    readonly RunSetup _run = new()
    {
        ParameterHelp = "A parameter that varies, fast=5..50, fast=5..50:5, slow=20,50,100, threshold=0.1..0.9, or one that does not,"
            + " stop=3; may be given again.",
    };

    readonly SearchOptions _search = new();
    readonly TextOption _engine = new("--engine", "ENGINE", "auto: the rules kernel where it can; event: the event engine.", "auto");

    public void AddTo(Command command)
    {
        _run.AddTo(command);
        _search.AddTo(command);
        command.Options.Add(_engine);
    }

    public SweepRequest Request(ParseResult line, Terminal terminal)
    {
        SweepPlan? plan = null;
        IReadOnlyList<string> single = [];
        var wantsEvents = WantsEvents(line);
        var run = _run.Plan(line, terminal, entry =>
        {
            (var axes, single) = AxisTexts.Read(_run.Parameters(line), entry);
            plan = _search.Plan(line, _search.Space(line, axes));
            StrategySource.Create(entry, single);
        });
        return new(run with { Fixed = single }, plan!, _search.Words(line, plan!)) { WantsEvents = wantsEvents, Seed = _search.Seed(line) };
    }

    /// <summary>The plan of a request once more, its search not begun.</summary>
    public SweepPlan FreshPlan(ParseResult line, SweepRequest request) => _search.Plan(line, request.Plan.Space);

    bool WantsEvents(ParseResult line) => line.GetValue(_engine) switch
    {
        "auto" => false,
        "event" => true,
        var other => throw Texts.Bad("--engine", other!, "auto or event"),
    };
}
