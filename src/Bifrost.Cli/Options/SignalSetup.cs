using System.CommandLine;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>How signals are traded, as options of a verb. Exits are apart, because a grid has lists of them.</summary>
sealed class SignalSetup
{
    const string Percent = "PERCENT";
    static readonly Dictionary<string, string> NoSectors = new(StringComparer.Ordinal);

    readonly TextOption _capital = new("--capital", "AMOUNT", "Money to start with.", "100000");
    readonly TextOption _direction = new("--direction", "SIDE", "Of signals that state none: long or short.", "long");
    readonly TextOption _sizing = new("--sizing", "METHOD", $"How much to buy: {SizingText.Allowed}.", "equal-weight");
    readonly Option<bool> _one = new("--one-per-symbol") { Description = "No entry while a trade of the same symbol is open." };
    readonly Option<bool> _leverage = new("--allow-leverage") { Description = "All positions together may cost more than there is." };
    readonly Option<bool> _level = new("--level-fills")
    {
        Description = "Fill stops and targets at their price even where the bar opened beyond it; else at the open.",
    };

    readonly Option<bool> _incomplete = new("--skip-incomplete")
    {
        Description = "Leave out signals with fewer bars after them than the holding period. Looks ahead.",
    };

    readonly TextOption _commission = new("--commission", "RATE", "Per side: 0.001, 0.1% or 1.5/unit.", "0");
    readonly TextOption _slippage = new("--slippage", "SIZE", "How much worse fills are: 0.05% or points of price.", "0");
    readonly Option<bool> _usual = new("--risk-limits")
    {
        Description = "The usual limits: 10 % a symbol, 30 % a sector, correlation 0.7.",
    };

    readonly TextOption _position = new("--max-position", Percent, "Limit what is held of one symbol, of the equity: 10.");
    readonly TextOption _sector = new("--max-sector", Percent, "Limit what is held of one sector, of the equity: 30.");
    readonly TextOption _correlation = new("--max-correlation", "NUMBER", "Refuse what moves with an open position: 0.7.");
    readonly TextOption _sectors = new("--sector-file", "FILE", "The sector of each symbol, a line each: AAPL,Technology.");

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _capital, _direction, _sizing, _one, _leverage, _level, _incomplete, _commission, _slippage, _usual, _position, _sector,
            _correlation, _sectors,
        ];
        foreach (var option in options) command.Options.Add(option);
    }

    public SignalBacktestOptions Of(ParseResult line)
    {
        var (rate, type) = CostText.Commission(line.GetValue(_commission)!);
        return new()
        {
            Capital = Texts.Positive("--capital", line.GetValue(_capital)!),
            Direction = Texts.Choice<SignalDirection>("--direction", line.GetValue(_direction)!),
            Sizing = SizingText.Parse(line.GetValue(_sizing)!),
            OneTradePerInstrument = line.GetValue(_one),
            AllowLeverage = line.GetValue(_leverage),
            FillsAtLevel = line.GetValue(_level),
            SkipsIncomplete = line.GetValue(_incomplete),
            Commission = new CommissionScheme { Commission = rate, Type = type },
            Slippage = CostText.Slippage(line.GetValue(_slippage)!),
            Risk = RiskOf(line),
        };
    }

    /// <summary>Limits that are not given do not hold, unless the usual ones are asked for.</summary>
    RiskLimits? RiskOf(ParseResult line)
    {
        var (position, sector, correlation) = (line.GetValue(_position), line.GetValue(_sector), line.GetValue(_correlation));
        var (sectors, usual) = (line.GetValue(_sectors), line.GetValue(_usual));
        if ((position ?? sector ?? correlation ?? sectors) is null && !usual) return null;
        if (sector is not null && sectors is null)
            throw new BadInputException("--max-sector needs --sector-file: which symbol is of which.");

        var limits = new RiskLimits { Sectors = sectors is null ? NoSectors : SectorFile.Read(sectors) };
        return limits with
        {
            PositionPercent = Limit("--max-position", position, usual ? limits.PositionPercent : double.MaxValue),
            SectorPercent = Limit("--max-sector", sector, limits.SectorPercent),
            Correlation = correlation is null ? usual ? limits.Correlation : 1 : CorrelationOf(correlation),
        };
    }

    static double Limit(string option, string? text, double missing) => text is null ? missing : Texts.Positive(option, text);

    static double CorrelationOf(string text)
    {
        var number = Texts.Number("--max-correlation", text);
        return number is >= -1 and <= 1 ? number : throw Texts.Bad("--max-correlation", text, "a number from -1 to 1");
    }
}
