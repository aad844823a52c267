using System.CommandLine;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.Cli.Options;

/// <summary>The money of a run: cash, costs and how the broker fills.</summary>
sealed class BrokerSetup
{
    readonly TextOption _cash = new("--cash", "AMOUNT", "Cash to start with.", "10000");
    readonly TextOption _commission = new(
        "--commission", "RATE", "Per side: a fraction of the value (0.001), a percentage (0.1%), or an amount a unit (1.5/unit).", "0");

    readonly TextOption _slippage = new(
        "--slippage",
        "SIZE",
        "How much worse fills are, market orders too: a percentage (0.05%) or points of price (0.01). Stays inside the bar.",
        "0");

    readonly TextOption _margin = new("--margin", "AMOUNT", "Trade futures: the deposit for one contract.");
    readonly TextOption _multiplier = new("--multiplier", "MONEY", "What a point of price is worth.", "1");
    readonly TextOption _leverage = new("--leverage", "TIMES", "How many times its cash a stock position may be.", "1");

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
        return new()
        {
            CheatOnOpen = line.GetValue(_cheatOnOpen),
            Broker = new()
            {
                Cash = Positive(line, _cash),
                Commission = Scheme(line),
                Slippage = CostText.Slippage(line.GetValue(_slippage)!),
                CheatOnClose = line.GetValue(_cheatOnClose),
                CheatOnOpen = line.GetValue(_cheatOnOpen),
            },
        };
    }

    CommissionScheme Scheme(ParseResult line)
    {
        var (rate, type) = CostText.Commission(line.GetValue(_commission)!);
        var scheme = new CommissionScheme
        {
            Commission = rate, Type = type, Multiplier = Positive(line, _multiplier), Leverage = Positive(line, _leverage),
        };
        return line.GetValue(_margin) is null ? scheme : scheme with { IsStock = false, Margin = Positive(line, _margin) };
    }

    static double Positive(ParseResult line, TextOption option) => Texts.Positive(option.Name, line.GetValue(option)!);
}
