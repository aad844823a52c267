using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.OpenCl;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost devices: what sweeps can run on beside the processor.</summary>
sealed class DevicesVerb(Terminal terminal) : Verb(
    "devices", "List the devices that sweeps can run on.", terminal, "bifrost devices", "bifrost devices --json")
{
    protected override int Run(ParseResult line)
    {
        var answer = DevicesAnswer.Of(OpenClDevice.IsInstalled, OpenClDevice.All);
        Answer(line, () => answer, wire => wire.DevicesAnswer, console =>
        {
            var table = Tables.WithHeadings("device", "name", "platform", "kind", ">units", ">memory", "doubles");
            foreach (var device in answer.Devices)
            {
                table.AddRow(
                    device.Device, device.Name, device.Platform, device.Kind, $"{device.Units}",
                    $"{device.Memory / (double)(1 << 30):0.0} GB", device.HasDoubles ? "yes" : "no: runs nothing");
            }

            if (answer.Devices.Count > 0) console.Write(table);
            else Terminal.Out.WriteLine(answer.Note);
        });
        return ExitCode.Done;
    }
}
