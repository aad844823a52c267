using Bifrost.Engine.Running;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl.Native;

namespace Bifrost.OpenCl;

/// <summary>
/// A program in the memory of a device. A launch makes the masks of very many sets, then runs each set from bar to bar on which something
/// happens; columns come from the processor, where sums are exact.
/// </summary>
sealed class OpenClKernel : IDeviceKernel
{
    readonly ClContext _context;
    readonly KernelProgram _program;
    readonly OpenClColumns _columns;
    readonly ClHandle _fill;
    readonly ClHandle _run;
    readonly ClHandle _terms;
    readonly ClHandle _steps;
    readonly ClHandle _prices;
    readonly double[][] _read;
    readonly int _most;
    OpenClLaunch? _launch;

    public OpenClKernel(ClContext context, KernelProgram program, OpenClLimits limits)
    {
        (_context, _program, _most) = (context, program, limits.Sets);
        (_fill, _run) = (context.Kernel("fill_masks"), context.Kernel("run_sets"));
        _terms = context.Holding<Terms>([Wire.TermsOf(program)]);
        _steps = context.Holding<MaskStep>(Wire.StepsOf(program));
        _prices = context.Holding<double>([.. program.Opens, .. program.Highs, .. program.Lows, .. program.Closes]);
        _columns = new(context, program.Words * 64, limits.Columns);
        _read = new double[program.Operands][];
    }

    public void Run(IReadOnlyList<double[]> values, Span<KernelFigures?> figures, CancellationToken cancellation)
    {
        for (var from = 0; from < values.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var launch = Launch(Math.Min(_most, values.Count - from));
            var count = Gather(launch, values, from);
            Execute(launch, count);
            for (var i = 0; i < count; i++) figures[from + i] = launch.Figures[i].Read();
            from += count;
        }
    }

    public void Dispose()
    {
        _launch?.Dispose();
        _columns.Dispose();
        foreach (var handle in (ClHandle[])[_prices, _steps, _terms, _run, _fill]) handle.Dispose();
    }

    /// <summary>Room for so many sets, that of the launch before where it is enough.</summary>
    OpenClLaunch Launch(int sets)
    {
        if (_launch?.Sets >= sets) return _launch;
        _launch?.Dispose();
        return _launch = new(_context, sets, _program.Operands, _program.Words);
    }

    /// <summary>Takes sets as long as there is room for them and their columns; how many.</summary>
    int Gather(OpenClLaunch launch, IReadOnlyList<double[]> values, int from)
    {
        var (operands, count) = (_program.Operands, Math.Min(launch.Sets, values.Count - from));
        for (var i = 0; i < count; i++)
        {
            var set = values[from + i];
            var places = launch.Places.AsSpan(i * operands, operands);
            _program.Columns(set, _read);
            if (!_columns.Place(_read, places))
            {
                if (i > 0) return i;
                _columns.Clear();
                _columns.Place(_read, places);
            }

            launch.Numbers[i] = _program.Numbers(set);
        }

        return count;
    }

    void Execute(OpenClLaunch launch, int count)
    {
        launch.Send(count);
        ClContext.Arguments(_fill, [_terms, _steps, _columns.Room, launch.PlacesRoom, launch.MasksRoom], count);
        ClContext.Arguments(
            _run,
            [_terms, launch.NumbersRoom, _prices, _columns.Room, launch.PlacesRoom, launch.MasksRoom, launch.FiguresRoom],
            count);
        lock (Cl.Turn)
        {
            _context.Launch(_fill, _program.Words * (long)count);
            _context.Launch(_run, count);
            launch.Receive(count);
        }
    }
}
