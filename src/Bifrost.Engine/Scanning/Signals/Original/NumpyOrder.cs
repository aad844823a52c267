namespace Bifrost.Engine.Scanning;

/// <summary>
/// Indices in the order in which numpy sorts by default: Hoare's quicksort with the median of three (Sedgewick 1978), short parts by
/// insertion. It does not keep equal values in their order, and the original's table depends on where they end up.
/// </summary>
static class NumpyOrder
{
    const int Short = 16;

    public static int[] Of(ReadOnlySpan<long> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Sort(order, values, 0, order.Length - 1);
        return order;
    }

    static void Sort(int[] order, ReadOnlySpan<long> values, int first, int last)
    {
        while (last - first > Short)
        {
            var middle = Part(order, values, first, last);
            if (middle - first < last - middle)
            {
                Sort(order, values, first, middle - 1);
                first = middle + 1;
            }
            else
            {
                Sort(order, values, middle + 1, last);
                last = middle - 1;
            }
        }

        Insert(order, values, first, last);
    }

    /// <summary>Puts what is below the median of three before it and the rest behind; returns its place.</summary>
    static int Part(int[] order, ReadOnlySpan<long> values, int first, int last)
    {
        var middle = first + ((last - first) >> 1);
        SwapIfLess(order, values, middle, first);
        SwapIfLess(order, values, last, middle);
        SwapIfLess(order, values, middle, first);
        var pivot = values[order[middle]];
        var (below, above) = (first, last - 1);
        Swap(order, middle, above);
        while (true)
        {
            do below++;
            while (values[order[below]] < pivot);
            do above--;
            while (pivot < values[order[above]]);
            if (below >= above) break;
            Swap(order, below, above);
        }

        Swap(order, below, last - 1);
        return below;
    }

    static void Insert(int[] order, ReadOnlySpan<long> values, int first, int last)
    {
        for (var at = first + 1; at <= last; at++)
        {
            var (moved, place) = (order[at], at);
            for (; place > first && values[moved] < values[order[place - 1]]; place--) order[place] = order[place - 1];
            order[place] = moved;
        }
    }

    static void SwapIfLess(int[] order, ReadOnlySpan<long> values, int left, int right)
    {
        if (values[order[left]] < values[order[right]]) Swap(order, left, right);
    }

    static void Swap(int[] order, int left, int right) => (order[left], order[right]) = (order[right], order[left]);
}
