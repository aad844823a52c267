using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bifrost.Report.Page;

/// <summary>A page as it was built from web/, with a place for the model.</summary>
/// <param name="name">Under which the page is embedded.</param>
sealed class PageTemplate(string name)
{
    // The page as built holds this once, where the model goes.
    const string Placeholder = "\"model goes here\"";

    /// <summary>Writes the page in UTF-8. The stream stays open.</summary>
    public void Write<T>(T model, JsonTypeInfo<T> type, Stream output)
    {
        var (head, tail) = Parts();
        output.Write(head);
        // The serializer escapes <, > and &, so that no text of a model can end the script element it stands in.
        JsonSerializer.Serialize(output, model, type);
        output.Write(tail);
    }

    (byte[] Head, byte[] Tail) Parts()
    {
        using var resource = typeof(PageTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page {name} is not in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        string[] parts = reader.ReadToEnd().Split(Placeholder);
        return parts is [var head, var tail]
            ? (Encoding.UTF8.GetBytes(head), Encoding.UTF8.GetBytes(tail))
            : throw new InvalidOperationException($"The page {name} has {parts.Length - 1} places for the model, not one.");
    }
}
