using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Store.Signals;

namespace Bifrost.Host.Tests.Signals;

public class SignalFileTests
{
    [Theory]
    [InlineData("symbol,date\nA,2024-01-31", DateOrder.YearFirst)]
    [InlineData("Ticker;Date\nA;31-01-2024", DateOrder.DayFirst)]
    [InlineData("TICKER\tDATE\nA\t01/31/2024", DateOrder.MonthFirst)]
    [InlineData("symbol,date\n\nA,20240131\n", DateOrder.YearFirst)]
    [InlineData("date,symbol,note\n\"2024-01-31\",\"A\",\"x, y\"", DateOrder.YearFirst)]
    public void Columns_separators_and_dates_are_found(string text, DateOrder order)
    {
        var reading = Read(text);

        Assert.Equal(order, reading.Order);
        Assert.Equal([TradeSignal.On("A", new(2024, 1, 31))], reading.Signals);
    }

    [Fact]
    public void A_date_that_could_be_either_is_read_day_first_unless_told_otherwise()
    {
        const string Text = "symbol,date\nA,03/04/2024";

        Assert.Equal(TradeSignal.On("A", new(2024, 4, 3)), Read(Text).Signals[0]);
        Assert.Equal(TradeSignal.On("A", new(2024, 3, 4)), Read(Text, DateOrder.MonthFirst).Signals[0]);
    }

    [Fact]
    public void One_date_of_the_column_decides_for_all() =>
        Assert.Equal(
            [TradeSignal.On("A", new(2024, 3, 4)), TradeSignal.On("A", new(2024, 3, 14))],
            Read("symbol,date\nA,03/04/2024\nA,03/14/2024").Signals);

    [Fact]
    public void Directions_weights_and_times_are_read() =>
        Assert.Equal(
            [
                new TradeSignal("A", UtcTime.From(new DateTime(2024, 1, 2, 15, 30, 0)), SignalDirection.Short, 0.5),
                TradeSignal.On("B", new(2024, 1, 3), SignalDirection.Long),
                TradeSignal.On("C", new(2024, 1, 4)),
            ],
            Read("symbol,date,side,weight\nA,2024-01-02 15:30,sell,0.5\nB,2024-01-03,LONG,\nC,2024-01-04").Signals);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("name,date\nA,2024-01-31", "symbol or ticker")]
    [InlineData("symbol,when\nA,2024-01-31", "its columns are symbol, when")]
    [InlineData("symbol,date\nA,2024-01-31\nA,2024-02-30", "row 3: the date 2024-02-30")]
    [InlineData("symbol,date\n,2024-01-31", "row 2: there is no symbol")]
    [InlineData("symbol,date,side\nA,2024-01-31,up", "row 2: the direction up")]
    [InlineData("symbol,date,weight\nA,2024-01-31,-1", "row 2: the weight -1")]
    public void What_cannot_be_read_is_told_with_its_row_and_value(string text, string told) =>
        Assert.Contains(told, Assert.Throws<SignalFileException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(
            "nowhere.csv", Assert.Throws<SignalFileException>(() => SignalFile.Read("nowhere.csv")).Message, StringComparison.Ordinal);

    static SignalReading Read(string text, DateOrder? order = null) => SignalFile.Read(new StringReader(text), "signals.csv", order);
}
