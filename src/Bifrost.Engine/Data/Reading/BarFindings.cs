namespace Bifrost.Engine.Data;

/// <summary>Collects what was wrong with a file's bars and decides, by the user's options, what follows from it.</summary>
sealed class BarFindings(string file, BarReadOptions options)
{
    const int Shown = 5;

    readonly List<BarDefect> _fatal = [];
    readonly List<List<BarDefect>> _allowed = [];

    public List<BarRepair> Repairs { get; } = [];

    public List<SkippedRow> Skipped { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>The defects that were let pass, kind by kind.</summary>
    public IReadOnlyList<BarDefect> Allowed => [.. _allowed.SelectMany(alike => alike)];

    public bool Allows(BarDefects kind) => (options.Allow & kind & ~options.Repair) != BarDefects.None;

    public bool Mends(BarDefects kind) => (options.Repair & kind) != BarDefects.None;

    public void Allow(BarDefect defect)
    {
        var alike = _allowed.Find(list => list[0].Kind == defect.Kind);
        if (alike is null) _allowed.Add([defect]);
        else alike.Add(defect);
    }

    public void Repaired(BarDefect defect, string done) => Repairs.Add(new(defect, done));

    /// <summary>Leaves the row out if the user said so; else it will stop the reading.</summary>
    public void Refuse(BarDefect defect)
    {
        if (options.SkipBadRows) Skipped.Add(new(defect.Line, defect.Values));
        else _fatal.Add(defect);
    }

    public void RefuseAlways(BarDefect defect) => _fatal.Add(defect);

    /// <exception cref="BarReadException">Defects were found that are neither allowed nor repaired.</exception>
    public void StopIfFatal()
    {
        if (_fatal.Count == 0) return;
        var shown = _fatal.Take(Shown).Select(defect => $"{file} {defect}");
        var more = _fatal.Count > Shown ? $"\n… and {_fatal.Count - Shown} more" : "";
        throw new BarReadException(string.Join('\n', shown) + more) { Line = _fatal[0].Line, Defects = _fatal };
    }

    /// <summary>A sentence for each kind of defect that was let pass.</summary>
    public void NoteAllowed()
    {
        foreach (var alike in _allowed)
            Notes.Add(alike.Count == 1 ? $"{file} {alike[0]}" : $"{alike.Count} bars are like {file} {alike[0]}");
    }
}
