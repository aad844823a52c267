namespace Bifrost.Engine.Scanning;

/// <summary>The trades closed so far in the numbers of Kelly's formula.</summary>
struct KellyRecord
{
    int _won;
    int _lost;
    double _wonPercent;
    double _lostPercent;

    public void Add(double returnPercent)
    {
        if (returnPercent > 0) (_won, _wonPercent) = (_won + 1, _wonPercent + returnPercent);
        else (_lost, _lostPercent) = (_lost + 1, _lostPercent + returnPercent);
    }

    /// <summary>The numbers of the options until enough trades are closed.</summary>
    public readonly KellyFacts Facts(SizingOptions sizing)
    {
        var closed = _won + _lost;
        return sizing.KellyFromTrades == 0 || closed < sizing.KellyFromTrades
            ? new(sizing.KellyWinRate, sizing.KellyAverageWin, sizing.KellyAverageLoss)
            : new(100.0 * _won / closed, _won == 0 ? 0 : _wonPercent / _won, _lost == 0 ? 0 : _lostPercent / _lost);
    }
}
