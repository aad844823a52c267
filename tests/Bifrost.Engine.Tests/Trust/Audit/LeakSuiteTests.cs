using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class LeakSuiteTests
{
    public static TheoryData<string> Leaky => [.. LeakSuite.Leaky.Keys];

    public static TheoryData<string> Clean => [.. LeakSuite.Clean.Keys];

    [Theory]
    [MemberData(nameof(Leaky))]
    public void The_audit_of_every_run_finds_the_leak(string name)
    {
        foreach (var seed in (ulong[])[1, 2])
        {
            var report = Audit.Run(LeakSuite.Leaky[name](), AuditPlan.Quick with { Seed = seed });

            Assert.True(report.Verdict == AuditSeverity.Leak, $"{name} passes with seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_does_not_leak_passes_the_whole_audit(string name)
    {
        var report = Audit.Run(LeakSuite.Clean[name](), AuditPlan.Full);

        Assert.DoesNotContain(report.Flags, flag => flag.Severity == AuditSeverity.Leak);
        Assert.True(report.Decisions > 0, $"{name} decides nothing");
    }
}
