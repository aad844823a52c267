namespace Bifrost.Engine.Strategies;

/// <summary>
/// Makes a property of a strategy one of its parameters. The property is a whole number, a number, true or false, text
/// or an enum; it can be set, and what it holds in a new instance is the default.
/// </summary>
/// <param name="help">What it is, in a few words and with its unit: "bars of the fast average".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string help) : Attribute
{
    public string Help => help;

    /// <summary>The smallest value allowed.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value allowed.</summary>
    public double Max { get; set; } = double.PositiveInfinity;
}
