using System.Runtime.InteropServices;

namespace Bifrost.OpenCl.Native;

/// <summary>An object of OpenCL, given back once nobody needs it.</summary>
sealed class ClHandle : SafeHandle
{
    readonly Func<nint, ClStatus> _release;

    /// <param name="release">The function that gives it back.</param>
    /// <param name="what">What was to be made, for the message.</param>
    /// <exception cref="Engine.Sweep.SweepDeviceException">It was not made.</exception>
    public ClHandle(nint made, ClStatus status, Func<nint, ClStatus> release, string what)
        : base(0, ownsHandle: true)
    {
        _release = release;
        status.Require(what);
        SetHandle(made);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => _release(handle) == ClStatus.Success;
}
