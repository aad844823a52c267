using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bifrost.Engine.Running;

/// <summary>Comparisons of two columns of whole words, a bit a bar: set where it holds. NaN compares with nothing.</summary>
static class Comparisons
{
    public interface ICompare
    {
        static abstract Vector512<double> Of(Vector512<double> a, Vector512<double> b);
    }

    public readonly struct Less : ICompare
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);
    }

    public readonly struct LessOrEqual : ICompare
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b);
    }

    public readonly struct Equal : ICompare
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b);
    }

    public static void Fill<TCompare>(double[] left, double[] right, Span<ulong> mask)
        where TCompare : struct, ICompare
    {
        ref var a = ref MemoryMarshal.GetReference(left.AsSpan(0, mask.Length * 64));
        ref var b = ref MemoryMarshal.GetReference(right.AsSpan(0, mask.Length * 64));
        for (var word = 0; word < mask.Length; word++)
        {
            var bits = 0UL;
            for (var lane = 0; lane < 64; lane += 8)
            {
                var at = (nuint)((word * 64) + lane);
                bits |= TCompare.Of(Vector512.LoadUnsafe(ref a, at), Vector512.LoadUnsafe(ref b, at)).ExtractMostSignificantBits() << lane;
            }

            mask[word] = bits;
        }
    }
}
