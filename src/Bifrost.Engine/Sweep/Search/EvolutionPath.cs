using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Mean, step and covariance of one run of CMA-ES, with the names and default constants of Hansen's tutorial (arXiv:1604.00772, table 1;
/// positive weights only).
/// </summary>
sealed class EvolutionPath
{
    const double StepAtFirst = 0.3;
    const double SettledStep = 1e-11;

    /// <summary>Generations of nothing but equal results after which it looks elsewhere.</summary>
    const int FlatMax = 5;

    readonly int _n;
    readonly double[] _leastSteps;
    readonly double[] _weights;
    readonly double _effective;
    readonly double _normalLength;
    readonly double[] _mean;
    readonly double[] _stepPath;
    readonly double[] _shapePath;
    readonly double[,] _shape;
    double[,] _axes;
    double[] _lengths;
    double _step = StepAtFirst;
    int _generations;
    int _flat;

    public EvolutionPath(double[] mean, int size, double[] leastSteps)
    {
        (_n, _mean, _leastSteps) = (mean.Length, mean, leastSteps);
        double[] raw = [.. Enumerable.Range(1, size / 2).Select(i => Elementary.Log((size + 1) / 2.0) - Elementary.Log(i))];
        _weights = [.. raw.Select(weight => weight / raw.Sum())];
        _effective = 1 / _weights.Sum(weight => weight * weight);
        _normalLength = Math.Sqrt(_n) * (1 - 1.0 / (4 * _n) + 1.0 / (21.0 * _n * _n));
        (_stepPath, _shapePath, _lengths) = (new double[_n], new double[_n], new double[_n]);
        (_shape, _axes) = (new double[_n, _n], new double[_n, _n]);
        for (var i = 0; i < _n; i++) _shape[i, i] = 1;
    }

    /// <summary>Whether steps have become too small to matter, or nothing differs any more.</summary>
    public bool HasSettled => _step * Math.Sqrt(Largest()) < SettledStep || _flat >= FlatMax;

    double StepRate => (_effective + 2) / (_n + _effective + 5);

    double StepDamping => 1 + 2 * Math.Max(0, Math.Sqrt((_effective - 1) / (_n + 1)) - 1) + StepRate;

    double ShapeRate => (4 + _effective / _n) / (_n + 4 + 2 * _effective / _n);

    double OneRate => 2 / ((_n + 1.3) * (_n + 1.3) + _effective);

    double ManyRate => Math.Min(1 - OneRate, 2 * (0.25 + _effective + 1 / _effective - 2) / ((_n + 2) * (_n + 2) + _effective));

    /// <summary>Works out the axes of the cloud; before points are drawn from it.</summary>
    public void Prepare()
    {
        KeepSteps();
        (_lengths, _axes) = SymmetricMatrix.Decompose(_shape);
        for (var i = 0; i < _n; i++) _lengths[i] = Math.Sqrt(Math.Max(_lengths[i], 0));
    }

    public double[] Draw(SeededNumbers numbers)
    {
        var along = new double[_n];
        for (var i = 0; i < _n; i++) along[i] = _lengths[i] * numbers.Normal();
        var point = new double[_n];
        for (var row = 0; row < _n; row++)
        {
            point[row] = _mean[row];
            for (var i = 0; i < _n; i++) point[row] += _step * _axes[row, i] * along[i];
        }

        return point;
    }

    /// <summary>Results did not differ.</summary>
    public void Flatten() => _flat++;

    /// <param name="ranked">The points of a generation, the best first.</param>
    public void Update(IReadOnlyList<double[]> ranked)
    {
        var better = ranked.Take(_weights.Length).Select(Stepped).ToList();
        var move = new double[_n];
        for (var i = 0; i < _n; i++)
        {
            for (var k = 0; k < better.Count; k++) move[i] += _weights[k] * better[k][i];
            _mean[i] += _step * move[i];
        }

        UpdatePaths(move);
        UpdateShape(better);
        _step *= Elementary.Exp(StepRate / StepDamping * (Length(_stepPath) / _normalLength - 1));
    }

    double[] Stepped(double[] point)
    {
        var stepped = new double[_n];
        for (var i = 0; i < _n; i++) stepped[i] = (point[i] - _mean[i]) / _step;
        return stepped;
    }

    void UpdatePaths(double[] move)
    {
        _generations++;
        var whitened = Whitened(move);
        for (var i = 0; i < _n; i++)
            _stepPath[i] = (1 - StepRate) * _stepPath[i] + Math.Sqrt(StepRate * (2 - StepRate) * _effective) * whitened[i];
        var share = IsStalled() ? 0 : Math.Sqrt(ShapeRate * (2 - ShapeRate) * _effective);
        for (var i = 0; i < _n; i++) _shapePath[i] = (1 - ShapeRate) * _shapePath[i] + share * move[i];
    }

    /// <summary>The step has just grown fast: h of the tutorial is 0.</summary>
    bool IsStalled()
    {
        var faded = 1 - Elementary.Pow(1 - StepRate, 2 * _generations);
        return Length(_stepPath) / Math.Sqrt(faded) >= (1.4 + 2.0 / (_n + 1)) * _normalLength;
    }

    void UpdateShape(List<double[]> better)
    {
        var kept = 1 - OneRate - ManyRate + (IsStalled() ? OneRate * ShapeRate * (2 - ShapeRate) : 0);
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var spread = 0d;
                for (var k = 0; k < better.Count; k++) spread += _weights[k] * better[k][i] * better[k][j];
                _shape[i, j] = _shape[j, i] = kept * _shape[i, j] + OneRate * _shapePath[i] * _shapePath[j] + ManyRate * spread;
            }
        }
    }

    /// <summary>C^(-1/2) times the vector: along the axes of the cloud, each in units of its length.</summary>
    double[] Whitened(double[] vector)
    {
        var whitened = new double[_n];
        for (var axis = 0; axis < _n; axis++)
        {
            var along = 0d;
            for (var i = 0; i < _n; i++) along += _axes[i, axis] * vector[i];
            along /= Math.Max(_lengths[axis], 1e-20);
            for (var i = 0; i < _n; i++) whitened[i] += _axes[i, axis] * along;
        }

        return whitened;
    }

    /// <summary>Along axes of separate values the cloud stays wide enough to reach the next one (Hansen 2011).</summary>
    void KeepSteps()
    {
        for (var i = 0; i < _n; i++)
        {
            var step = _step * Math.Sqrt(_shape[i, i]);
            if (step >= _leastSteps[i] || step == 0) continue;
            var wider = _leastSteps[i] / step;
            for (var j = 0; j < _n; j++) _shape[i, j] *= wider;
            for (var j = 0; j < _n; j++) _shape[j, i] *= wider;
        }
    }

    double Largest() => Enumerable.Range(0, _n).Max(i => _shape[i, i]);

    static double Length(double[] vector) => Math.Sqrt(vector.Sum(part => part * part));
}
