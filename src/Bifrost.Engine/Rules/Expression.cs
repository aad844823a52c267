namespace Bifrost.Engine.Rules;

/// <summary>What a rule says, as it is written: no name has been looked up yet.</summary>
abstract record Expression(Place Place);

sealed record NumberLiteral(double Value, Place Place) : Expression(Place);

/// <summary>$name: a number that is given when the rule is compiled.</summary>
sealed record ParameterUse(string Name, Place Place) : Expression(Place);

sealed record TextLiteral(string Value, Place Place) : Expression(Place);

/// <summary>A column, a line of an indicator after a dot, a choice as a parameter.</summary>
sealed record NameUse(string Name, Place Place) : Expression(Place);

/// <summary>An indicator or a function with its arguments.</summary>
sealed record Call(string Name, Items<Argument> Arguments, Place Place, Place NamePlace) : Expression(Place);

/// <param name="Name">Null where the position says which it is.</param>
/// <param name="Value">What is given.</param>
/// <param name="Place">Where it stands.</param>
sealed record Argument(string? Name, Expression Value, Place Place);

/// <summary>A timeframe and what is seen in it, or an indicator and one of its lines.</summary>
sealed record Dotted(Expression Owner, Expression Member, Place Place) : Expression(Place);

/// <summary>The value of some bars ago; 0 is now.</summary>
sealed record Earlier(Expression Value, int Bars, Place Place) : Expression(Place);

sealed record Minus(Expression Value, Place Place) : Expression(Place);

sealed record Not(Expression Condition, Place Place) : Expression(Place);

/// <summary>Both ends count.</summary>
sealed record Between(Expression Value, Expression Low, Expression High, Place Place) : Expression(Place);

sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right, Place Place) : Expression(Place);

enum BinaryOperator
{
    Or,
    And,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    CrossesAbove,
    CrossesBelow,
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>How tightly operators hold, loosest first.</summary>
enum Precedence
{
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Minus,
    Primary,
}

static class BinaryOperators
{
    public static Precedence Precedence(this BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => Rules.Precedence.Or,
        BinaryOperator.And => Rules.Precedence.And,
        BinaryOperator.Add or BinaryOperator.Subtract => Rules.Precedence.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Rules.Precedence.Product,
        _ => Rules.Precedence.Comparison,
    };

    public static string Sign(this BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.CrossesAbove => "crosses_above",
        BinaryOperator.CrossesBelow => "crosses_below",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
