using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>What the pyfolio library takes in: returns, positions, transactions and leverage.</summary>
public sealed class PyFolio : Analyzer
{
    Analyzer[]? _parts;

    /// <summary>The periods of the returns; null: those of the first feed.</summary>
    public Timeframe? Timeframe { get; init; } = Data.Timeframe.Days;

    /// <summary>Units of the timeframe in a period, below a day; null: as of the first feed.</summary>
    public int? Compression { get; init; } = 1;

    public TimeReturn Returns => (TimeReturn)Parts[0];

    public PositionsValue Positions => (PositionsValue)Parts[1];

    public Transactions Transactions => (Transactions)Parts[2];

    public GrossLeverage GrossLeverage => (GrossLeverage)Parts[3];

    protected internal override IReadOnlyList<Analyzer> Parts => _parts ??=
    [
        new TimeReturn { Timeframe = Timeframe, Compression = Compression },
        new PositionsValue { Headers = true, Cash = true },
        new Transactions { Headers = true },
        new GrossLeverage(),
    ];

    public override IReadOnlyDictionary<string, object?> ToDictionary() => new ResultMap
    {
        ["returns"] = Returns.ToDictionary(),
        ["positions"] = Positions.ToDictionary(),
        ["transactions"] = Transactions.ToDictionary(),
        ["gross_lev"] = GrossLeverage.ToDictionary(),
    };
}
