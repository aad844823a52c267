using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Where a command writes: results to <see cref="Out"/>, progress and complaints to <see cref="Error"/>.</summary>
/// <param name="isRich">Out shows colours and boxes.</param>
/// <param name="isWatched">Somebody reads Error as it is written: progress is worth showing.</param>
sealed class Terminal(TextWriter output, TextWriter error, bool isRich, bool isWatched, CancellationToken cancellation)
{
    // Wide enough for every table, where no screen sets a width.
    const int WidthWithoutScreen = 160;

    public TextWriter Out => output;

    public TextWriter Error => error;

    public CancellationToken Cancellation => cancellation;

    public bool IsWatched => isWatched;

    public static Terminal OfProcess(CancellationToken cancellation)
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !isDumb;
        return new(
            Console.Out, Console.Error, hasColour && !Console.IsOutputRedirected, !Console.IsErrorRedirected && !isDumb, cancellation);
    }

    /// <summary>One line about what is wrong.</summary>
    public void Complain(string message) => error.WriteLine($"bifrost: {message}");

    /// <summary>A console for tables on <see cref="Out"/>.</summary>
    public IAnsiConsole Canvas()
    {
        var console = ConsoleOn(output, isRich);
        if (!isRich) console.Profile.Width = WidthWithoutScreen;
        return console;
    }

    /// <summary>Does the work; when that takes over a second and somebody watches, shows how far it is and the time left.</summary>
    public T Watch<T>(string what, Func<WorkState, T> work) =>
        isWatched ? WorkInProgress.Run(what, work, ConsoleOn(error, isRich: true), cancellation) : work(new WorkState());

    static IAnsiConsole ConsoleOn(TextWriter writer, bool isRich) => AnsiConsole.Create(new()
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isRich ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = isRich ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = isRich ? InteractionSupport.Yes : InteractionSupport.No,
    });
}
