using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>A bar with the time left for work that takes long; work that does not is never seen.</summary>
static class WorkInProgress
{
    const int PatienceMs = 1000;
    const int RefreshMs = 100;

    public static T Run<T>(string what, Func<WorkState, T> work, IAnsiConsole console, CancellationToken cancellation)
    {
        var state = new WorkState();
        var task = Task.Run(() => work(state), CancellationToken.None);
        if (!IsOver(task, PatienceMs)) Show(what, task, state, console);
        cancellation.ThrowIfCancellationRequested();
        return task.GetAwaiter().GetResult();
    }

    static void Show(string what, Task task, WorkState state, IAnsiConsole console) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(what));
                while (!IsOver(task, RefreshMs))
                {
                    bar.Value = 100 * state.Fraction;
                    if (state.Note.Length > 0) bar.Description = Markup.Escape($"{what}: {state.Note}");
                }
            });

    // A task that failed is over too; its exception is the caller's to see.
    static bool IsOver(Task task, int milliseconds) => Task.WaitAny([task], milliseconds) == 0;
}

/// <summary>How far work is: what was reported last, from any thread.</summary>
sealed class WorkState : IProgress<double>
{
    double _fraction;
    string _note = "";

    public double Fraction => Volatile.Read(ref _fraction);

    /// <summary>What else there is to say; empty when there is nothing.</summary>
    public string Note => Volatile.Read(ref _note);

    public void Report(double value) => Volatile.Write(ref _fraction, value);

    public void Report(double value, string note)
    {
        Report(value);
        Volatile.Write(ref _note, note);
    }
}
