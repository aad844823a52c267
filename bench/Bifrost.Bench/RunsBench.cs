using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Bench;

/// <summary>
/// How long it takes to list, find and count among many kept runs; and to keep one more. The ledger is opened afresh each time.
/// </summary>
static class RunsBench
{
    const int Families = 50;

    public static int Run(Options options)
    {
        var (count, repeats) = (options.Number("--runs", 100_000), options.Number("--repeat", 9));
        var folder = Directory.CreateTempSubdirectory("bifrost-runs-").FullName;
        try
        {
            var record = Record();
            Fill(folder, record, count);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                workload = "runs", runs = count, megabytes = new FileInfo(LedgerDatabase.PathIn(folder)).Length / 1e6,
                newest_20_ms = Milliseconds(folder, repeats, ledger => ledger.Runs.List(new())),
                best_20_ms = Milliseconds(folder, repeats, ledger => ledger.Runs.List(new() { Order = RunOrder.Sharpe })),
                of_a_strategy_ms = Milliseconds(folder, repeats, ledger => ledger.Runs.List(new() { Strategy = "family7" })),
                all_ms = Milliseconds(folder, repeats, ledger => ledger.Runs.List(new() { Limit = count })),
                find_ms = Milliseconds(folder, repeats, ledger => ledger.Runs.Find($"{count / 2}")),
                trials_ms = Milliseconds(folder, repeats, ledger => ledger.Trials.CountOf(record.Range with { Family = "family7" })),
                keep_ms = Milliseconds(folder, repeats, ledger => ledger.Keep(record)),
            }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    static double Milliseconds(string folder, int repeats, Action<LedgerDatabase> work) => 1000 * Repeated.Seconds(repeats, () =>
    {
        using var ledger = LedgerDatabase.Open(folder);
        work(ledger);
    }).Median;

    static void Fill(string folder, RunRecord record, int count)
    {
        LedgerDatabase.Open(folder).Dispose();
        using var connection = SqliteFile.Open(LedgerDatabase.PathIn(folder));
        var (runs, trials) = (new RunStore(connection, TimeProvider.System), new TrialLedger(connection, TimeProvider.System));
        var random = new Random(1);
        connection.Transact(() =>
        {
            for (var i = 0; i < count; i++)
            {
                var summary = record.Summary with { Sharpe = random.NextDouble() };
                var run = record with { Strategy = $"family{i % Families}", Summary = summary };
                runs.Insert(run);
                // The single runs of a family: a sweep of any size is one row.
                if (i < Families * 100) trials.Insert(run.Range, [new(random.NextInt64(), run.Summary.Sharpe)], effective: null);
            }

            return count;
        });
        connection.Execute("pragma wal_checkpoint(truncate)");
    }

    static RunRecord Record()
    {
        FeedPlan[] feeds = [new(SampleMarkets.Daily.ToSeries()[0])];
        var strategy = new SmaCross();
        var inputs = ReceiptInputs.Of(ReceiptStrategy.Of("sma_cross", strategy), feeds, new());
        var result = new Backtest(feeds, strategy).Run();
        return RunRecord.Of("sma_cross", new(Receipt.Of(inputs, result), ["backtest", "sma_cross"], []), result);
    }
}
