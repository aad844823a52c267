using Bifrost.Bench;

return args switch
{
    ["workload", var name, .. var options] => Workloads.Run(name, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Bifrost.Bench workload W1|W3 --data FILE|DIR [--repeat N] [--json]");
    return 2;
}
