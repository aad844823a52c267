namespace Bifrost.Report.Model;

/// <summary>A run in figures: what a <see cref="RunModel"/> says without its columns.</summary>
public sealed record RunBrief(
    string Name, string Subtitle, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Note> Setup, IReadOnlyList<string> Warnings,
    IReadOnlyList<FigureGroup> Statistics);
