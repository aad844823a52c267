namespace Bifrost.Engine.Sweep;

/// <summary>Eigenvalues by Jacobi's rotations: slow for large matrices, exact and the same everywhere for small ones.</summary>
static class SymmetricMatrix
{
    const int SweepsMax = 60;

    /// <returns>The eigenvalues, and the eigenvectors as columns in the same order.</returns>
    public static (double[] Values, double[,] Vectors) Decompose(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var turned = (double[,])matrix.Clone();
        var vectors = new double[n, n];
        for (var i = 0; i < n; i++) vectors[i, i] = 1;
        for (var sweep = 0; sweep < SweepsMax && !IsDiagonal(turned); sweep++)
        {
            for (var row = 0; row < n; row++)
            {
                for (var column = row + 1; column < n; column++) Rotate(turned, vectors, row, column);
            }
        }

        return ([.. Enumerable.Range(0, n).Select(i => turned[i, i])], vectors);
    }

    static bool IsDiagonal(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var (off, on) = (0d, 0d);
        for (var i = 0; i < n; i++)
        {
            on += matrix[i, i] * matrix[i, i];
            for (var j = i + 1; j < n; j++) off += matrix[i, j] * matrix[i, j];
        }

        return off <= 1e-32 * on;
    }

    /// <summary>Makes one element 0 (Golub and Van Loan, 8.5).</summary>
    static void Rotate(double[,] matrix, double[,] vectors, int p, int q)
    {
        if (matrix[p, q] == 0) return;
        var tau = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + tau * tau));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        var sine = tangent * cosine;
        var n = matrix.GetLength(0);
        for (var k = 0; k < n; k++) Turn(matrix, (k, p), (k, q), cosine, sine);
        for (var k = 0; k < n; k++) Turn(matrix, (p, k), (q, k), cosine, sine);
        for (var k = 0; k < n; k++) Turn(vectors, (k, p), (k, q), cosine, sine);
        matrix[p, q] = matrix[q, p] = 0;
    }

    static void Turn(double[,] matrix, (int Row, int Column) a, (int Row, int Column) b, double cosine, double sine)
    {
        var (x, y) = (matrix[a.Row, a.Column], matrix[b.Row, b.Column]);
        (matrix[a.Row, a.Column], matrix[b.Row, b.Column]) = (cosine * x - sine * y, sine * x + cosine * y);
    }
}
