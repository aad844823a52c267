namespace Bifrost.Store;

/// <summary>The one folder where Bifrost keeps what it is to remember: the ledger, imported data.</summary>
public static class DataHome
{
    /// <summary>Names another folder, for the whole of it.</summary>
    public const string Variable = "BIFROST_HOME";

    /// <summary>
    /// The folder that was given; else that of BIFROST_HOME; else bifrost in the user's data folder, which is XDG_DATA_HOME where
    /// that is an absolute path, and ~/.local/share otherwise. It need not exist.
    /// </summary>
    public static string Folder(string? given = null)
    {
        if (!string.IsNullOrEmpty(given)) return Path.GetFullPath(given);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return Path.GetFullPath(named);
        return Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "bifrost");
    }
}
