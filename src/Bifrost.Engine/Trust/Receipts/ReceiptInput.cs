namespace Bifrost.Engine.Trust;

/// <summary>One thing that a run's result depends on, by a name of words with dots: broker.cash, parameter.fast, feed.1.bars.</summary>
/// <param name="Value">
/// Numbers in the shortest form that reads back as the same number, texts as they are, what is long as its SHA-256.
/// </param>
public sealed record ReceiptInput(string Name, string Value);
