using Bifrost.Engine.Data;

namespace Bifrost.Cli.Options;

/// <summary>--resample: larger bars than those of the files.</summary>
static class ResamplingText
{
    public static Resampling Parse(string text, IReadOnlyList<BarReading> readings)
    {
        var (timeframe, compression) = TimeframeText.Parse(text) ?? throw Texts.Bad("--resample", text, TimeframeText.Allowed);
        foreach (var series in readings.Select(reading => reading.Series))
        {
            if ((timeframe, compression).CompareTo((series.Timeframe, series.Compression)) > 0) continue;
            throw new BadInputException(
                $"--resample {text}: longer bars than those of {series.Name} are expected, which are of "
                + $"{TimeframeText.Show(series.Timeframe, series.Compression)}.");
        }

        return new(timeframe, compression);
    }
}
