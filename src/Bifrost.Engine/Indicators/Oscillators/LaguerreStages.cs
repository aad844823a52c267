namespace Bifrost.Engine.Indicators;

/// <summary>
/// Four all-pass stages, each a delay that depends on the frequency (Ehlers, Time Warp, 2004); they start at 0.
/// </summary>
record struct LaguerreStages
{
    double _l0;
    double _l1;
    double _l2;
    double _l3;

    public readonly double Filter => (_l0 + 2 * _l1 + 2 * _l2 + _l3) / 6;

    public readonly double Strength
    {
        get
        {
            var up = Rise(_l0, _l1) + Rise(_l1, _l2) + Rise(_l2, _l3);
            var down = Rise(_l1, _l0) + Rise(_l2, _l1) + Rise(_l3, _l2);
            return up + down == 0 ? 1 : up / (up + down);
        }
    }

    public void Push(double value, double gamma)
    {
        var (l0, l1, l2) = (_l0, _l1, _l2);
        _l0 = (1.0 - gamma) * value + gamma * l0;
        _l1 = -gamma * _l0 + l0 + gamma * l1;
        _l2 = -gamma * _l1 + l1 + gamma * l2;
        _l3 = -gamma * _l2 + l2 + gamma * _l3;
    }

    static double Rise(double to, double from) => to > from ? to - from : 0;
}
