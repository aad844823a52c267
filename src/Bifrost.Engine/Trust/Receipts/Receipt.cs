using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>
/// What a run was made from and what it came to, as hashes that anyone gets who repeats it: on any machine, with any number of threads.
/// Nothing of the world around the run is in it, no clock, no machine, no count of trials.
/// </summary>
/// <param name="InputsHash">SHA-256 over the inputs, 64 hexadecimal digits.</param>
/// <param name="OutputsHash">SHA-256 over the outputs.</param>
/// <param name="Hash">SHA-256 over both: what the run is known by.</param>
public sealed record Receipt(
    IReadOnlyList<ReceiptInput> Inputs, ReceiptOutputs Outputs, string InputsHash, string OutputsHash, string Hash)
{
    /// <param name="inputs">See <see cref="ReceiptInputs.Of"/>; the strategy is read before it runs.</param>
    public static Receipt Of(IReadOnlyList<ReceiptInput> inputs, BacktestResult result) => Of(inputs, ReceiptOutputs.Of(result));

    /// <summary>Of parts that were read from a file, with the hashes that belong to them.</summary>
    public static Receipt Of(IReadOnlyList<ReceiptInput> inputs, ReceiptOutputs outputs)
    {
        var (made, came) = (ReceiptInputs.HashOf(inputs), outputs.Hash);
        return new(inputs, outputs, made, came, new CanonicalBytes().Add(made).Add(came).Hash());
    }
}
