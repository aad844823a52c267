using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>A shape that ends on a bar, found from that bar and the 159 before it alone.</summary>
public sealed class PatternShape
{
    readonly IShape _shape;
    readonly bool _upsideDown;

    internal PatternShape(IShape shape, bool upsideDown) => (_shape, _upsideDown) = (shape, upsideDown);

    /// <summary>The shape that ends on the bar; null when there is none.</summary>
    public FoundShape? At(Bars bars, int bar) => In(new(bars), bar);

    internal FoundShape? In(TurningBars bars, int bar) => _shape.In(bars.WindowTo(bar, _upsideDown));
}

/// <summary>Bars with their turns, and the windows last asked for, which several shapes look through.</summary>
sealed class TurningBars(Bars bars)
{
    readonly List<Turn> _turns = Turns.Of(bars);
    ShapeWindow? _upright;
    ShapeWindow? _upsideDown;

    public ShapeWindow WindowTo(int bar, bool upsideDown)
    {
        ref var window = ref upsideDown ? ref _upsideDown : ref _upright;
        if (window?.Last != bar) window = new(bars, _turns, bar, upsideDown);
        return window;
    }
}
