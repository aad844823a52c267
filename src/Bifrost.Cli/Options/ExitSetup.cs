using System.CommandLine;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>When a trade of a signal is left, as options of a verb.</summary>
sealed class ExitSetup
{
    readonly TextOption _holding = new("--holding", "BARS", "Leave a trade after so many bars.", "10");
    readonly TextOption _stop = new("--stop", "PERCENT", "Leave it so far below (above, if short) the entry; none for no stop.", "5");
    readonly TextOption _target = new("--target", "PERCENT", "Leave it with so much gain; none for no target.", "none");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_holding, _stop, _target]) command.Options.Add(option);
    }

    public ExitRule Of(ParseResult line) =>
        ExitText.Rule(line.GetValue(_holding)!, line.GetValue(_stop)!, line.GetValue(_target)!);
}
