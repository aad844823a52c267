using System.Globalization;

namespace Bifrost.Bench;

/// <summary>The words after a command: --name value, or a flag alone.</summary>
sealed class Options(string[] words)
{
    public string Require(string name) =>
        Find(name) ?? throw new ArgumentException($"{name} is missing.", nameof(name));

    public int Number(string name, int missing) =>
        Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : missing;

    public string Text(string name, string missing) => Find(name) ?? missing;

    public bool Has(string name) => words.Contains(name, StringComparer.Ordinal);

    public string? Text(string name) => Find(name);

    string? Find(string name)
    {
        var index = Array.IndexOf(words, name);
        return index >= 0 && index + 1 < words.Length ? words[index + 1] : null;
    }
}
