// One set from the first bar to the last: what KernelRunner does, function by function. A work-item runs one set.

typedef struct
{
    double stop, target, size_atr;
} Signal;

typedef struct
{
    int count, entry_bar, exit_bar;
    double entry_price;
    Signal signal;
} Trade;

typedef struct
{
    constant const Terms *terms;
    Numbers numbers;
    global const double *open, *high, *low, *close;
    global const double *columns;
    global const int *places;
    global const ulong *masks;
    Account account;
    Trade trade;
    int orders, fills, trades, last_bar;
    bool is_covered;
} Run;

double value_at(const Run *run, int operand, int bar)
{
    if (operand == NO_OPERAND) return NAN;
    return run->columns[(run->places[operand] * (size_t)run->terms->words * 64) + bar];
}

bool is_set(const Run *run, int which, int bar)
{
    return (run->masks[(which * (size_t)run->terms->words) + (bar / 64)] >> (bar % 64)) & 1;
}

// The first bar from one on that is set; the number of bars where there is none.
int next_set(const Run *run, int which, int bar)
{
    if (bar >= run->terms->bars) return run->terms->bars;
    global const ulong *mask = run->masks + (which * (size_t)run->terms->words);
    int word = bar / 64;
    ulong bits = mask[word] & (ULONG_MAX << (bar % 64));
    while (bits == 0)
    {
        if (++word == run->terms->words) return run->terms->bars;
        bits = mask[word];
    }

    return (word * 64) + (63 - (int)clz(bits & -bits));
}

int entry_of(bool is_long)
{
    return is_long ? LONG_ENTRY : SHORT_ENTRY;
}

constant const Levels *levels_of(const Run *run, bool is_long)
{
    return &run->terms->sides[is_long ? 0 : 1];
}

double stop_amount(const Run *run, bool is_long)
{
    return run->numbers.levels[is_long ? 0 : 2];
}

double target_amount(const Run *run, bool is_long)
{
    return run->numbers.levels[is_long ? 1 : 3];
}

double distance_of(int kind, double amount, double price, double value)
{
    return kind == LEVEL_ATR || kind == LEVEL_TRAILING_ATR ? amount * value : price * (amount / 100);
}

double stop_distance(const Run *run, bool is_long, double price, double value)
{
    int kind = levels_of(run, is_long)->stop;
    return kind == LEVEL_PRICE ? fabs(price - value) : distance_of(kind, stop_amount(run, is_long), price, value);
}

double stop_level(const Run *run, bool is_long)
{
    const Trade *trade = &run->trade;
    int kind = levels_of(run, is_long)->stop;
    if (kind == LEVEL_PRICE) return trade->signal.stop;
    double distance = distance_of(kind, stop_amount(run, is_long), trade->entry_price, trade->signal.stop);
    return is_long ? trade->entry_price - distance : trade->entry_price + distance;
}

double target_level(const Run *run, bool is_long)
{
    const Trade *trade = &run->trade;
    int kind = levels_of(run, is_long)->target;
    if (kind == LEVEL_PRICE) return trade->signal.target;
    double amount = target_amount(run, is_long);
    double distance = kind == LEVEL_RISK ? amount * stop_distance(run, is_long, trade->entry_price, trade->signal.stop)
        : distance_of(kind, amount, trade->entry_price, trade->signal.target);
    return is_long ? trade->entry_price + distance : trade->entry_price - distance;
}

bool needs_value(int kind)
{
    return kind == LEVEL_ATR || kind == LEVEL_TRAILING_ATR || kind == LEVEL_PRICE;
}

// The smaller; NaN where one is.
double smaller(double a, double b)
{
    return a < b || isnan(a) ? a : b;
}

