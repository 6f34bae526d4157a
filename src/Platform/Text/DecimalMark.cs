namespace Rapport.Platform.Text;

/// <summary>Which character stands before the decimals in a text or a column of texts.</summary>
public enum DecimalMark
{
    /// <summary>Not known: each number is read on its own, <c>1,234</c> as 1234 and <c>12,5</c> as 12.5.</summary>
    Unknown,
    Dot,
    Comma,
}
