using Bifrost.Conformance;

if (args is not [var directory, .. var options] || !Directory.Exists(directory))
{
    Console.Error.WriteLine("usage: Bifrost.Conformance DIR [--category C] [--case ID]");
    return 2;
}

var id = Option("--case");
var cases = GoldenCase.ReadAll(directory, Option("--category"), id);
var results = cases.AsParallel().AsOrdered().Select(golden => (Case: golden, Result: Replays.Run(golden))).ToList();
return Summary.Print(results, isDetailed: id is not null) ? 0 : 1;

string? Option(string name)
{
    var index = Array.IndexOf(options, name);
    return index >= 0 && index + 1 < options.Length ? options[index + 1] : null;
}
