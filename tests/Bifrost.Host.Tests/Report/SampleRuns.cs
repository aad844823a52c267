using Bifrost.Engine.Data;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Host.Tests.Report;

using Bars = Engine.Data.Bars;

/// <summary>Runs for the page to show: seeded bars and a crossing of two averages, filled at the next open.</summary>
static class SampleRuns
{
    const double Cash = 100_000;
    const double CommissionRate = 0.001;

    public static ReportModel Report(params RunFacts[] runs) =>
        ReportPainter.Paint(runs, [new("Bifrost", "0.1.0"), new("Data", "synthetic, seed 7")]);

    public static RunFacts Daily(int bars = 2520) => Crossing("SMA cross", "SYN", Bars(bars, UtcTime.Day), 20, 50);

    public static RunFacts Minutes(int bars) => Crossing("SMA cross", "SYN", Bars(bars, UtcTime.Minute), 60, 240);

    public static Bars Bars(int count, long step)
    {
        var random = new Random(7);
        var builder = new BarsBuilder(count);
        double close = 100;
        long time = UtcTime.From(new DateTime(2015, 1, 5, 0, 0, 0, DateTimeKind.Utc));
        double scale = 0.012 * Math.Sqrt((double)step / UtcTime.Day);
        for (int i = 0; i < count; i++, time += step)
        {
            if (step == UtcTime.Day && i > 0 && i % 5 == 0) time += 2 * step;
            double open = Cents(close * (1 + Noise(random) * scale * 0.3));
            close = Cents(open * (1 + Noise(random) * scale + scale * 0.04));
            double high = Cents(Math.Max(open, close) * (1 + Math.Abs(Noise(random)) * scale * 0.5));
            double low = Cents(Math.Min(open, close) * (1 - Math.Abs(Noise(random)) * scale * 0.5));
            builder.Add(new(time, open, high, low, close, 1_000_000 + random.Next(2_000_000)));
        }

        return builder.ToBars();
    }

    public static RunFacts Crossing(string name, string symbol, Bars bars, int fast, int slow)
    {
        double[] quick = Mean(bars, fast), calm = Mean(bars, slow);
        var book = new Book();
        double[] value = new double[bars.Count], cash = new double[bars.Count];
        for (int i = 0; i < bars.Count; i++)
        {
            if (i > slow && book.Size == 0 && quick[i - 1] > calm[i - 1]) book.Buy(bars[i], i);
            else if (book.Size > 0 && quick[i - 1] < calm[i - 1]) book.Sell(bars[i], i);
            (value[i], cash[i]) = (book.Cash + book.Size * bars.Close[i], book.Cash);
        }

        book.KeepOpen(bars);
        return new()
        {
            Name = name,
            Currency = "USD",
            Timeframe = "1 day",
            Parameters = [new("fast", $"{fast}", "Bars of the quick average"), new("slow", $"{slow}", "Bars of the slow average")],
            Setup = [new("Cash", "100,000"), new("Commission", "0.1 % of the money moved"), new("Sizer", "all in")],
            StartCash = Cash,
            Times = [.. bars.Time],
            Value = value,
            Cash = cash,
            Feeds = [new(symbol, bars, [
                new($"SMA({fast})", true, [new("sma", quick)]), new($"SMA({slow})", true, [new("sma", calm)]),
                new($"Spread({fast}, {slow})", false, [new("spread", [.. quick.Zip(calm, (a, b) => a - b)])])])],
            Trades = book.Trades,
            Fills = book.Fills,
            Exposure = value.Zip(cash).Count(bar => bar.First != bar.Second) / Math.Max(1.0, bars.Count),
            Traded = book.Fills.Sum(fill => Math.Abs(fill.Size * fill.Price)),
        };
    }

    static double[] Mean(Bars bars, int period)
    {
        var mean = new double[bars.Count];
        for (int i = 0; i < mean.Length; i++)
        {
            double sum = 0;
            for (int j = Math.Max(0, i - period + 1); j <= i; j++) sum += bars.Close[j];
            mean[i] = i + 1 < period ? double.NaN : sum / period;
        }

        return mean;
    }

    static double Noise(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static double Cents(double price) => Math.Round(price, 2);

    sealed class Book
    {
        int _entryBar;
        long _entry;
        double _price;

        public List<TradeFacts> Trades { get; } = [];

        public List<FillFacts> Fills { get; } = [];

        public double Cash { get; set; } = SampleRuns.Cash;

        public double Size { get; set; }

        public void Buy(Bar bar, int index)
        {
            (_entryBar, _entry, _price) = (index, bar.Time, bar.Open);
            Size = Math.Floor(Cash * 0.98 / bar.Open);
            Cash -= Size * bar.Open * (1 + CommissionRate);
            Fills.Add(new(0, bar.Time, bar.Open, Size));
        }

        public void Sell(Bar bar, int index)
        {
            Cash += Size * bar.Open * (1 - CommissionRate);
            Fills.Add(new(0, bar.Time, bar.Open, -Size));
            Trades.Add(Trade(bar.Time, bar.Open, bar.Open, index) with { EntryTag = "cross up", ExitTag = "cross down" });
            Size = 0;
        }

        public void KeepOpen(Bars bars)
        {
            if (Size > 0) Trades.Add(Trade(null, double.NaN, bars.Close[^1], bars.Count - 1) with { EntryTag = "cross up" });
        }

        TradeFacts Trade(long? exit, double exitPrice, double price, int index)
        {
            double commission = Size * (_price + (exit is null ? 0 : price)) * CommissionRate;
            double profit = Size * (price - _price) - commission;
            return new(0, Size, _entry, _price, exit, exitPrice, Size * _price, profit, commission, index - _entryBar);
        }
    }
}
