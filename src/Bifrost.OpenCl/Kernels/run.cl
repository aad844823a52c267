// Holding at the close of a bar: leaves, or waits for what comes first; returns the bar to go on from.
int hold(Run *run, int bar)
{
    int leaves = next_reason(run, bar);
    if (leaves == bar) return leave(run, bar);
    constant const Levels *levels = levels_of(run, run->account.size > 0);
    return levels->stop == LEVEL_NONE && levels->target == LEVEL_NONE ? leaves : protect(run, bar, leaves);
}

// prices: opens, highs, lows and closes, one after another.
kernel void run_sets(constant const Terms *terms, global const Numbers *numbers, global const double *prices,
    global const double *columns, global const int *places, global const ulong *masks, global Figures *figures, int sets)
{
    size_t set = get_global_id(0);
    if (set >= (size_t)sets) return;
    int bars = terms->bars;
    Run run;
    run.terms = terms;
    run.numbers = numbers[set];
    run.open = prices;
    run.high = prices + bars;
    run.low = prices + (2 * (size_t)bars);
    run.close = prices + (3 * (size_t)bars);
    run.columns = columns;
    run.places = places + (set * terms->operands);
    run.masks = masks + (set * MASKS * terms->words);
    run.account.cash = terms->cash;
    run.account.size = run.account.price = 0;
    run.trade.count = run.trade.exit_bar = 0;
    run.orders = run.fills = run.trades = 0;
    run.last_bar = terms->closes_at_end ? bars - 1 : INT_MAX;
    run.is_covered = true;
    for (int bar = terms->first_bar; bar < bars && run.is_covered;)
        bar = run.account.size == 0 ? wait_for_entry(&run, bar) : hold(&run, bar);

    Figures own;
    own.value = account_value(terms, &run.account, run.close[bars - 1]);
    own.cash = run.account.cash;
    own.orders = run.orders;
    own.fills = run.fills;
    own.trades = run.trades;
    own.open_trades = run.account.size == 0 ? 0 : 1;
    own.is_covered = run.is_covered;
    own.unused = 0;
    figures[set] = own;
}
