using System.CommandLine;
using Bifrost.Cli.Output;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost completion SHELL: what a shell has to be told to complete this command; it asks the program for the words.</summary>
sealed class CompletionVerb : Verb
{
    // The shells hand over what is typed so far as one text; the program answers with a word a line.
    const string Bash =
        """
        # Completion of bifrost. In ~/.bashrc: source <(bifrost completion bash)
        _bifrost() {
            local line="bifrost ${COMP_LINE:0:COMP_POINT}"
            line="bifrost ${line#bifrost * }"
            [[ ${COMP_LINE:0:COMP_POINT} == *' '* ]] || return
            local words
            words=$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
            [[ ${COMP_WORDS[COMP_CWORD]} == -* ]] || words=$(grep -v '^[-/]' <<<"$words")
            COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _bifrost bifrost ./bifrost
        """;

    const string Zsh =
        """
        # Completion of bifrost. In ~/.zshrc, after compinit: source <(bifrost completion zsh)
        _bifrost() {
            local line="bifrost ${BUFFER[1,CURSOR]#* }"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _bifrost bifrost ./bifrost
        """;

    const string Fish =
        """
        # Completion of bifrost. Once: bifrost completion fish > ~/.config/fish/completions/bifrost.fish
        function __bifrost
            set -l line "bifrost "(string replace -r '^\S+\s+' '' -- (commandline -cp))
            set -l program (commandline -opc)[1]
            $program "[suggest:"(string length -- $line)"]" $line 2>/dev/null
        end
        complete -c bifrost -a '(__bifrost)'
        """;

    readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh or fish." };

    public CompletionVerb(Terminal terminal)
        : base(
            "completion",
            "Print what a shell needs to complete this command.",
            terminal,
            "bifrost completion bash",
            "bifrost completion fish > ~/.config/fish/completions/bifrost.fish")
    {
        _shell.CompletionSources.Add("bash", "zsh", "fish");
        Arguments.Add(_shell);
    }

    protected override int Run(ParseResult line)
    {
        var shell = line.GetValue(_shell)!;
        var script = shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            _ => throw new BadInputException($"completion {shell}: one of bash, zsh, fish is expected."),
        };
        Answer(line, () => new(shell, script), wire => wire.CompletionAnswer, _ => Terminal.Out.WriteLine(script));
        return ExitCode.Done;
    }
}

/// <summary>The answer of <see cref="CompletionVerb"/>.</summary>
sealed record CompletionAnswer(string Shell, string Script);
