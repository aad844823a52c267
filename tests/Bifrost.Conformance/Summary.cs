namespace Bifrost.Conformance;

/// <summary>Prints what became of the cases.</summary>
static class Summary
{
    const int FailuresShown = 20;

    /// <returns>Whether none failed and there were any.</returns>
    public static bool Print(IReadOnlyList<(GoldenCase Case, CaseResult Result)> results, bool isDetailed)
    {
        foreach (var (golden, result) in results)
        {
            if (result is CaseResult.Refused refused) Console.WriteLine($"refused {golden.Id}: {refused.Reason}");
        }

        foreach (var (golden, failed) in results.Where(Failed).Take(FailuresShown).Select(row => (row.Case, (CaseResult.Failed)row.Result)))
        {
            var difference = failed.Difference;
            Console.WriteLine($"failed {golden.Id}: {difference.Path} expected {Cut(difference.Expected)} ours {Cut(difference.Actual)}");
            if (isDetailed) Console.WriteLine(difference.Context);
        }

        foreach (var category in results.GroupBy(row => row.Case.Category, StringComparer.Ordinal))
            Console.WriteLine($"{category.Key}: {Counts([.. category])}");
        Console.WriteLine(Counts(results));
        return results.Count > 0 && !results.Any(Failed);
    }

    static bool Failed((GoldenCase Case, CaseResult Result) row) => row.Result is CaseResult.Failed;

    static string Counts(IReadOnlyList<(GoldenCase Case, CaseResult Result)> results)
    {
        var passed = results.Count(row => row.Result is CaseResult.Passed);
        return $"{passed} passed, {results.Count(Failed)} failed";
    }

    static string Cut(string text) => text.Length <= 160 ? text : text[..160] + "…";
}
