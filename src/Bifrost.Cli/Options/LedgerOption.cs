using System.CommandLine;
using Bifrost.Store;

namespace Bifrost.Cli.Options;

/// <summary>--store: where runs are kept and trials are counted.</summary>
sealed class LedgerOption : Option<string?>
{
    public LedgerOption()
        : base("--store")
    {
        HelpName = "FOLDER";
        Description = $"Where runs are kept; if not given, {DataHome.Variable} or bifrost in the user's data folder.";
    }

    public string Folder(ParseResult line) => DataHome.Folder(line.GetValue(this));
}
