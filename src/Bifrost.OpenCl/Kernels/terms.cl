// What a launch is given. Each struct has its twin in Wire.cs; the enums are those of the engine, in its order.

#pragma OPENCL EXTENSION cl_khr_fp64 : enable
// A product and a sum are two roundings, as on the processor: without this the bits differ.
#pragma OPENCL FP_CONTRACT OFF

enum { MASK_DEPTH = 16, MASKS = 4 };
enum { LONG_ENTRY, LONG_EXIT, SHORT_ENTRY, SHORT_EXIT };
enum { MASK_LESS, MASK_LESS_OR_EQUAL, MASK_EQUAL, MASK_CROSSES, MASK_CROSSES_NOT, MASK_AND, MASK_OR };
enum { LEVEL_NONE, LEVEL_PERCENT, LEVEL_ATR, LEVEL_TRAILING_PERCENT, LEVEL_TRAILING_ATR, LEVEL_RISK, LEVEL_PRICE };
enum { SIZE_UNITS, SIZE_CASH, SIZE_PERCENT_OF_EQUITY, SIZE_PERCENT_OF_CASH, SIZE_RISK, SIZE_ATR_RISK };
enum { NO_OPERAND = -1 };

typedef struct
{
    int operation, left, right;
} Step;

// Stop and target of one side: the kind, and the operand that its value is read from.
typedef struct
{
    int stop, stop_operand, target, target_operand;
} Levels;

// The same for every set.
typedef struct
{
    double cash, commission, multiplier, leverage, slip_percent, slip_points;
    int bars, first_bar, words, operands, first_step[MASKS + 1];
    int is_percent, short_cash, checks_submission, slips_at_open, slips_beyond_bar, closes_at_end;
    int size_method, is_whole, size_operand;
    Levels sides[2];
} Terms;

// Of one set. Levels: long stop, long target, short stop, short target.
typedef struct
{
    double size, atr_multiple, max_value, levels[4];
    int holding_bars, wait;
} Numbers;

// What one set came to; not covered: the event engine has to run it.
typedef struct
{
    double value, cash;
    int orders, fills, trades, open_trades, is_covered, unused;
} Figures;
