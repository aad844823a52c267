using Bifrost.Cli;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store;
using Bifrost.Store.Ledger;

namespace Bifrost.Host.Tests.Ledger;

/// <summary>What happens to the file: other processes, kills, older and newer programs, damage.</summary>
public sealed class LedgerFileTests : IDisposable
{
    readonly Folder _folder = new();

    string Store => _folder.PathOf("store");

    string LedgerFile => LedgerDatabase.PathIn(Store);

    string[] Backtest => ["backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--store", Store];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Processes_write_at_once_and_lose_nothing()
    {
        var typed = await Task.WhenAll(
            Enumerable.Range(5, 4).Select(fast => Task.Run(() => Spawned.Line([.. Backtest, "-p", $"fast={fast}"]))));

        Assert.All(typed, one => Assert.Equal((ExitCode.Done, ""), (one.Code, one.Error)));
        using var ledger = LedgerDatabase.Open(Store);
        var runs = ledger.Runs.List(new());
        Assert.Equal([4L, 3, 2, 1], runs.Select(run => run.Number));
        Assert.Equal(4, ledger.Trials.CountOf(Records.SmaCross().Range).Trials);
    }

    [Fact]
    public void Connections_of_one_process_write_at_once_and_lose_nothing()
    {
        RunRecord[] records = [.. Enumerable.Range(5, 4).Select(fast => Records.SmaCross(fast))];
        Parallel.ForEach(records, record =>
        {
            using var ledger = LedgerDatabase.Open(Store);
            for (var i = 0; i < 5; i++) ledger.Keep(record);
        });

        using var after = LedgerDatabase.Open(Store);
        Assert.Equal(20, after.Runs.Count());
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), after.Runs.List(new()).Select(run => run.Number).Order());
    }

    [Fact]
    public void The_log_stays_short()
    {
        var record = Records.SmaCross();
        for (var i = 0; i < 100; i++)
        {
            using var ledger = LedgerDatabase.Open(Store);
            ledger.Keep(record);
        }

        Assert.InRange(new FileInfo(LedgerFile + "-wal").Length, 0, 3 << 19);
        using var after = LedgerDatabase.Open(Store);
        Assert.Equal(100, after.Runs.Count());
    }

    [Fact]
    public void What_a_killed_process_leaves_can_be_read()
    {
        Assert.Equal(ExitCode.Done, Typed.Line(Backtest).Code);
        var random = new Random(1);
        for (var i = 0; i < 6; i++)
        {
            using var process = Spawned.Start([.. Backtest, "-p", $"fast={i + 5}"]);
            // Now in its start, now while it writes, now after it.
            process.WaitForExit(random.Next(60, 400));
            process.Kill();
            process.WaitForExit();
        }

        using var ledger = LedgerDatabase.Open(Store);
        var runs = ledger.Runs.List(new());
        Assert.All(runs, run => Assert.NotEmpty(ledger.Runs.Details(run).Metrics));
        // A run is a trial or neither was written; that of the first is kept for sure.
        var trials = ledger.Trials.CountOf(Records.SmaCross().Range).Trials;
        Assert.Equal(runs.Select(run => run.Receipt).Distinct(StringComparer.Ordinal).Count(), trials);
    }

    [Fact]
    public void What_was_not_finished_is_not_there()
    {
        using (var ledger = LedgerDatabase.Open(Store)) ledger.Keep(Records.SmaCross(5));
        using var connection = SqliteFile.Open(LedgerFile);
        using var transaction = connection.BeginTransaction();
        connection.Execute("delete from runs");
        // As a kill leaves them: file and log, copied in the middle of the transaction.
        Directory.CreateDirectory(_folder.PathOf("left"));
        foreach (var file in (string[])[LedgerFile, LedgerFile + "-wal"])
            if (File.Exists(file)) File.Copy(file, Path.Combine(_folder.PathOf("left"), Path.GetFileName(file)));

        using var left = LedgerDatabase.Open(_folder.PathOf("left"));

        Assert.Equal(1, left.Runs.Count());
    }

    [Fact]
    public void An_older_shape_is_brought_up_to_date_with_what_it_holds()
    {
        using (var older = SqliteFile.Open(LedgerFile))
        {
            older.Execute("create table migrations (number bigint primary key, applied_at bigint not null)");
            Migrations.Apply(older, Migrations.All[0], now: 1);
            older.Execute("update counters set value = 41 where name = 'run'");
        }

        using var ledger = LedgerDatabase.Open(Store);

        Assert.Equal("000042", ledger.Keep(Records.SmaCross()).Id[..6]);
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migrations.All.Count), Migrations.All.Select(Migrations.NumberOf));

    [Fact]
    public void A_newer_shape_is_left_alone()
    {
        LedgerDatabase.Open(Store).Dispose();
        using (var newer = SqliteFile.Open(LedgerFile)) newer.Execute("insert into migrations (number, applied_at) values (999, 1)");

        var refused = Assert.Throws<LedgerException>(() => LedgerDatabase.Open(Store));

        Assert.Contains("written by a newer Bifrost", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_as_it_is_and_spoils_no_run()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllText(LedgerFile, string.Concat(Enumerable.Repeat("This is my diary. ", 500)));
        var before = File.ReadAllBytes(LedgerFile);

        var run = Typed.Line(Backtest);
        var list = Typed.Line("runs", "--store", Store);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Max drawdown", run.Out, StringComparison.Ordinal);
        Assert.Contains($"was not kept. {LedgerFile} is damaged, or is no ledger", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, list.Code);
        Assert.Contains("It was left as it is", list.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(LedgerFile));
    }

    [Fact]
    public void A_ledger_with_damaged_pages_is_refused_with_a_reason()
    {
        using (var ledger = LedgerDatabase.Open(Store)) for (var fast = 5; fast < 9; fast++) ledger.Keep(Records.SmaCross(fast));
        using (var whole = SqliteFile.Open(LedgerFile)) whole.Execute("pragma wal_checkpoint(truncate)");
        var bytes = File.ReadAllBytes(LedgerFile);
        Array.Fill(bytes, (byte)0xAA, 4096, bytes.Length - 4096);
        File.WriteAllBytes(LedgerFile, bytes);

        var typed = Typed.Line("runs", "--store", Store);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains("is damaged", typed.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(LedgerFile));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        var file = _folder.Write("store", "in the way");

        var typed = Typed.Line(Backtest);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("was not kept", typed.Error, StringComparison.Ordinal);
        Assert.Equal("in the way", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("own", "data", "own")]
    [InlineData(null, "data", "data/bifrost")]
    [InlineData("", "data", "data/bifrost")]
    public void Folder_is_that_of_the_environment(string? home, string data, string expected)
    {
        var variables = new (string, string?)[]
        {
            (DataHome.Variable, string.IsNullOrEmpty(home) ? home : _folder.PathOf(home)), ("XDG_DATA_HOME", _folder.PathOf(data)),
        };

        var typed = Spawned.Line(["runs"], variables);

        Assert.Contains($"no runs are kept in {_folder.PathOf(expected)} yet", typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_kept_when_not_wanted()
    {
        Assert.Equal(ExitCode.Done, Typed.Line([.. Backtest, "--no-store"]).Code);
        Assert.False(Directory.Exists(Store));
    }
}
