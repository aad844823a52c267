using System.Text;
using System.Text.Json;
using Bifrost.Report;
using Bifrost.Report.Model;
using Bifrost.Report.Page;

namespace Bifrost.Host.Tests.Report;

public class ReportPageTests
{
    [Fact]
    public void Ten_years_of_daily_bars_stay_under_a_megabyte() =>
        Assert.InRange(Page(SampleRuns.Report(SampleRuns.Daily())).Length, 100_000, 1_000_000);

    [Fact]
    public void A_name_cannot_end_the_script_it_stands_in()
    {
        var facts = SampleRuns.Daily(10) with { Name = "</script><script>alert(1)</script><!--" };

        string page = Page(SampleRuns.Report(facts));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_no_place_to_load_from()
    {
        string page = Page(SampleRuns.Report(SampleRuns.Daily(10)));

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_reads_back_as_it_was_written()
    {
        var model = SampleRuns.Report(SampleRuns.Daily(300));

        string json = JsonSerializer.Serialize(model, ReportJson.Default.ReportModel);
        var read = JsonSerializer.Deserialize(json, ReportJson.Default.ReportModel)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, ReportJson.Default.ReportModel));
    }

    [Fact]
    public void A_report_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => ReportPainter.Paint([], []));

    static string Page(ReportModel model)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
