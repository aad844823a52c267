using Bifrost.Engine.Sweep;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Sweeps;

namespace Bifrost.Host.Tests.Sweeps;

public sealed class SweepJournalFileTests : IDisposable
{
    static readonly ParameterSpace Space = new([ParameterAxis.Whole("fast", 1, 9), ParameterAxis.Whole("slow", 1, 9)]);

    readonly Folder _folder = new();
    readonly SweepPlan _plan = new(Space, new GridSearch(Space), [SweepObjective.Parse("sharpe")])
    {
        Requirements = Formula.Conditions("trades >= 5", SweepMetrics.Names),
    };

    string File => _folder.PathOf("a.sweep");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_come_back_as_they_were()
    {
        SweepRow[] rows = [Row(0), Row(1) with { Failure = "out of luck – ü" }, Row(2, share: 0.25)];
        using (var journal = Open()) journal.Append(rows);
        using var again = Open();

        foreach (var (row, read) in rows.Zip(again.Read().ToList()))
        {
            Assert.Equal((row.Id, row.Failure, row.Trial.Candidate.Share), (read.Id, read.Failure, read.Trial.Candidate.Share));
            Assert.Equal(row.Values, read.Values);
            Assert.Equal(row.Figures, read.Figures);
            Assert.Equal((row.Trial.Score, row.Trial.Broken), (read.Trial.Score, read.Trial.Broken));
        }
    }

    [Fact]
    public void What_a_kill_cut_off_is_dropped_at_every_place()
    {
        using (var journal = Open()) journal.Append([Row(0), Row(1)]);
        var whole = System.IO.File.ReadAllBytes(File);
        var heading = Array.IndexOf(whole, (byte)'\n') + 1;
        var record = (whole.Length - heading) / 2;
        for (var length = heading; length <= whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            using (var journal = Open())
            {
                Assert.Equal((length - heading) / record, journal.Read().Count());
                journal.Append([Row(5)]);
            }

            using var again = Open();
            Assert.Equal(5, again.Read().Last().Id);
        }
    }

    [Fact]
    public void A_journal_of_another_sweep_is_refused_and_left()
    {
        using (var journal = Open()) journal.Append([Row(0)]);
        var before = System.IO.File.ReadAllBytes(File);

        var problem = Assert.Throws<SweepJournalException>(() => SweepJournalFile.Open(File, _plan, "other"));

        Assert.Contains("another sweep", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_and_left()
    {
        _folder.Write("a.sweep", "date,close\n2020-01-01,5\n");

        var problem = Assert.Throws<SweepJournalException>(Open);

        Assert.Contains("no journal", problem.Message, StringComparison.Ordinal);
        Assert.Equal("date,close\n2020-01-01,5\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_folder_is_no_journal() =>
        Assert.Throws<SweepJournalException>(() => SweepJournalFile.Open(_folder.Root, _plan, "x"));

    SweepJournalFile Open() => SweepJournalFile.Open(File, _plan, "sweep 1");

    SweepRow Row(long id, double share = 1)
    {
        double[] figures = [.. SweepMetrics.All.Select((_, i) => i == 3 ? double.NaN : id + (i / 7d))];
        return _plan.RowOf(new(id, [id, id + 1], share), figures);
    }
}
