namespace Bifrost.Store;

/// <summary>Where Bifrost keeps what a user gave it: datasets and filters.</summary>
public static class DataDirectory
{
    /// <summary>The environment variable that names another place.</summary>
    public const string Variable = "BIFROST_DATA";

    const Environment.SpecialFolder Local = Environment.SpecialFolder.LocalApplicationData;

    /// <summary>What <see cref="Variable"/> says; else a folder of the user's own.</summary>
    public static string Default => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Local, Environment.SpecialFolderOption.DoNotVerify), "bifrost");

    /// <summary>Replaces a file of the directory when all of the text is written, so that no reader sees half of it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal static void Replace(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }
}
