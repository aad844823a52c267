using Bifrost.Engine.Broker;

namespace Bifrost.Cli.Options;

/// <summary>Costs as they are typed.</summary>
static class CostText
{
    /// <summary>0.001, 0.1% or 1.5/unit.</summary>
    public static (double Rate, CommissionType Type) Commission(string text)
    {
        const string Allowed = "0.001, 0.1% or 1.5/unit";
        double Number(int ending) => Texts.Number("--commission", text[..^ending], Allowed);
        if (text.EndsWith("/unit", StringComparison.OrdinalIgnoreCase)) return (Number("/unit".Length), CommissionType.Fixed);
        if (text.EndsWith('%')) return (Number(1) / 100, CommissionType.Percent);

        var fraction = Number(0);
        // 1 would take the whole value of each trade: an amount a unit was meant, or a percentage.
        return fraction is >= 0 and < 1 ? (fraction, CommissionType.Percent) : throw Texts.Bad("--commission", text, Allowed);
    }

    /// <summary>0.05% or points of price; market orders slip too.</summary>
    public static Slippage Slippage(string text)
    {
        const string Allowed = "0.05% or 0.01, and not below 0";
        var isPercent = text.EndsWith('%');
        var size = Texts.Number("--slippage", isPercent ? text[..^1] : text, Allowed);
        if (size < 0) throw Texts.Bad("--slippage", text, Allowed);
        return new() { AtOpen = true, Percent = isPercent ? size / 100 : 0, Points = isPercent ? 0 : size };
    }
}
