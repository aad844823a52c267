using System.CommandLine;
using Bifrost.Cli.Output;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost signals …: what trading a list of signals would have brought.</summary>
sealed class SignalsVerb : Verb
{
    public SignalsVerb(Terminal terminal)
        : base(
            "signals",
            "Backtest a list of signals: symbols and dates.",
            terminal,
            "bifrost signals backtest --signals signals.csv --data prices/ --holding 10 --stop 5 --target 10",
            "bifrost signals optimize --signals signals.csv --data prices/ --holding 5:20:5 --stop 2,5,8 --target none,10",
            "bifrost signals montecarlo --signals signals.csv --data prices/ --simulations 5000")
    {
        Subcommands.Add(new SignalsBacktestVerb(terminal));
        Subcommands.Add(new SignalsOptimizeVerb(terminal));
        Subcommands.Add(new SignalsMonteCarloVerb(terminal));
    }

    protected override int Run(ParseResult line) =>
        throw new BadInputException($"signals is followed by {string.Join(", ", Subcommands.Select(part => part.Name))}.");
}
