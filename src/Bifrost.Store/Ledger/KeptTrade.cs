using Bifrost.Engine.Broker;

namespace Bifrost.Store.Ledger;

/// <summary>A trade of a kept run.</summary>
/// <param name="Feed">The index of its feed in the run.</param>
/// <param name="Closed">0 while it is open at the end of the run. Times are UTC microseconds.</param>
/// <param name="Size">The largest it had; negative of a short trade.</param>
/// <param name="ExitPrice">NaN where nothing was sold.</param>
/// <param name="Profit">After commission.</param>
public readonly record struct KeptTrade(
    int Feed, long Opened, long Closed, double Size, double Price, double ExitPrice, double Profit)
{
    const int Columns = 7;

    public static KeptTrade Of(Trade trade) => new(
        trade.Feed.Index, trade.TimeOpened, trade.IsClosed ? trade.TimeClosed : 0, trade.IsLong ? trade.PeakSize : -trade.PeakSize,
        trade.Price, trade.ExitPrice, trade.NetProfitLoss);

    internal static byte[] Pack(IReadOnlyList<KeptTrade> trades) => PackedNumbers.Pack(
        [.. trades.Select(trade => (long)trade.Feed)],
        [.. trades.Select(trade => trade.Opened)],
        [.. trades.Select(trade => trade.Closed)],
        [.. trades.Select(trade => BitConverter.DoubleToInt64Bits(trade.Size))],
        [.. trades.Select(trade => BitConverter.DoubleToInt64Bits(trade.Price))],
        [.. trades.Select(trade => BitConverter.DoubleToInt64Bits(trade.ExitPrice))],
        [.. trades.Select(trade => BitConverter.DoubleToInt64Bits(trade.Profit))]);

    internal static KeptTrade[] Unpack(byte[] packed)
    {
        var columns = PackedNumbers.Unpack(packed, Columns);
        double Number(int column, int row) => BitConverter.Int64BitsToDouble(columns[column][row]);
        return
        [
            .. columns[0].Select((feed, row) => new KeptTrade(
                (int)feed, columns[1][row], columns[2][row], Number(3, row), Number(4, row), Number(5, row), Number(6, row))),
        ];
    }
}
