using System.Text.Json;
using System.Text.Json.Nodes;
using Bifrost.Engine.Strategies;
using YamlDotNet.Core;

namespace Bifrost.Store.Rules;

/// <summary>Strategies written as rules, in files: .yaml, .yml or .json (docs/rule-strategies.md).</summary>
public static class RuleFiles
{
    public static bool IsOne(string path) => IsYaml(path) || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="RuleFileException">It cannot be read, or something in it is not allowed.</exception>
    public static RulePlan Open(string path)
    {
        try
        {
            return Read(File.ReadAllText(path), IsYaml(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RuleFileException($"{path} cannot be read: {error.Message}", error);
        }
        catch (YamlException bad)
        {
            throw new RuleFileException($"{path}({bad.Start.Line},{bad.Start.Column}): {(bad.InnerException ?? bad).Message}", bad);
        }
        catch (JsonException bad)
        {
            throw new RuleFileException($"{path}: {bad.Message}", bad);
        }
        catch (RulePlanException bad)
        {
            throw new RuleFileException($"{path}: {bad.Message}", bad);
        }
    }

    static RulePlan Read(string text, bool isYaml) =>
        RulePlanReader.Read(isYaml ? (YamlJson.Of(text) ?? new JsonObject()).ToJsonString() : text);

    static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file of rules is wrong; the message names the file, the property and what is allowed.</summary>
public sealed class RuleFileException(string message, Exception inner) : Exception(message, inner);
