using Bifrost.Cli;
using Bifrost.Cli.Output;

using var interruption = new Interruption();
return CommandLine.Run(args, Terminal.OfProcess(interruption.Token));
