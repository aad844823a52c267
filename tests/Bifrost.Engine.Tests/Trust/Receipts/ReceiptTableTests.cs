using System.Security.Cryptography;
using System.Text;
using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Trust.Receipts;

public class ReceiptTableTests
{
    [Fact]
    public void Bytes_are_little_endian_and_texts_bear_their_length()
    {
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        writer.Write(-5L);
        writer.Write(1.5);
        writer.Write(3L);
        writer.Write("é1"u8);
        writer.Write(-1L);

        var bytes = new CanonicalBytes().Add(-5).Add(1.5).Add("é1").Add(null);

        Assert.Equal(expected.ToArray(), bytes.Written.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected.ToArray())), bytes.Hash());
    }

    [Fact]
    public void Every_not_a_number_is_one()
    {
        var other = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);

        Assert.Equal(new CanonicalBytes().Add(double.NaN).Hash(), new CanonicalBytes().Add(other).Hash());
        Assert.NotEqual(new CanonicalBytes().Add(0d).Hash(), new CanonicalBytes().Add(-0d).Hash());
    }

    [Fact]
    public void Bars_are_hashed_column_by_column()
    {
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        var bars = Bars.Of(new Bar(7, 1, 2, 0.5, 1.5, 10), new Bar(8, 3, 4, 2.5, 3.5, 20, 5));
        writer.Write(2L);
        foreach (var time in bars.Time) writer.Write(time);
        foreach (var column in (double[][])[[1, 3], [2, 4], [0.5, 2.5], [1.5, 3.5], [10, 20], [0, 5]])
            foreach (var value in column) writer.Write(value);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected.ToArray())), bars.ContentHash);
    }

    [Fact]
    public void Bars_of_more_than_a_block_are_hashed_whole()
    {
        var bars = ReceiptTests.Market(seed: 3, bars: 3000).Bars;

        Assert.NotEqual(bars.Slice(0, 2999).ContentHash, bars.ContentHash);
        Assert.Equal(bars.Slice(0, 3000).ContentHash, bars.ContentHash);
    }

    [Fact]
    public void The_row_that_differs_is_found_among_its_neighbours() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 20_000).SelectMany(rows => Gen.Choose(0, rows - 1), (rows, changed) => (rows, changed)).ToArbitrary(),
        pair =>
        {
            var (rows, changed) = pair;
            var found = Table(rows, _ => 1).FirstDifference(Table(rows, row => row == changed ? 2 : 1));

            Assert.NotNull(found);
            Assert.InRange(changed, found.Value.From, found.Value.To - 1);
            Assert.True(found.Value.To - found.Value.From <= (rows + ReceiptTable.MostPieces - 1) / ReceiptTable.MostPieces);
        }));

    [Fact]
    public void Equal_tables_have_no_difference() => Assert.Null(Table(5000, row => row).FirstDifference(Table(5000, row => row)));

    [Theory]
    [InlineData(10, 12, 10, 11)]
    [InlineData(12, 10, 10, 11)]
    [InlineData(0, 1, 0, 1)]
    public void A_table_that_goes_on_differs_where_the_other_ends(int rows, int others, int from, int to) =>
        Assert.Equal((from, to), Table(rows, row => row).FirstDifference(Table(others, row => row)));

    [Fact]
    public void Pieces_stay_few() => Assert.True(
        Table(100_000, row => row).Pieces.Length <= ReceiptTable.MostPieces * ReceiptTable.BytesOfPiece);

    static ReceiptTable Table(int rows, Func<int, double> value) => ReceiptTable.Of(rows, (bytes, row) => bytes.Add(value(row)));
}
