namespace Bifrost.Engine.Data;

/// <summary>Which column of a file holds each field.</summary>
sealed class FieldColumns
{
    public const int None = -1;

    readonly int[] _column = [None, None, None, None, None, None, None, None, None, None];

    /// <summary>Counted from 0; <see cref="None"/> when the file does not have the field.</summary>
    public int this[BarField field]
    {
        get => _column[(int)field];
        set => _column[(int)field] = value;
    }

    /// <summary>How many fields have a column.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var column in _column) count += column == None ? 0 : 1;
            return count;
        }
    }

    /// <summary>Cells that a row has at least.</summary>
    public int Width
    {
        get
        {
            var width = 0;
            foreach (var column in _column) width = Math.Max(width, column + 1);
            return width;
        }
    }

    public static FieldColumns InOrder(ReadOnlySpan<BarField> order, int first, int end)
    {
        var columns = new FieldColumns();
        for (var i = 0; i < order.Length && first + i < end; i++) columns[order[i]] = first + i;
        return columns;
    }

    public bool Has(BarField field) => this[field] != None;

    public BarField? FieldAt(int column) => Array.IndexOf(_column, column) is >= 0 and var field ? (BarField)field : null;

    /// <summary>Makes room for a column that the header does not name.</summary>
    public void ShiftFrom(int column)
    {
        for (var i = 0; i < _column.Length; i++)
        {
            if (_column[i] >= column) _column[i]++;
        }
    }
}
