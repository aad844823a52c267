using Bifrost.Cli.Output;

namespace Bifrost.Cli.Runs;

/// <summary>Work of the engine on what a user asked for.</summary>
static class EngineWork
{
    /// <summary>Does it, with its progress; what the engine refuses is the caller's mistake.</summary>
    /// <exception cref="BadInputException">The engine refused; the message is its own.</exception>
    public static T Do<T>(Terminal terminal, string what, Func<IProgress<double>, T> work)
    {
        try
        {
            return terminal.Watch(what, work);
        }
        catch (ArgumentException bad)
        {
            var message = bad.Message.Split('\n')[0];
            throw new BadInputException(message.Replace($" (Parameter '{bad.ParamName}')", "", StringComparison.Ordinal));
        }
    }
}
