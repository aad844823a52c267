using System.Runtime.CompilerServices;
using Bifrost.Store;

namespace Bifrost.Host.Tests.Cli;

/// <summary>Tests keep their runs in a folder of their own, not among the user's.</summary>
static class OwnHome
{
    static readonly Folder Home = new();

    [ModuleInitializer]
    internal static void Move()
    {
        Environment.SetEnvironmentVariable(DataHome.Variable, Home.Root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Home.Dispose();
    }
}
