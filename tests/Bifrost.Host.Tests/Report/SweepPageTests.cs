using System.Text;
using System.Text.Json;
using Bifrost.Report;
using Bifrost.Report.Model;
using Bifrost.Report.Page;

namespace Bifrost.Host.Tests.Report;

public class SweepPageTests
{
    [Fact]
    public void Ten_thousand_sets_of_noise_stay_under_two_megabytes() =>
        Assert.InRange(
            Page(SweepPainter.Paint(SampleSweeps.Noise(100, 100), SampleSweeps.Trust, SampleSweeps.Facts)).Length, 500_000, 2_000_000);

    [Fact]
    public void A_small_sweep_makes_a_small_page() => Assert.InRange(Page(SampleSweeps.Model()).Length, 100_000, 250_000);

    [Fact]
    public void A_name_cannot_end_the_script_it_stands_in()
    {
        var facts = SampleSweeps.Facts with { Name = "</script><script>alert(1)</script><!--" };

        string page = Page(SweepPainter.Paint(SampleSweeps.Crossing, null, facts));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_no_place_to_load_from()
    {
        string page = Page(SampleSweeps.Model());

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_reads_back_as_it_was_written()
    {
        var model = SampleSweeps.Model(walked: true);

        string json = JsonSerializer.Serialize(model, ReportJson.Default.SweepModel);
        var read = JsonSerializer.Deserialize(json, ReportJson.Default.SweepModel)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, ReportJson.Default.SweepModel));
        Assert.Contains("\"walk_forward\"", json, StringComparison.Ordinal);
    }

    static string Page(SweepModel model)
    {
        using var stream = new MemoryStream();
        SweepPage.Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
