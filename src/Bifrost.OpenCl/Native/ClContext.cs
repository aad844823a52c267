using System.Text;
using Bifrost.Engine.Sweep;

namespace Bifrost.OpenCl.Native;

/// <summary>A device at work: its memory, its program and the queue of what it is to do, in order.</summary>
sealed unsafe class ClContext : IDisposable
{
    const uint Wait = 1;
    const long GroupMax = 64;

    readonly nint _device;
    readonly ClHandle _context;
    readonly ClHandle _queue;
    readonly ClHandle _program;
    readonly long _group;

    /// <exception cref="SweepDeviceException">The device is not to be had, or its compiler refuses the source.</exception>
    public ClContext(nint device, string source)
    {
        _device = device;
        _group = Math.Clamp((long)ClInfo.NumberOf(device, ClInfo.LargestGroup), 1, GroupMax);
        _context = new(Cl.CreateContext(null, 1, &device, 0, 0, out var status), status, Cl.ReleaseContext, "to open the device");
        _queue = new(
            Cl.CreateCommandQueue(_context, device, 0, out status), status, Cl.ReleaseCommandQueue, "to make a queue");
        _program = Build(source);
    }

    public ClHandle Kernel(string name) =>
        new(Cl.CreateKernel(_program, name, out var status), status, Cl.ReleaseKernel, $"to find the kernel {name}");

    /// <summary>Memory of the device.</summary>
    public ClHandle Room(long bytes)
    {
        const ulong readAndWrite = 1;
        return new(
            Cl.CreateBuffer(_context, readAndWrite, (nuint)bytes, null, out var status), status, Cl.ReleaseBuffer,
            $"to get {bytes:N0} bytes of memory");
    }

    /// <summary>Memory of the device that begins with a copy of what is given.</summary>
    public ClHandle Holding<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var room = Room(Math.Max(1, values.Length) * (long)sizeof(T));
        Write(room, 0, values);
        return room;
    }

    /// <param name="offset">In elements.</param>
    public void Write<T>(ClHandle room, long offset, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty) return;
        fixed (T* source = values)
        {
            Cl.EnqueueWriteBuffer(
                _queue, room, Wait, (nuint)(offset * sizeof(T)), (nuint)((long)values.Length * sizeof(T)), source, 0, 0, 0)
                .Require("to copy to the device");
        }
    }

    /// <summary>Waits for all that was asked for before.</summary>
    public void Read<T>(ClHandle room, Span<T> values)
        where T : unmanaged
    {
        fixed (T* target = values)
        {
            Cl.EnqueueReadBuffer(_queue, room, Wait, 0, (nuint)((long)values.Length * sizeof(T)), target, 0, 0, 0)
                .Require("to copy from the device");
        }
    }

    /// <summary>Runs a kernel; the work-items beyond the last, which fill up its group, have nothing to do.</summary>
    public void Launch(ClHandle kernel, long items)
    {
        var (local, global) = ((nuint)_group, (nuint)((items + _group - 1) / _group * _group));
        Cl.EnqueueKernel(_queue, kernel, 1, null, &global, &local, 0, 0, 0).Require("to run a kernel");
    }

    /// <summary>The arguments of a kernel: memory, and after it a number.</summary>
    public static void Arguments(ClHandle kernel, ReadOnlySpan<ClHandle> rooms, int number)
    {
        for (var i = 0; i < rooms.Length; i++)
        {
            var room = rooms[i].DangerousGetHandle();
            Cl.SetKernelArgument(kernel, (uint)i, (nuint)sizeof(nint), &room).Require("to take an argument");
        }

        Cl.SetKernelArgument(kernel, (uint)rooms.Length, sizeof(int), &number).Require("to take an argument");
    }

    public void Dispose()
    {
        _program.Dispose();
        _queue.Dispose();
        _context.Dispose();
    }

    // No option that trades accuracy for speed: the bits are those of the processor.
    ClHandle Build(string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var length = (nuint)bytes.Length;
        fixed (byte* text = bytes)
        {
            var (texts, device) = ((nint)text, _device);
            var made = Cl.CreateProgramWithSource(_context, 1, (byte**)&texts, &length, out var status);
            var program = new ClHandle(made, status, Cl.ReleaseProgram, "to take the source");
            if (Cl.BuildProgram(program, 1, &device, "-cl-std=CL1.2", 0, 0) == ClStatus.Success) return program;
            using (program)
                throw new SweepDeviceException($"The device's compiler refuses the kernel:\n{ClInfo.BuildLog(program, device)}");
        }
    }
}
