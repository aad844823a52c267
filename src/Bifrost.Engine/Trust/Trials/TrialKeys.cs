using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Numbers that tell trials apart: two runs have the same where all inputs are the same, data, costs and parameters, whichever version of
/// the engine ran them. The settings are hashed once, each set of parameters after it, so a sweep has its keys for little.
/// </summary>
public sealed class TrialKeys
{
    const string Parameter = "parameter.";

    readonly string _settings;

    /// <param name="inputs">Of one of the trials; its parameters do not matter.</param>
    public TrialKeys(IReadOnlyList<ReceiptInput> inputs) =>
        _settings = ReceiptInputs.HashOf([.. inputs.Where(input => input.Name != "engine" && !IsParameter(input))]);

    /// <param name="parameters">All of a set, in any order; values as <see cref="ReceiptStrategy.Parameters"/> has them.</param>
    public long Of(IEnumerable<ReceiptInput> parameters)
    {
        var bytes = new CanonicalBytes().Add(_settings);
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)) bytes.Add(name).Add(value);
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(bytes.Written));
    }

    /// <summary>The key of the run that a receipt is of.</summary>
    public static long Of(Receipt receipt) => new TrialKeys(receipt.Inputs).Of(
        receipt.Inputs.Where(IsParameter).Select(input => input with { Name = input.Name[Parameter.Length..] }));

    static bool IsParameter(ReceiptInput input) => input.Name.StartsWith(Parameter, StringComparison.Ordinal);
}
