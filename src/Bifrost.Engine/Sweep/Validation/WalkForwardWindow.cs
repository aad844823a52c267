namespace Bifrost.Engine.Sweep;

/// <summary>Parameters are chosen on one part of the data and tried on a later one.</summary>
/// <param name="Train">Where they are chosen.</param>
/// <param name="Test">Where they are tried: after the training and the gap.</param>
public readonly record struct WalkForwardWindow(BarRange Train, BarRange Test);
