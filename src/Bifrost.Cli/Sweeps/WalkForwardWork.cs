using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Sweeps;

/// <summary>Walks a sweep forward.</summary>
/// <param name="search">A search as the request has it, fresh for every fold.</param>
sealed class WalkForwardWork(SweepRequest request, Func<SweepPlan> search, Terminal terminal)
{
    public WalkForwardResult Execute(WalkForwardPlan windows)
    {
        try
        {
            var schedule = Schedule.Of(SweepRequest.Feeds(request.Run));
            var run = new WalkForwardRun(search, windows, schedule, request.Target);
            return terminal.Watch("Walking forward", state => run.Run(new Reports(state), terminal.Cancellation));
        }
        catch (ValidationPlanException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }

    sealed class Reports(WorkState state) : IProgress<WalkForwardProgress>
    {
        public void Report(WalkForwardProgress value)
        {
            var part = (double)value.Sweep.Done / value.Sweep.Most;
            state.Report((value.Fold + part) / value.Folds, $"fold {value.Fold + 1} of {value.Folds}, {value.Sweep.Done:N0} sets");
        }
    }
}
