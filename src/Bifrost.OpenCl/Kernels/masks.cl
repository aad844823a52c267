// Conditions as masks, a bit a bar: what ConditionMask does. A work-item makes one word of 64 bars of the four masks of one set.

// Comparisons of vectors give all ones where they hold.
ulong eight_bits(long8 holds)
{
    long8 bits = holds & (long8)(1, 2, 4, 8, 16, 32, 64, 128);
    long4 four = bits.lo | bits.hi;
    return (ulong)(four.x | four.y | four.z | four.w);
}

ulong less(global const double *left, global const double *right)
{
    ulong bits = 0;
    for (int lane = 0; lane < 64; lane += 8) bits |= eight_bits(vload8(0, left + lane) < vload8(0, right + lane)) << lane;
    return bits;
}

ulong less_or_equal(global const double *left, global const double *right)
{
    ulong bits = 0;
    for (int lane = 0; lane < 64; lane += 8) bits |= eight_bits(vload8(0, left + lane) <= vload8(0, right + lane)) << lane;
    return bits;
}

ulong equal(global const double *left, global const double *right)
{
    ulong bits = 0;
    for (int lane = 0; lane < 64; lane += 8) bits |= eight_bits(vload8(0, left + lane) == vload8(0, right + lane)) << lane;
    return bits;
}

// The left was not above the right on the bar before and is above it now; its opposite where all four are defined.
ulong crossing(global const double *left, global const double *right, int word, bool negated)
{
    ulong above = less(right, left);
    ulong not_above = less_or_equal(left, right);
    bool was_not_above = word > 0 && left[-1] <= right[-1];
    bool was_above = word > 0 && right[-1] < left[-1];
    ulong crosses = above & ((not_above << 1) | (ulong)was_not_above);
    if (!negated) return crosses;

    ulong defined = above | not_above;
    return defined & ((defined << 1) | (ulong)(was_above || was_not_above)) & ~crosses;
}

// Steps in postfix order: comparisons push a word, and/or take two and push one.
ulong condition(constant const Step *steps, int from, int to, global const double *columns, size_t stride,
    global const int *places, int word)
{
    ulong stack[MASK_DEPTH];
    int top = 0;
    for (int i = from; i < to; i++)
    {
        Step step = steps[i];
        if (step.operation == MASK_AND || step.operation == MASK_OR)
        {
            ulong right = stack[--top];
            stack[top - 1] = step.operation == MASK_AND ? stack[top - 1] & right : stack[top - 1] | right;
            continue;
        }

        global const double *a = columns + (places[step.left] * stride) + (word * 64);
        global const double *b = columns + (places[step.right] * stride) + (word * 64);
        switch (step.operation)
        {
            case MASK_LESS: stack[top++] = less(a, b); break;
            case MASK_LESS_OR_EQUAL: stack[top++] = less_or_equal(a, b); break;
            case MASK_EQUAL: stack[top++] = equal(a, b); break;
            default: stack[top++] = crossing(a, b, word, step.operation == MASK_CROSSES_NOT);
        }
    }

    return top == 0 ? 0 : stack[0];
}

// columns: one after another, each of whole words. places: of each set, where the columns of its operands are.
kernel void fill_masks(constant const Terms *terms, constant const Step *steps, global const double *columns,
    global const int *places, global ulong *masks, int sets)
{
    size_t set = get_global_id(0) / terms->words;
    int word = (int)(get_global_id(0) % terms->words);
    if (set >= (size_t)sets) return;
    size_t stride = (size_t)terms->words * 64;
    global const int *own = places + (set * terms->operands);
    global ulong *mask = masks + (set * MASKS * terms->words) + word;

    ulong found[MASKS];
    for (int which = 0; which < MASKS; which++)
        found[which] = condition(steps, terms->first_step[which], terms->first_step[which + 1], columns, stride, own, word);

    // Two sides that want to enter on one bar contradict each other: neither does.
    ulong both = found[LONG_ENTRY] & found[SHORT_ENTRY];
    found[LONG_ENTRY] ^= both;
    found[SHORT_ENTRY] ^= both;
    for (int which = 0; which < MASKS; which++) mask[which * (size_t)terms->words] = found[which];
}
