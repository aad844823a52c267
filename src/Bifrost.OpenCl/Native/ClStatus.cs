using Bifrost.Engine.Sweep;

namespace Bifrost.OpenCl.Native;

/// <summary>What a function of OpenCL answers; those that are not named are told by their number.</summary>
enum ClStatus
{
    Success = 0,
    DeviceNotFound = -1,
    DeviceNotAvailable = -2,
    CompilerNotAvailable = -3,
    MemObjectAllocationFailure = -4,
    OutOfResources = -5,
    OutOfHostMemory = -6,
    BuildProgramFailure = -11,
    InvalidValue = -30,
    InvalidDevice = -33,
    InvalidContext = -34,
    InvalidCommandQueue = -36,
    InvalidMemObject = -38,
    InvalidBuildOptions = -43,
    InvalidKernelName = -46,
    InvalidArgIndex = -49,
    InvalidArgValue = -50,
    InvalidArgSize = -51,
    InvalidKernelArgs = -52,
    InvalidWorkDimension = -53,
    InvalidWorkGroupSize = -54,
    InvalidBufferSize = -61,
    PlatformNotFound = -1001,
}

static class ClStatuses
{
    /// <param name="what">What was asked for, with its object: "to run a kernel".</param>
    /// <exception cref="SweepDeviceException">It was not done.</exception>
    public static void Require(this ClStatus status, string what)
    {
        if (status != ClStatus.Success) throw new SweepDeviceException($"OpenCL failed {what}: {status} ({(int)status}).");
    }
}
