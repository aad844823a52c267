namespace Bifrost.Cli;

/// <summary>What the process tells its caller; the help and docs/contributing.md list them.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work itself failed: a strategy threw, a check did not hold.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a file or a strategy's source is wrong: nothing was run.</summary>
    public const int BadInput = 2;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}

/// <summary>The command line or its input is wrong; the message says what, and what is allowed.</summary>
sealed class BadInputException(string message) : Exception(message);

/// <summary>The work failed for a reason that the caller can understand from the message.</summary>
sealed class WorkFailedException(string message) : Exception(message);
