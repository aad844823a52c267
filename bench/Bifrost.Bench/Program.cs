using Bifrost.Bench;

return args switch
{
    ["read", var file] => ReadBars.Run(file),
    ["workload", "W2", .. var rest] => SweepWorkload.Run(new(rest)),
    ["workload", "W4", .. var rest] => IndicatorWorkload.Run(new(rest)),
    ["workload", "R1", .. var rest] => RuleWorkload.Run(new(rest)),
    ["signals", .. var rest] => SignalWorkload.Run(new(rest)),
    ["runs", .. var rest] => RunsBench.Run(new(rest)),
    ["receipt", .. var rest] => ReceiptBench.Run(new(rest)),
    ["workload", var name, .. var rest] => Workload.Run(name, new(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: Bifrost.Bench workload W1 --data FILE [--repeat N] [--json]
               Bifrost.Bench workload W2 --data FILE [--combos N] [--metrics] [--engine event] [--device opencl]
                   [--threads N] [--repeat N] [--json]
               Bifrost.Bench workload W3 --data DIRECTORY [--assets N] [--repeat N] [--json]
               Bifrost.Bench read FILE
               Bifrost.Bench workload W4 --data FILE [--repeat N] [--json]
               Bifrost.Bench workload R1 [--assets N] [--threads N] [--repeat N] [--json]
               Bifrost.Bench runs [--runs N] [--repeat N]
               Bifrost.Bench receipt [--bars N] [--repeat N]
               Bifrost.Bench signals [--threads N] [--repeat N] [--json]
        """);
    return 2;
}