// The units of an entry with their sign; 0: none.
double size_at(const Run *run, int bar, bool is_long, bool leaves, Signal *signal)
{
    constant const Terms *terms = run->terms;
    constant const Levels *levels = levels_of(run, is_long);
    const Numbers *numbers = &run->numbers;
    signal->stop = value_at(run, levels->stop_operand, bar);
    signal->target = value_at(run, levels->target_operand, bar);
    signal->size_atr = value_at(run, terms->size_operand, bar);
    if (needs_value(levels->stop) && !isfinite(signal->stop)) return 0;
    if (needs_value(levels->target) && !isfinite(signal->target)) return 0;

    double price = run->close[bar];
    double equity = account_value(terms, &run->account, price);
    double cash = leaves ? run->account.cash + held_value(terms, &run->account, price) : run->account.cash + 0;
    double part = numbers->size / 100;
    double size;
    switch (terms->size_method)
    {
        case SIZE_UNITS: size = numbers->size; break;
        case SIZE_CASH: size = numbers->size / price; break;
        case SIZE_PERCENT_OF_EQUITY: size = equity * part / price; break;
        case SIZE_PERCENT_OF_CASH: size = cash * part / price; break;
        case SIZE_RISK:
            size = equity * part / (stop_distance(run, is_long, price, signal->stop) * fabs(terms->multiplier));
            break;
        default: size = equity * part / (numbers->atr_multiple * signal->size_atr * fabs(terms->multiplier));
    }

    if (terms->size_method != SIZE_UNITS) size = smaller(size, cash / price);
    size = smaller(size, numbers->max_value / price);
    if (terms->is_whole) size = trunc(size);
    if (!(size > 0 && isfinite(size))) return 0;
    return is_long ? size : -size;
}

double at_open(const Run *run, int bar, bool buys)
{
    return slipped_at_open(run->terms, buys, run->open[bar], buys ? run->high[bar] : run->low[bar]);
}

void open_trade(Run *run, int bar, double size, const Signal *signal)
{
    double price = at_open(run, bar, size > 0);
    if (!opened(run->terms, &run->account, size, price)) return;
    run->fills++;
    run->trade.count++;
    run->trade.entry_bar = bar;
    run->trade.entry_price = price;
    run->trade.signal = *signal;
}

void close_trade(Run *run, int bar, double price)
{
    closed(run->terms, &run->account, price);
    run->fills++;
    run->trades++;
    run->trade.exit_bar = bar;
}

int next_signal(const Run *run, int bar)
{
    int next = min(next_set(run, LONG_ENTRY, bar), next_set(run, SHORT_ENTRY, bar));
    return next >= run->last_bar - 1 ? run->terms->bars : next;
}

// Flat at the close of a bar: enters at the next signal; returns the bar that its order is tried on.
int wait_for_entry(Run *run, int bar)
{
    int bars = run->terms->bars;
    if (run->trade.count > 0)
    {
        if (run->numbers.wait == INT_MAX) return bars;
        bar = (int)min(max((long)bar, (long)run->trade.exit_bar + run->numbers.wait), (long)bars);
    }

    while ((bar = next_signal(run, bar)) < bars)
    {
        Signal signal;
        bool is_long = is_set(run, LONG_ENTRY, bar);
        double size = size_at(run, bar, is_long, false, &signal);
        if (size == 0)
        {
            bar++;
            continue;
        }

        run->orders++;
        if (bar + 1 == bars) break;
        Account paper = run->account;
        if (is_accepted(run->terms, &paper, size, run->close[bar])) open_trade(run, bar + 1, size, &signal);
        return bar + 1;
    }

    return bars;
}

// The first bar from one on at whose close there is a reason to leave.
int next_reason(const Run *run, int bar)
{
    bool is_long = run->account.size > 0;
    int next = next_set(run, is_long ? LONG_EXIT : SHORT_EXIT, bar);
    int other = next_set(run, entry_of(!is_long), bar);
    if (other < run->last_bar - 1) next = min(next, other);
    long held = (long)run->trade.entry_bar + run->numbers.holding_bars - 1;
    next = (int)min((long)next, max(held, (long)bar));
    return max(min(next, run->last_bar - 1), bar);
}

// Closes at the next open and, where the other side wants to and may, turns around.
int leave(Run *run, int bar)
{
    Signal signal;
    double held = run->account.size, turn = 0;
    bool turns_long = held < 0;
    if (is_set(run, entry_of(turns_long), bar) && bar < run->last_bar - 1 && run->numbers.wait == 0)
        turn = size_at(run, bar, turns_long, true, &signal);
    run->orders += turn == 0 ? 1 : 2;
    if (bar + 1 == run->terms->bars) return run->terms->bars;

    Account paper = run->account;
    bool closes = is_accepted(run->terms, &paper, -held, run->close[bar]);
    bool turns = turn != 0 && is_accepted(run->terms, &paper, turn, run->close[bar]);
    if (closes) close_trade(run, bar + 1, at_open(run, bar + 1, held < 0));
    else if (turns) run->is_covered = false;
    if (closes && turns) open_trade(run, bar + 1, turn, &signal);
    return bar + 1;
}
