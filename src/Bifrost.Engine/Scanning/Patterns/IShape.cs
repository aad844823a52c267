namespace Bifrost.Engine.Scanning;

/// <summary>A shape of the price, the right way up.</summary>
interface IShape
{
    /// <returns>Null when the window does not end with one.</returns>
    FoundShape? In(ShapeWindow window);
}
