using Bifrost.Conformance;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Running;

/// <summary>The golden cases once more, inside the test run: the runner in tests/Bifrost.Conformance tells more about a failure.</summary>
public class GoldenCaseTests
{
    public static TheoryData<string> Categories =>
        ["analyzers", "indicators", "multidata", "optimize", "orders", "resample", "sizing_comm", "strategies"];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Results_are_the_reference_engines(string category)
    {
        var results = GoldenCase.ReadAll(Repository.PathOf("tests", "Goldens"), category, id: null)
            .AsParallel().AsOrdered().Select(golden => (golden.Id, Result: Replays.Run(golden))).ToList();

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(row => row.Result is CaseResult.Failed).Select(row => row.Id));
    }
}
