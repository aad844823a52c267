using System.CommandLine;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.Cli.Options;

/// <summary>The money of a run: cash, costs and how the broker fills.</summary>
sealed class BrokerSetup
{
    readonly Option<double> _cash = new("--cash") { HelpName = "AMOUNT", Description = "Cash to start with.", DefaultValueFactory = _ => 10_000 };
    readonly Option<string> _commission = new("--commission")
    {
        HelpName = "RATE",
        Description = "Per side: a fraction of the value (0.001), a percentage (0.1%), or an amount a unit (1.5/unit).",
        DefaultValueFactory = _ => "0",
    };

    readonly Option<string> _slippage = new("--slippage")
    {
        HelpName = "SIZE",
        Description = "How much worse fills are, market orders too: a percentage (0.05%) or points of price (0.01). Stays inside the bar.",
        DefaultValueFactory = _ => "0",
    };

    readonly Option<double?> _margin = new("--margin") { HelpName = "AMOUNT", Description = "Trade futures: the deposit for one contract." };
    readonly Option<double> _multiplier = new("--multiplier")
    {
        HelpName = "MONEY", Description = "What a point of price is worth.", DefaultValueFactory = _ => 1,
    };

    readonly Option<double> _leverage = new("--leverage")
    {
        HelpName = "TIMES", Description = "How many times its cash a stock position may be.", DefaultValueFactory = _ => 1,
    };

    readonly Option<bool> _cheatOnClose = new("--cheat-on-close")
    {
        Description = "Fill market orders at the close of the bar they are decided on. Looks ahead, and says so on the report.",
    };

    readonly Option<bool> _cheatOnOpen = new("--cheat-on-open")
    {
        Description = "Call NextOpen with the open of the bar known, and fill there. Looks ahead, and says so on the report.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_cash, _commission, _slippage, _margin, _multiplier, _leverage, _cheatOnClose, _cheatOnOpen])
            command.Options.Add(option);
    }

    public BacktestOptions Of(ParseResult line)
    {
        var cash = line.GetValue(_cash);
        if (!(double.IsFinite(cash) && cash > 0)) throw Texts.Bad("--cash", $"{cash}", "an amount above 0");
        return new()
        {
            CheatOnOpen = line.GetValue(_cheatOnOpen),
            Broker = new()
            {
                Cash = cash,
                Commission = Scheme(line),
                Slippage = SlippageOf(line.GetValue(_slippage)!),
                CheatOnClose = line.GetValue(_cheatOnClose),
                CheatOnOpen = line.GetValue(_cheatOnOpen),
            },
        };
    }

    CommissionScheme Scheme(ParseResult line)
    {
        var (rate, type) = Commission(line.GetValue(_commission)!);
        var scheme = new CommissionScheme
        {
            Commission = rate, Type = type, Multiplier = line.GetValue(_multiplier), Leverage = line.GetValue(_leverage),
        };
        if (line.GetValue(_margin) is { } margin) scheme = scheme with { IsStock = false, Margin = margin };
        try
        {
            return scheme.Validated();
        }
        catch (ArgumentException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }

    static (double Rate, CommissionType Type) Commission(string text)
    {
        const string Allowed = "0.001, 0.1% or 1.5/unit";
        if (text.EndsWith("/unit", StringComparison.OrdinalIgnoreCase)) return (Texts.Number("--commission", text[..^5], Allowed), CommissionType.Fixed);
        if (text.EndsWith('%')) return (Texts.Number("--commission", text[..^1], Allowed) / 100, CommissionType.Percent);

        var fraction = Texts.Number("--commission", text, Allowed);
        // 1 would take the whole value of each trade: an amount a unit was meant, or a percentage.
        return fraction is >= 0 and < 1 ? (fraction, CommissionType.Percent) : throw Texts.Bad("--commission", text, Allowed);
    }

    static Slippage SlippageOf(string text)
    {
        const string Allowed = "0.05% or 0.01, and not below 0";
        var isPercent = text.EndsWith('%');
        var size = Texts.Number("--slippage", isPercent ? text[..^1] : text, Allowed);
        if (size < 0) throw Texts.Bad("--slippage", text, Allowed);
        return new() { AtOpen = true, Percent = isPercent ? size / 100 : 0, Points = isPercent ? 0 : size };
    }
}
