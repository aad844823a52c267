namespace Bifrost.Engine.Data;

/// <summary>The markets behind the bundled sample files; a test makes the files again and compares them.</summary>
public static class SampleMarkets
{
    /// <summary>Three symbols, ten years of days: NORTH grows, EAST swings, WEST is dear and dull.</summary>
    public static SyntheticMarket Daily { get; } = new(
        new("NORTH") { StartPrice = 48, Drift = 0.11, Volatility = 0.24, DailyVolume = 2_400_000 },
        new("EAST") { StartPrice = 21, Drift = 0.02, Volatility = 0.38, Shock = 0.1, Persistence = 0.88, DailyVolume = 5_100_000 },
        new("WEST") { StartPrice = 310, Drift = 0.05, Volatility = 0.16, DailyVolume = 640_000 })
    {
        Seed = 2024, Start = new(2014, 1, 2), Days = 2520, Correlation = 0.45,
    };

    /// <summary>Twenty symbols, two years of days: something to scan.</summary>
    public static SyntheticMarket Universe { get; } = new([.. ((string[])
        [
            "ALDER", "ASPEN", "BEECH", "BIRCH", "CEDAR", "CHERRY", "EBONY", "ELDER", "ELM", "FIR", "HAZEL", "LARCH", "LINDEN", "MAPLE",
            "OAK", "PINE", "ROWAN", "SPRUCE", "WALNUT", "YEW",
        ])
        .Select((name, index) => new SyntheticSymbol(name)
        {
            StartPrice = 8 + index * 67 % 190,
            Drift = 0.01 * (index * 7 % 20 - 6),
            Volatility = 0.18 + 0.01 * (index * 11 % 20),
            DailyVolume = 300_000 + 450_000 * (index * 13 % 20),
        })])
    {
        Seed = 77, Start = new(2022, 1, 3), Days = 500, Correlation = 0.35,
    };

    /// <summary>One symbol, three months of five-minute bars.</summary>
    public static SyntheticMarket Intraday { get; } = new(
        new SyntheticSymbol("HARBOR") { StartPrice = 76, Drift = 0.08, Volatility = 0.3, DailyVolume = 3_300_000 })
    {
        Seed = 7, Start = new(2023, 9, 1), Days = 64, Minutes = 5,
    };
}
