namespace Bifrost.Report.Model;

/// <summary>Everything that a report shows. The page lays it out and computes nothing.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Runs">At least one; more are shown side by side.</param>
/// <param name="Conventions">How the figures are computed, for the reader who asks.</param>
/// <param name="Versions">Engine, data and settings that the run can be repeated with.</param>
public sealed record ReportModel(
    string Title, IReadOnlyList<RunModel> Runs, IReadOnlyList<Note> Conventions, IReadOnlyList<Note> Versions);

/// <summary>A name and what is to be said about it.</summary>
public sealed record Note(string Name, string Text);

/// <summary>A strategy's parameter as the run used it.</summary>
public sealed record Parameter(string Name, string Value, string? Help = null);

/// <summary>How a figure's value is written.</summary>
public enum FigureUnit
{
    /// <summary>An amount of the run's currency.</summary>
    Money,

    /// <summary>A fraction, shown times one hundred.</summary>
    Percent,

    /// <summary>A plain number with two decimals.</summary>
    Ratio,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Calendar days.</summary>
    Days,
}

/// <summary>One number of the report.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">In the unit's terms; NaN is shown as a dash.</param>
/// <param name="Unit">How it is written.</param>
/// <param name="Convention">How it is computed, in a sentence.</param>
/// <param name="Detail">A second line below it.</param>
/// <param name="Tinted">Coloured by its sign: above zero is good, below is bad.</param>
public sealed record Figure(
    string Label, double Value, FigureUnit Unit, string Convention, string? Detail = null, bool Tinted = false);

/// <summary>Figures under one heading.</summary>
public sealed record FigureGroup(string Name, IReadOnlyList<Figure> Figures);
