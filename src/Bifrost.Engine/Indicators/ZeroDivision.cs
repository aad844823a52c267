namespace Bifrost.Engine.Indicators;

/// <summary>
/// What kernels do at a bar where they divide by zero. A strategy's indicators throw, as the reference engine's do; over
/// many symbols, some of which never move, such a bar is rather undefined.
/// </summary>
static class ZeroDivision
{
    [ThreadStatic]
    static bool _isUndefined;

    /// <summary>Whether the line that is being made on this thread has NaN at such a bar.</summary>
    public static bool IsUndefined => _isUndefined;

    /// <summary>Lines made on this thread until the scope is disposed have NaN at such a bar, however late it is computed.</summary>
    public static Scope Undefined(bool isUndefined = true)
    {
        Scope scope = new(_isUndefined);
        _isUndefined = isUndefined;
        return scope;
    }

    /// <summary>Brings back what held before.</summary>
    public readonly ref struct Scope(bool before)
    {
        readonly bool _before = before;

        public void Dispose() => _isUndefined = _before;
    }
}
