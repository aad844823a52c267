using System.Runtime.InteropServices;

// The library lies where the system keeps its libraries, or is not there.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Bifrost.OpenCl.Native;

/// <summary>The functions of OpenCL 1.2 that are used, by their names without the prefix; each gives a <see cref="ClStatus"/>.</summary>
static unsafe partial class Cl
{
    const string Library = "OpenCL";

    static readonly string[] Files = OperatingSystem.IsWindows() ? ["OpenCL.dll"]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Frameworks/OpenCL.framework/OpenCL"]
        : ["libOpenCL.so.1", "libOpenCL.so"];

    static readonly nint Loaded = Load();

    /// <summary>
    /// Held while something is compiled or run. PoCL compiles a kernel when it is first run, and crashes where two threads do.
    /// </summary>
    public static readonly Lock Turn = new();

    static Cl() => NativeLibrary.SetDllImportResolver(
        typeof(Cl).Assembly, static (name, _, _) => name == Library ? Loaded : 0);

    /// <summary>Whether there is a library on this machine.</summary>
    public static bool IsThere => Loaded != 0;

    [LibraryImport(Library, EntryPoint = "clGetPlatformIDs")]
    public static partial ClStatus GetPlatformIds(uint room, nint* platforms, out uint count);

    [LibraryImport(Library, EntryPoint = "clGetPlatformInfo")]
    public static partial ClStatus GetPlatformInfo(nint platform, uint what, nuint room, void* value, out nuint size);

    [LibraryImport(Library, EntryPoint = "clGetDeviceIDs")]
    public static partial ClStatus GetDeviceIds(nint platform, ulong kinds, uint room, nint* devices, out uint count);

    [LibraryImport(Library, EntryPoint = "clGetDeviceInfo")]
    public static partial ClStatus GetDeviceInfo(nint device, uint what, nuint room, void* value, out nuint size);

    [LibraryImport(Library, EntryPoint = "clCreateContext")]
    public static partial nint CreateContext(nint* properties, uint count, nint* devices, nint notify, nint user, out ClStatus status);

    [LibraryImport(Library, EntryPoint = "clCreateCommandQueue")]
    public static partial nint CreateCommandQueue(ClHandle context, nint device, ulong properties, out ClStatus status);

    [LibraryImport(Library, EntryPoint = "clCreateProgramWithSource")]
    public static partial nint CreateProgramWithSource(ClHandle context, uint count, byte** texts, nuint* lengths, out ClStatus status);

    [LibraryImport(Library, EntryPoint = "clBuildProgram", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ClStatus BuildProgram(ClHandle program, uint count, nint* devices, string options, nint notify, nint user);

    [LibraryImport(Library, EntryPoint = "clGetProgramBuildInfo")]
    public static partial ClStatus GetProgramBuildInfo(
        ClHandle program, nint device, uint what, nuint room, void* value, out nuint size);

    [LibraryImport(Library, EntryPoint = "clCreateKernel", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreateKernel(ClHandle program, string name, out ClStatus status);

    [LibraryImport(Library, EntryPoint = "clSetKernelArg")]
    public static partial ClStatus SetKernelArgument(ClHandle kernel, uint index, nuint size, void* value);

    [LibraryImport(Library, EntryPoint = "clCreateBuffer")]
    public static partial nint CreateBuffer(ClHandle context, ulong flags, nuint size, void* host, out ClStatus status);

    [LibraryImport(Library, EntryPoint = "clEnqueueWriteBuffer")]
    public static partial ClStatus EnqueueWriteBuffer(
        ClHandle queue, ClHandle buffer, uint waits, nuint offset, nuint size, void* source, uint count, nint events, nint done);

    [LibraryImport(Library, EntryPoint = "clEnqueueReadBuffer")]
    public static partial ClStatus EnqueueReadBuffer(
        ClHandle queue, ClHandle buffer, uint waits, nuint offset, nuint size, void* target, uint count, nint events, nint done);

    [LibraryImport(Library, EntryPoint = "clEnqueueNDRangeKernel")]
    public static partial ClStatus EnqueueKernel(
        ClHandle queue, ClHandle kernel, uint dimensions, nuint* offsets, nuint* global, nuint* local, uint count, nint events, nint done);

    [LibraryImport(Library, EntryPoint = "clReleaseContext")]
    public static partial ClStatus ReleaseContext(nint context);

    [LibraryImport(Library, EntryPoint = "clReleaseCommandQueue")]
    public static partial ClStatus ReleaseCommandQueue(nint queue);

    [LibraryImport(Library, EntryPoint = "clReleaseProgram")]
    public static partial ClStatus ReleaseProgram(nint program);

    [LibraryImport(Library, EntryPoint = "clReleaseKernel")]
    public static partial ClStatus ReleaseKernel(nint kernel);

    [LibraryImport(Library, EntryPoint = "clReleaseMemObject")]
    public static partial ClStatus ReleaseBuffer(nint buffer);

    static nint Load()
    {
        foreach (var file in Files)
            if (NativeLibrary.TryLoad(file, out var handle)) return handle;
        return 0;
    }
}
