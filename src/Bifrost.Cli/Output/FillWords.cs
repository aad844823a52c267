using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Output;

/// <summary>How a fill came about, in a sentence.</summary>
static class FillWords
{
    public static string Of(FillExplanation fill)
    {
        var size = $"{Math.Abs(fill.Size):0.######} at {fill.Price:0.######} on {Times.Show(fill.Time)}";
        var slipped = fill.Slippage > 0 ? $", {fill.Slippage:0.######} worse for slippage" : "";
        var rest = fill.Remaining != 0 ? $"; {Math.Abs(fill.Remaining):0.######} remained" : "";
        return $"{size}: {Origin(fill)}{slipped}; commission {fill.Commission:N2}{rest}";
    }

    static string Origin(FillExplanation fill) => fill.Origin switch
    {
        FillOrigin.Open => $"the open {fill.Asked:0.######}",
        FillOrigin.CloseOfDecision => $"the close {fill.Asked:0.######} of the bar it was decided on",
        FillOrigin.CloseOfSession => $"the close {fill.Asked:0.######} of the session",
        FillOrigin.OpenWithinLimit => $"the open {fill.Asked:0.######}, better than the limit",
        FillOrigin.LimitReached => $"the limit {fill.Asked:0.######}, within {Range(fill)}",
        FillOrigin.OpenBeyondTrigger => $"the open {fill.Asked:0.######}, gapped through the trigger",
        FillOrigin.TriggerReached => $"the trigger {fill.Asked:0.######}, within {Range(fill)}",
        FillOrigin.LimitAfterTrigger => $"the limit {fill.Asked:0.######} after the trigger, within {Range(fill)}",
        _ => "its limit or trigger, which has moved on since",
    };

    static string Range(FillExplanation fill) => $"{fill.Bar.Low:0.######} to {fill.Bar.High:0.######}";
}
