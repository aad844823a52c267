namespace Bifrost.Engine.Data;

/// <summary>Times as messages show them: as short as they can be.</summary>
static class BarText
{
    public static string Time(DateTime time) => time.ToString(
        time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
        : time.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mm"
        : time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFF",
        System.Globalization.CultureInfo.InvariantCulture);

    public static string Time(long time) => Time(UtcTime.ToDateTime(time));
}
