using Bifrost.Engine.Running;
using Bifrost.OpenCl.Native;

namespace Bifrost.OpenCl;

/// <summary>What a launch takes and gives, on this side and on the device's.</summary>
sealed class OpenClLaunch(ClContext context, int sets, int operands, int words) : IDisposable
{
    public int Sets => sets;

    /// <summary>Of each set, where the columns of its operands are.</summary>
    public int[] Places { get; } = new int[sets * operands];

    public KernelNumbers[] Numbers { get; } = new KernelNumbers[sets];

    public Figures[] Figures { get; } = new Figures[sets];

    public ClHandle PlacesRoom { get; } = context.Room(Math.Max(1, sets * operands) * sizeof(int));

    public unsafe ClHandle NumbersRoom { get; } = context.Room(sets * (long)sizeof(KernelNumbers));

    public ClHandle MasksRoom { get; } = context.Room(sets * (long)words * Wire.Masks * sizeof(ulong));

    public unsafe ClHandle FiguresRoom { get; } = context.Room(sets * (long)sizeof(Figures));

    public void Send(int count)
    {
        context.Write<int>(PlacesRoom, 0, Places.AsSpan(0, count * operands));
        context.Write<KernelNumbers>(NumbersRoom, 0, Numbers.AsSpan(0, count));
    }

    public void Receive(int count) => context.Read(FiguresRoom, Figures.AsSpan(0, count));

    public void Dispose()
    {
        foreach (var room in (ClHandle[])[PlacesRoom, NumbersRoom, MasksRoom, FiguresRoom]) room.Dispose();
    }
}
