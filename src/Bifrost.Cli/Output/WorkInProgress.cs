using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>A bar with the time left for work that takes long; work that does not is never seen.</summary>
static class WorkInProgress
{
    const int PatienceMs = 1000;
    const int RefreshMs = 100;

    public static T Run<T>(string what, Func<IProgress<double>, T> work, IAnsiConsole console, CancellationToken cancellation)
    {
        var fraction = new Fraction();
        var task = Task.Run(() => work(fraction), CancellationToken.None);
        if (!IsOver(task, PatienceMs)) Show(what, task, fraction, console);
        cancellation.ThrowIfCancellationRequested();
        return task.GetAwaiter().GetResult();
    }

    static void Show(string what, Task task, Fraction fraction, IAnsiConsole console) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(what));
                while (!IsOver(task, RefreshMs)) bar.Value = 100 * fraction.Value;
            });

    // A task that failed is over too; its exception is the caller's to see.
    static bool IsOver(Task task, int milliseconds) => Task.WaitAny([task], milliseconds) == 0;
}

/// <summary>The last fraction reported, from any thread.</summary>
sealed class Fraction : IProgress<double>
{
    double _value;

    public double Value => Volatile.Read(ref _value);

    public void Report(double value) => Volatile.Write(ref _value, value);
}
