namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Words for drawing from a seeded random.</summary>
static class Chance
{
    extension(Random random)
    {
        public bool In(double probability) => random.NextDouble() < probability;

        public T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

        public double Between(double low, double high) => low + (high - low) * random.NextDouble();
    }
}
