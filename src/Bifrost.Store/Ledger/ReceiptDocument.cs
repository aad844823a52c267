using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bifrost.Engine.Trust;

namespace Bifrost.Store.Ledger;

/// <summary>A receipt as a file: what it is over spelled out, how to repeat the run, and where it was made.</summary>
/// <param name="StatedHash">The hash that the file bears; another than the receipt's own where somebody changed the file.</param>
/// <param name="Rerun">The words of the command line that repeat it.</param>
/// <param name="Environment">The machine and the program: for the reader, in no hash.</param>
public sealed record ReceiptDocument(
    Receipt Receipt, string StatedHash, IReadOnlyList<string> Rerun, IReadOnlyList<ReceiptInput> Environment)
{
    const string Format = "bifrost-receipt/1";

    public ReceiptDocument(Receipt receipt, IReadOnlyList<string> rerun, IReadOnlyList<ReceiptInput> environment)
        : this(receipt, receipt.Hash, rerun, environment)
    {
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <param name="name">What the text is called in messages: its file.</param>
    /// <exception cref="FormatException">It is no receipt; the message says what is wrong.</exception>
    public static ReceiptDocument Parse(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FormatException($"{name} is no receipt of Bifrost: {problem.Message}", problem);
        }
    }

    void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("hash", StatedHash);
        json.WriteString("inputs_hash", Receipt.InputsHash);
        json.WriteString("outputs_hash", Receipt.OutputsHash);
        WriteTexts(json, "inputs", Receipt.Inputs);
        json.WriteStartObject("outputs");
        WriteTable(json, "orders", Receipt.Outputs.Orders);
        WriteTable(json, "fills", Receipt.Outputs.Fills);
        WriteTable(json, "equity", Receipt.Outputs.Equity);
        json.WriteString("final_value", Receipt.Outputs.FinalValue.ToString("R", CultureInfo.InvariantCulture));
        json.WriteString("final_cash", Receipt.Outputs.FinalCash.ToString("R", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("rerun");
        foreach (var word in Rerun) json.WriteStringValue(word);
        json.WriteEndArray();
        WriteTexts(json, "environment", Environment);
        json.WriteEndObject();
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<ReceiptInput> texts)
    {
        json.WriteStartObject(name);
        foreach (var text in texts) json.WriteString(text.Name, text.Value);
        json.WriteEndObject();
    }

    static void WriteTable(Utf8JsonWriter json, string name, ReceiptTable table)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rows", table.Rows);
        json.WriteString("hash", table.Hash);
        json.WriteNumber("rows_in_piece", table.RowsInPiece);
        json.WriteBase64String("pieces", table.Pieces);
        json.WriteEndObject();
    }

    static ReceiptDocument Read(JsonElement root)
    {
        var format = Text(root, "format");
        if (format != Format) throw new FormatException($"its format is {format}; {Format} is expected.");
        var outputs = Member(root, "outputs");
        var receipt = Receipt.Of(
            Texts(root, "inputs"),
            new ReceiptOutputs(
                Table(outputs, "orders"), Table(outputs, "fills"), Table(outputs, "equity"),
                Number(outputs, "final_value"), Number(outputs, "final_cash")));
        return new(
            receipt, Text(root, "hash"), [.. Member(root, "rerun").EnumerateArray().Select(word => word.GetString()!)],
            Texts(root, "environment"));
    }

    static ReceiptTable Table(JsonElement outputs, string name)
    {
        var table = Member(outputs, name);
        var (rows, inPiece) = (Member(table, "rows").GetInt32(), Member(table, "rows_in_piece").GetInt32());
        if (rows < 0 || inPiece < 1) throw new FormatException($"{name} has {rows} rows, {inPiece} in a piece.");
        return new(rows, Text(table, "hash"), inPiece, Member(table, "pieces").GetBytesFromBase64());
    }

    static double Number(JsonElement parent, string name) =>
        double.Parse(Text(parent, name), CultureInfo.InvariantCulture);

    static ReceiptInput[] Texts(JsonElement parent, string name) =>
        [.. Member(parent, name).EnumerateObject().Select(text => new ReceiptInput(text.Name, text.Value.GetString() ?? ""))];

    static string Text(JsonElement parent, string name) => Member(parent, name).GetString() ?? "";

    static JsonElement Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) ? member : throw new FormatException($"there is no \"{name}\" in it.");
}
