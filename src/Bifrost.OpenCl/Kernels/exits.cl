// Stop and target of the open trade, two orders of which one cancels the other: what KernelExits does.

typedef struct
{
    bool sells, trails;
    double distance, fraction, trigger, limit;
} Exits;

double follow(const Exits *exits, double close)
{
    double amount = exits->distance != 0 ? exits->distance : close * exits->fraction;
    return exits->sells ? close - amount : close + amount;
}

double above_zero(double level)
{
    return level > 0 ? level : NAN;
}

Exits exits_of(const Run *run, int placed)
{
    Exits exits;
    bool is_long = run->account.size > 0;
    constant const Levels *levels = levels_of(run, is_long);
    exits.sells = is_long;
    exits.trails = levels->stop == LEVEL_TRAILING_PERCENT || levels->stop == LEVEL_TRAILING_ATR;
    exits.distance = levels->stop == LEVEL_TRAILING_ATR ? stop_amount(run, is_long) * run->trade.signal.stop : 0;
    exits.fraction = levels->stop == LEVEL_TRAILING_PERCENT ? stop_amount(run, is_long) / 100 : 0;
    exits.trigger = exits.trails ? follow(&exits, run->close[placed])
        : levels->stop == LEVEL_NONE ? NAN : above_zero(stop_level(run, is_long));
    exits.limit = levels->target == LEVEL_NONE ? NAN : above_zero(target_level(run, is_long));
    return exits;
}

// The price of the stop on a bar; NaN: it is not touched.
double stop_fill(const Run *run, const Exits *exits, int bar)
{
    bool buys = !exits->sells;
    double trigger = exits->trigger, open = run->open[bar], cap = buys ? run->high[bar] : run->low[bar];
    if (buys ? open >= trigger : open <= trigger) return slipped_at_open(run->terms, buys, open, cap);
    if (buys ? cap >= trigger : cap <= trigger) return slipped(run->terms, buys, trigger, cap);
    return NAN;
}

double target_fill(const Run *run, const Exits *exits, int bar)
{
    double limit = exits->limit, open = run->open[bar];
    if (exits->sells)
    {
        if (limit <= open) return slipped_at_open(run->terms, false, open, limit);
        return limit <= run->high[bar] ? limit : NAN;
    }

    if (limit >= open) return slipped_at_open(run->terms, true, open, smaller(run->high[bar], limit));
    return limit >= run->low[bar] ? limit : NAN;
}

// The first bar on which one is filled, the older stop before the target; end where none is before it.
int first_fill(const Run *run, Exits *exits, int from, int end, double *price)
{
    for (int bar = from; bar < end; bar++)
    {
        *price = stop_fill(run, exits, bar);
        if (isnan(*price)) *price = target_fill(run, exits, bar);
        if (!isnan(*price)) return bar;
        if (!exits->trails) continue;
        double trigger = follow(exits, run->close[bar]);
        if (exits->sells ? trigger > exits->trigger : trigger < exits->trigger) exits->trigger = trigger;
    }

    return end;
}

// Places stop and target and waits for them, up to a reason to leave.
int protect(Run *run, int bar, int leaves)
{
    constant const Terms *terms = run->terms;
    Exits exits = exits_of(run, bar);
    bool has_stop = !isnan(exits.trigger), has_target = !isnan(exits.limit);
    double held = run->account.size;
    run->orders += (has_stop ? 1 : 0) + (has_target ? 1 : 0);
    if (bar + 1 == terms->bars) return terms->bars;

    Account paper = run->account;
    run->is_covered = (!has_stop || is_accepted(terms, &paper, -held, exits.trigger))
        && (!has_target || is_accepted(terms, &paper, -held, exits.limit));
    if (!run->is_covered) return terms->bars;

    double price;
    int end = min(leaves + 1, terms->bars);
    int filled = first_fill(run, &exits, bar + 1, end, &price);
    if (filled == end) return leaves;
    close_trade(run, filled, price);
    return filled;
}
