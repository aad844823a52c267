namespace Bifrost.Engine.Statistics;

/// <summary>The exponential function where plain evaluation loses digits.</summary>
static class Exponential
{
    /// <summary>e^x − 1 to full precision near 0, by Kahan's correction of the rounding of e^x.</summary>
    public static double LessOne(double x)
    {
        var power = Elementary.Exp(x);
        if (power == 1) return x;
        var less = power - 1;
        return less == -1 || double.IsInfinity(power) ? less : less * (x / Elementary.Log(power));
    }
}
