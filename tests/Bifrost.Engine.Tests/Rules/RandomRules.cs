using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Tests.Rules;

/// <summary>Expressions that mean something, drawn from a seed: conditions of numbers of columns and functions.</summary>
sealed class RandomRules(int seed)
{
    static readonly string[] Columns = ["open", "high", "low", "close", "volume"];

    static readonly BinaryOperator[] Comparisons =
    [
        BinaryOperator.Less, BinaryOperator.LessOrEqual, BinaryOperator.Greater, BinaryOperator.GreaterOrEqual,
        BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.CrossesAbove, BinaryOperator.CrossesBelow,
    ];

    static readonly BinaryOperator[] Arithmetic =
        [BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide];

    readonly Random _random = new(seed);

    public Expression Condition(int depth) => _random.Next(depth <= 0 ? 3 : 9) switch
    {
        0 or 1 => new Binary(One(Comparisons), Number(depth - 1), Number(depth - 1), default),
        2 => new Between(Number(depth - 1), Number(depth - 1), Number(depth - 1), default),
        3 => new Not(Condition(depth - 1), default),
        4 => Call(_random.Next(2) == 0 ? "rising" : "falling", Number(depth - 1), Whole(1, 3)),
        5 => Call("crosses_above", Number(depth - 1), Number(depth - 1)),
        6 => new Earlier(Condition(depth - 1), _random.Next(3), default),
        var which => new Binary(
            which == 7 ? BinaryOperator.And : BinaryOperator.Or, Condition(depth - 1), Condition(depth - 1), default),
    };

    public Expression Number(int depth) => _random.Next(depth <= 0 ? 3 : 11) switch
    {
        0 => new NumberLiteral(_random.Next(5) == 0 ? 0 : _random.Next(20_000) / 100.0, default),
        1 or 2 => new NameUse(One(Columns), default),
        3 => new Minus(Number(depth - 1), default),
        4 => new Earlier(Number(depth - 1), _random.Next(4), default),
        5 => Call("if", Condition(depth - 1), Number(depth - 1), Number(depth - 1)),
        6 => Call(_random.Next(2) == 0 ? "min" : "max", Number(depth - 1), Number(depth - 1)),
        7 => Call(_random.Next(2) == 0 ? "highest" : "lowest", Number(depth - 1), Whole(1, 5)),
        8 => One([
            Call("abs", Number(depth - 1)), Call("log", Number(depth - 1)), Call("sqrt", Number(depth - 1)),
            Call("bars_since", Condition(depth - 1)), Call("sma", new NameUse(One(Columns), default), Whole(1, 6)),
        ]),
        _ => new Binary(One(Arithmetic), Number(depth - 1), Number(depth - 1), default),
    };

    static Call Call(string name, params Expression[] arguments) => new(
        name, new([.. arguments.Select(argument => new Argument(null, argument, default))]), default, default);

    NumberLiteral Whole(int least, int most) => new(_random.Next(least, most + 1), default);

    T One<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
