namespace Bifrost.Store.Signals;

/// <summary>A file of signals cannot be used; the message names file, row and value, and says what was expected.</summary>
public sealed class SignalFileException(string message) : Exception(message);
