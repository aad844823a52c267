namespace Bifrost.Report.Model;

/// <summary>What a sweep says about its parameters.</summary>
/// <param name="Importance">The one that matters most first; shares are NaN where scores do not vary.</param>
/// <param name="Plateau">Null where the best set has no neighbour that was tried.</param>
/// <param name="Edges">For each parameter whose best value lies at an end of what was tried, a sentence.</param>
public sealed record ReadingsModel(IReadOnlyList<ImportanceRow> Importance, PlateauModel? Plateau, IReadOnlyList<string> Edges);

/// <summary>A parameter's share of the variance of the first objective, from 0 to 1.</summary>
/// <param name="Main">Alone.</param>
/// <param name="Total">With what it explains together with another.</param>
public sealed record ImportanceRow(string Name, double Main, double Total);

/// <summary>The first objective of the best set and of those one step beside it.</summary>
/// <param name="Mean">Of the neighbours.</param>
/// <param name="Worst">Of the neighbours.</param>
/// <param name="Kept">What the neighbours keep of it on average, as a fraction; NaN where it is not above 0.</param>
/// <param name="Steadiest">The set that is best together with its neighbours.</param>
/// <param name="SteadiestOwn">Its own objective.</param>
/// <param name="SteadiestMean">The mean of it and its neighbours.</param>
public sealed record PlateauModel(
    FigureUnit Unit, string Best, double Own, int Neighbours, double Mean, double Worst, double Kept,
    string Steadiest, double SteadiestOwn, double SteadiestMean);
