// The money of an execution, in the operations and the order of Exchange, CommissionScheme, Account and Slippage.
// A position is opened from nothing and closed as a whole.

typedef struct
{
    double cash, size, price;
} Account;

double commission_on(constant const Terms *terms, double size, double price)
{
    return terms->is_percent ? fabs(size) * terms->commission * price : fabs(size) * terms->commission;
}

double profit_of(constant const Terms *terms, double size, double from, double to)
{
    return size * (to - from) * terms->multiplier;
}

double value_held(double size, double held_price, double price)
{
    return size >= 0 ? size * price : (held_price * size) + ((held_price - price) * size);
}

// What a position brings when it is closed.
double held_value(constant const Terms *terms, const Account *account, double price)
{
    return terms->short_cash ? account->size * price : value_held(account->size, account->price, price);
}

double account_value(constant const Terms *terms, const Account *account, double price)
{
    if (account->size == 0) return account->cash + 0.0;
    double value = held_value(terms, account, price);
    if (!terms->short_cash) value = fabs(value);
    if (!(value > 0)) return account->cash + value;
    double unrealized = profit_of(terms, account->size, account->price, price);
    double paid = value - unrealized;
    return account->cash + ((paid / terms->leverage) + unrealized);
}

double cash_opened(constant const Terms *terms, double cash, double size, double price)
{
    double value = terms->short_cash ? size * price : fabs(size) * price;
    cash -= value > 0 ? value / terms->leverage : value;
    return cash - commission_on(terms, size, price);
}

double cash_closed(constant const Terms *terms, double cash, double size, double held_price, double price, double profit)
{
    double value = terms->short_cash ? -size * held_price : fabs(size) * held_price;
    cash += (value > 0 ? value / terms->leverage : value) + profit;
    return cash - commission_on(terms, size, price);
}

// Tries an order on paper when it is submitted: everything at the one price, no gains.
bool is_accepted(constant const Terms *terms, Account *paper, double size, double price)
{
    if (!terms->checks_submission) return true;
    if (paper->size == 0)
    {
        paper->cash = cash_opened(terms, paper->cash, size, price);
        paper->size = size;
        paper->price = price;
    }
    else
    {
        paper->cash = cash_closed(terms, paper->cash, size, price, price, 0.0);
        paper->size = 0;
        paper->price = 0;
    }

    return paper->cash >= 0;
}

// False: what it would open is not paid for.
bool opened(constant const Terms *terms, Account *account, double size, double price)
{
    double cash = cash_opened(terms, account->cash, size, price);
    if (cash < 0) return false;
    account->cash = cash;
    account->size = size;
    account->price = price;
    return true;
}

void closed(constant const Terms *terms, Account *account, double price)
{
    double profit = profit_of(terms, account->size, account->price, price);
    account->cash = cash_closed(terms, account->cash, -account->size, account->price, price, profit) + 0.0;
    account->size = 0;
    account->price = 0;
}

double slipped(constant const Terms *terms, bool buys, double price, double cap)
{
    if (terms->slip_percent == 0 && terms->slip_points == 0) return price;
    double worse = terms->slip_percent != 0 ? price * (buys ? 1 + terms->slip_percent : 1 - terms->slip_percent)
        : buys ? price + terms->slip_points : price - terms->slip_points;
    if (buys ? worse <= cap : worse >= cap) return worse;
    return terms->slips_beyond_bar ? worse : cap;
}

double slipped_at_open(constant const Terms *terms, bool buys, double price, double cap)
{
    return terms->slips_at_open ? slipped(terms, buys, price, cap) : price;
}
