using System.CommandLine;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;
using Bifrost.Store;
using Bifrost.Store.Filters;

namespace Bifrost.Cli.Options;

/// <summary>What is looked for: a rule, typed or by its name, and patterns.</summary>
sealed class FilterOptions
{
    const int NameMax = 64;

    readonly Argument<string?> _rule = new("RULE")
    {
        Description = "The condition: \"close > sma(close, 20) and rsi(14) < 30\"; docs/rules.md has the language.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly TextOption _template = new("--template", "NAME", "A filter that comes with Bifrost: bifrost scan templates lists them.");
    readonly TextOption _saved = new("--saved", "NAME", "A filter that was saved before: bifrost scan saved lists them.");
    readonly TextOption _file = new("--filter-file", "FILE", "A file with a rule, or with a filter of other programs in JSON.");
    readonly TextOption _pattern = new(
        "--pattern", "NAME[,NAME…]", "One of these patterns, or all of bullish, bearish: bifrost scan patterns lists them.");

    readonly TextOption _conventions = new(
        "--conventions", "WHOSE", "Whose indicators are meant: engine or scanner. engine if not given, scanner for templates.");

    readonly TextOption _save = new("--save", "NAME", "Keep the rule under a name, for --saved.");

    public void AddTo(Command command)
    {
        command.Arguments.Add(_rule);
        Option[] options = [_template, _saved, _file, _pattern, _conventions, _save];
        foreach (var option in options) command.Options.Add(option);
    }

    /// <summary>The saved filters of this user.</summary>
    public static SavedFilters Saved => new(DataHome.Folder());

    /// <summary>What the options ask for; a filter that is to be saved is.</summary>
    /// <exception cref="BadInputException">Nothing or too much is asked for, or it is no filter.</exception>
    public ScanFilter Of(ParseResult line)
    {
        var filter = RuleOf(line);
        if (line.GetValue(_save) is { } name) Save(name, filter);
        var patterns = PatternsOf(line.GetValue(_pattern), OptionsOf(line, RuleConventions.Reference));
        if (filter is null && patterns.Count == 0)
        {
            throw new BadInputException(
                "scan needs something to look for: a rule as \"close > open\", --template, --saved, --filter-file or --pattern.");
        }

        return new(filter, patterns, OptionsOf(line, filter?.Conventions ?? RuleConventions.Reference));
    }

    NamedRule? RuleOf(ParseResult line)
    {
        (string? Given, Func<string, NamedRule> Read)[] sources =
        [
            (line.GetValue(_rule), text => Typed(text, OptionsOf(line, RuleConventions.Reference), "the rule")),
            (line.GetValue(_template), name => Template(name, OptionsOf(line, RuleConventions.Scanner))),
            (line.GetValue(_saved), name => OfUser(name, line)),
            (line.GetValue(_file), file => FilterFile.Read(file, given => OptionsOf(line, given))),
        ];
        var asked = sources.Where(source => source.Given is not null).ToList();
        if (asked.Count > 1) throw new BadInputException("one of a rule, --template, --saved and --filter-file is expected, not several.");
        return asked is [var (given, read)] ? read(given!) : null;
    }

    RuleOptions OptionsOf(ParseResult line, RuleConventions usual) => new()
    {
        Conventions = line.GetValue(_conventions) switch
        {
            null => usual,
            "engine" => RuleConventions.Reference,
            "scanner" => RuleConventions.Scanner,
            var other => throw Texts.Bad("--conventions", other, "engine or scanner"),
        },
    };

    public static NamedRule Typed(string text, RuleOptions options, string where) =>
        new(text, RuleTexts.Condition(where, text, options), options.Conventions);

    static NamedRule Template(string name, RuleOptions options)
    {
        var template = ScannerTemplates.Find(name) ?? throw new BadInputException(
            $"there is no template {name}.{Suggestion.For(name, ScannerTemplates.All.Select(one => one.Name))}");
        return Typed(template.Filter, options, $"template {name}");
    }

    NamedRule OfUser(string name, ParseResult line)
    {
        var all = SavedOf(() => Saved.All);
        if (!all.TryGetValue(name, out var saved))
        {
            var known = all.Count == 0 ? " None is." : Suggestion.For(name, all.Keys);
            throw new BadInputException($"no filter is saved as {name}.{known}");
        }

        var usual = saved.Conventions == "scanner" ? RuleConventions.Scanner : RuleConventions.Reference;
        return Typed(saved.Rule, OptionsOf(line, usual), $"the filter {name}");
    }

    static void Save(string name, NamedRule? filter)
    {
        if (filter is null) throw new BadInputException("--save needs a rule to save.");
        if (name.Length is 0 or > NameMax || name.Any(char.IsControl))
            throw Texts.Bad("--save", name, $"a name of 1 to {NameMax} characters");
        var conventions = filter.Conventions == RuleConventions.Scanner ? "scanner" : "engine";
        SavedOf(() =>
        {
            Saved.Save(name, new(filter.Text, conventions));
            return true;
        });
    }

    /// <summary>Work with the file of saved filters.</summary>
    public static T SavedOf<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BadInputException($"saved filters: {bad.Message}");
        }
    }

    static List<ScanPattern> PatternsOf(string? names, RuleOptions options)
    {
        if (names is null) return [];
        var all = PatternCatalog.All(options);
        return [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(name => Named(name, all)).Distinct()];
    }

    static IEnumerable<ScanPattern> Named(string name, IReadOnlyList<ScanPattern> all)
    {
        if (name.Equals("all", StringComparison.OrdinalIgnoreCase)) return all;
        if (Enum.TryParse<PatternSide>(name, ignoreCase: true, out var side) && side != PatternSide.Either)
            return all.Where(pattern => pattern.Side == side);
        var plain = name.Replace('-', '_');
        var found = all.FirstOrDefault(pattern =>
            pattern.Name.Equals(plain, StringComparison.OrdinalIgnoreCase)
            || name.Equals(pattern.Code, StringComparison.OrdinalIgnoreCase));
        return found is not null ? [found] : throw new BadInputException(
            $"there is no pattern {name}.{Suggestion.For(name, all.Select(pattern => pattern.Name))}");
    }
}
