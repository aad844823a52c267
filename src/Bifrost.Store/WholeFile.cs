namespace Bifrost.Store;

/// <summary>Files that are seen with all of their text or not at all.</summary>
static class WholeFile
{
    /// <summary>Writes the text where the file is, or is to be, with the folders that lack.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }
}
