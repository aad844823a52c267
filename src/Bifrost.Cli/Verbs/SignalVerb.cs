using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Store.Signals;

namespace Bifrost.Cli.Verbs;

/// <summary>A verb that trades signals.</summary>
abstract class SignalVerb : Verb
{
    readonly SignalInputs _inputs = new();
    readonly SignalSetup _setup = new();

    protected SignalVerb(string name, string description, Terminal terminal, params string[] examples)
        : base(name, description, terminal, examples) => _inputs.AddTo(this);

    /// <summary>Below the options that are the verb's own.</summary>
    protected void AddSetup() => _setup.AddTo(this);

    protected SignalBacktestOptions OptionsOf(ParseResult line) => _setup.Of(line);

    protected (SignalReading Reading, IReadOnlyList<BarSeries> Bars) Open(ParseResult line) => _inputs.Open(line, Terminal);

    /// <summary>Does the engine's part; what it refuses is the caller's mistake.</summary>
    protected T Work<T>(string what, Func<IProgress<double>, T> work) => EngineWork.Do(Terminal, what, work);
}
