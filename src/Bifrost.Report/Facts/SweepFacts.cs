using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Facts;

/// <summary>What a report of a sweep names beside the figures.</summary>
public sealed record SweepFacts
{
    /// <summary>Of the strategy.</summary>
    public required string Name { get; init; }

    /// <summary>The symbols.</summary>
    public required string Data { get; init; }

    /// <summary>As people say it: <c>2 Jan 2015 – 30 Dec 2024 · 2,520 bars</c>.</summary>
    public string Period { get; init; } = "";

    public string Currency { get; init; } = "";

    /// <summary>How the sets were chosen: grid, tpe.</summary>
    public string Method { get; init; } = "grid";

    /// <summary>What else there is to say of the search: its seed, when it stops.</summary>
    public IReadOnlyList<Note> Search { get; init; } = [];

    /// <summary>What all sets share.</summary>
    public IReadOnlyList<Parameter> Shared { get; init; } = [];

    /// <summary>Cash, costs and whatever else the runs were set up with.</summary>
    public IReadOnlyList<Note> Setup { get; init; } = [];

    /// <summary>What a reader has to know before the figures, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the sweep can be repeated with: the engine and the data.</summary>
    public IReadOnlyList<Note> Versions { get; init; } = [];

    /// <summary>Numbers of the sets that the event engine ran again with the same figures.</summary>
    public IReadOnlyCollection<long> Verified { get; init; } = [];

    /// <summary>By which Sharpe ratios were annualised.</summary>
    public int SessionsPerYear { get; init; } = 252;

    /// <summary>The same search walked forward; null where it was not.</summary>
    public WalkForwardResult? WalkForward { get; init; }
}
