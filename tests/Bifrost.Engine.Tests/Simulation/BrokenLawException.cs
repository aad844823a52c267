namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Something happened that no market can do.</summary>
sealed class BrokenLawException(string message) : Exception(message);
