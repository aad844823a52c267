using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

/// <summary>What is wrong with a command line is said in a sentence on standard error, with exit code 2.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("there is no verb bactest. Did you mean backtest?", "bactest")]
    [InlineData("there is no strategy sma_crss. Did you mean sma_cross?", "backtest", "sma_crss", "--data", "NORTH")]
    [InlineData("Option '--data' is required.", "backtest", "sma_cross")]
    [InlineData("unknown parameter fsat of sma_cross; did you mean fast?", "backtest", "sma_cross", "--data", "NORTH", "-p", "fsat=3")]
    [InlineData("fast=x: a whole number from 1 to 100000 is expected", "backtest", "sma_cross", "--data", "NORTH", "-p", "fast=x")]
    [InlineData("--param fast: name=value is expected", "backtest", "sma_cross", "--data", "NORTH", "-p", "fast")]
    [InlineData("--param fast is given twice", "backtest", "sma_cross", "--data", "NORTH", "-p", "fast=1", "-p", "fast=2")]
    [InlineData("--cash -5: a number above 0 is expected", "backtest", "sma_cross", "--data", "NORTH", "--cash", "-5")]
    [InlineData("--commission 5: 0.001, 0.1% or 1.5/unit is expected", "backtest", "sma_cross", "--data", "NORTH", "--commission", "5")]
    [InlineData("--slippage -1%: 0.05% or 0.01, and not below 0 is expected", "backtest", "sma_cross", "--data", "x", "--slippage", "-1%")]
    [InlineData("there is no sizer percnt. Did you mean percent?", "backtest", "sma_cross", "--data", "NORTH", "--sizer", "percnt:3")]
    [InlineData("--sizer fixed: 0: a number above 0 is expected", "backtest", "sma_cross", "--data", "NORTH", "--sizer", "fixed:0")]
    [InlineData("--leverage", "backtest", "sma_cross", "--data", "NORTH", "--leverage", "x")]
    [InlineData("--margin -1: a number above 0 is expected", "backtest", "sma_cross", "--data", "NORTH", "--margin", "-1")]
    [InlineData("--strategy chooses a class of a .cs file", "backtest", "sma_cross", "--data", "NORTH", "--strategy", "X")]
    [InlineData("There is no file 'nowhere.csv'", "backtest", "sma_cross", "--data", "nowhere.csv")]
    [InlineData("has no bar from 2030-01-01", "data", "NORTH", "--from", "2030-01-01")]
    [InlineData("--from yesterday: a date as 2020-01-31", "data", "NORTH", "--from", "yesterday")]
    [InlineData("--timeframe often: days, minutes", "data", "NORTH", "--timeframe", "often")]
    [InlineData("--session 16:00-09:30: an opening and a closing time", "data", "NORTH", "--session", "16:00-09:30")]
    [InlineData("--format csw: one of detect, csv, backtrader", "data", "NORTH", "--format", "csw")]
    [InlineData("--repair everything: one of none, out-of-order", "data", "NORTH", "--repair", "everything")]
    [InlineData("--allow everything: one of none, out-of-order", "data", "NORTH", "--allow", "everything")]
    [InlineData("--separator dot: comma, semicolon, tab, pipe", "data", "NORTH", "--separator", "dot")]
    [InlineData("--decimals -1: a whole number from 0 to 15", "data", "NORTH", "--decimals", "-1")]
    [InlineData("--resample 5m: longer bars than those of NORTH", "backtest", "sma_cross", "--data", "NORTH", "--resample", "5m")]
    [InlineData("--resample often: days, minutes", "backtest", "sma_cross", "--data", "NORTH", "--resample", "often")]
    [InlineData("no analyzer sqm.", "backtest", "sma_cross", "--data", "NORTH", "--analyzer", "returns,sqm")]
    [InlineData("--columns x: 'x' is not field=column", "data", "NORTH", "--columns", "x")]
    [InlineData("There is no time zone 'Atlantis'", "data", "NORTH", "--zone", "Atlantis")]
    [InlineData("there is no option --jsn", "version", "--json", "--jsn")]
    [InlineData("cannot be written", "version", "--json", "no/such/folder/x.json")]
    public void Is_told(string message, params string[] words)
    {
        var typed = Typed.Line([.. words.Select(word => word == "NORTH" ? Typed.Sample("NORTH.csv") : word)]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
        Assert.StartsWith("bifrost: ", typed.Error, StringComparison.Ordinal);
        Assert.Empty(typed.Out);
    }
}
