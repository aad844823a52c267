using System.Globalization;

namespace Bifrost.Store.Signals;

/// <summary>In which order the parts of a date are written.</summary>
public enum DateOrder
{
    /// <summary>2024-01-31.</summary>
    YearFirst,

    /// <summary>31/01/2024.</summary>
    DayFirst,

    /// <summary>01/31/2024.</summary>
    MonthFirst,
}

/// <summary>Reads the dates of one column, all in one order.</summary>
static class SignalDates
{
    static readonly string[] Times = ["", " HH:mm", " HH:mm:ss", "'T'HH:mm", "'T'HH:mm:ss"];

    static readonly Dictionary<DateOrder, string[]> Formats = new()
    {
        [DateOrder.YearFirst] = WithTimes("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"),
        [DateOrder.DayFirst] = WithTimes("d-M-yyyy", "d/M/yyyy", "d.M.yyyy"),
        [DateOrder.MonthFirst] = WithTimes("M-d-yyyy", "M/d/yyyy", "M.d.yyyy"),
    };

    /// <summary>
    /// The first order in which every date can be read, year first, then day first, then month first; null where there is none.
    /// </summary>
    public static DateOrder? Detect(IReadOnlyCollection<string> texts) => Enum.GetValues<DateOrder>()
        .Where(order => texts.All(text => Parse(text, order) is not null)).Select(order => (DateOrder?)order).FirstOrDefault();

    /// <summary>The order in which most dates can be read.</summary>
    public static DateOrder Likeliest(IReadOnlyCollection<string> texts) =>
        Enum.GetValues<DateOrder>().MaxBy(order => texts.Count(text => Parse(text, order) is not null));

    /// <summary>Null where the text is no such date.</summary>
    public static DateTime? Parse(string text, DateOrder order) =>
        DateTime.TryParseExact(text, Formats[order], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The 31st of January in that order.</summary>
    public static string Example(DateOrder order) => order switch
    {
        DateOrder.DayFirst => "31/01/2024",
        DateOrder.MonthFirst => "01/31/2024",
        _ => "2024-01-31",
    };

    static string[] WithTimes(params string[] dates) => [.. dates.SelectMany(date => Times.Select(time => date + time))];
}
