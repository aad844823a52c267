using Bifrost.Engine.Broker;

namespace Bifrost.Store.Ledger;

/// <summary>A trade of a kept run.</summary>
/// <param name="Feed">The index of its feed in the run.</param>
/// <param name="Closed">0 while it is open at the end of the run. Times are UTC microseconds.</param>
/// <param name="Size">The largest it had; negative of a short trade.</param>
/// <param name="ExitPrice">NaN where nothing was sold.</param>
/// <param name="Profit">After commission.</param>
public sealed record KeptTrade(
    int Feed, long Opened, long Closed, double Size, double Price, double ExitPrice, double Profit)
{
    const int Columns = 7;

    public static KeptTrade Of(Trade trade) => new(
        trade.Feed.Index, trade.TimeOpened, trade.IsClosed ? trade.TimeClosed : 0, trade.IsLong ? trade.PeakSize : -trade.PeakSize,
        trade.Price, trade.ExitPrice, trade.NetProfitLoss);

    internal static byte[] Pack(IReadOnlyList<KeptTrade> trades)
    {
        var columns = new long[Columns][];
        for (var column = 0; column < Columns; column++) columns[column] = new long[trades.Count];
        for (var row = 0; row < trades.Count; row++)
        {
            var trade = trades[row];
            (columns[0][row], columns[1][row], columns[2][row]) = (trade.Feed, trade.Opened, trade.Closed);
            columns[3][row] = BitConverter.DoubleToInt64Bits(trade.Size);
            columns[4][row] = BitConverter.DoubleToInt64Bits(trade.Price);
            columns[5][row] = BitConverter.DoubleToInt64Bits(trade.ExitPrice);
            columns[6][row] = BitConverter.DoubleToInt64Bits(trade.Profit);
        }

        return PackedNumbers.Pack(columns);
    }

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
