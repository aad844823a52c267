using System.CommandLine;

namespace Bifrost.Cli.Options;

/// <summary>An option that takes a text, null when it is not given.</summary>
sealed class TextOption : Option<string?>
{
    /// <param name="value">What stands for the text in the help.</param>
    public TextOption(string name, string value, string description)
        : base(name) => (HelpName, Description) = (value, description);

    public TextOption(string name, string value, string description, string byDefault)
        : this(name, value, description) => DefaultValueFactory = _ => byDefault;
}
