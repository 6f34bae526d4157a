namespace Rapport.Platform.Text;

/// <summary>Takes sign, brackets, currency, unit and percent sign off a number; each may stand there once.</summary>
internal ref struct NumberAffixes(ReadOnlySpan<char> text)
{
    // Longer names before those they end or begin with.
    private static readonly string[] Currencies =
    [
        "人民币", "CNY", "RMB", "USD", "EUR", "GBP", "HKD", "JPY", "TWD", "SGD", "AUD", "CAD", "CHF", "US$", "HK$", "NT$", "A$", "C$", "S$",
        "$", "¥", "€", "£", "美元", "欧元", "英镑", "港币", "港元", "日元", "元", "圆",
    ];

    private static readonly (string Name, int Zeros)[] Units =
    [
        ("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3), ("bn", 9), ("k", 3), ("m", 6), ("w", 4),
    ];

    private ReadOnlySpan<char> rest = text;
    private bool signed;
    private bool opened;
    private bool closed;
    private bool currency;

    /// <summary>What is left: digits and separators, if it is a number.</summary>
    public readonly ReadOnlySpan<char> Core => rest;

    public bool Negative { get; private set; }

    public bool Percent { get; private set; }

    /// <summary>The power of ten of the unit: 4 for 万.</summary>
    public int Zeros { get; private set; }

    /// <summary>False where they contradict each other.</summary>
    public bool TryTake()
    {
        do
        {
            rest = rest.Trim(' ');
        }
        while (TakePrefix());
        // 人民币 5 元 names the currency at both ends.
        currency = false;
        do
        {
            rest = rest.Trim(' ');
        }
        while (TakeSuffix());
        return opened == closed && !(Percent && (currency || Zeros > 0));
    }

    private bool TakePrefix()
    {
        if (!signed && rest is ['-' or '+' or '(', ..])
        {
            signed = true;
            opened = rest[0] == '(';
            Negative = rest[0] != '+';
            rest = rest[1..];
            return true;
        }
        foreach (var name in currency ? [] : Currencies)
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                currency = true;
                rest = rest[name.Length..];
                return true;
            }
        }
        return false;
    }

    private bool TakeSuffix()
    {
        if (rest is [.., ')'] && opened && !closed)
        {
            closed = true;
        }
        else if (rest is [.., '-'] && !signed)
        {
            signed = Negative = true;
        }
        else if (rest is [.., '%'] && !Percent)
        {
            Percent = true;
        }
        else
        {
            return TakeCurrency() || TakeUnit();
        }
        rest = rest[..^1];
        return true;
    }

    private bool TakeCurrency()
    {
        foreach (var name in currency ? [] : Currencies)
        {
            if (rest.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                currency = true;
                rest = rest[..^name.Length];
                return true;
            }
        }
        return false;
    }

    private bool TakeUnit()
    {
        foreach (var (name, zeros) in Zeros > 0 ? [] : Units)
        {
            if (rest.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                Zeros = zeros;
                rest = rest[..^name.Length];
                return true;
            }
        }
        return false;
    }
}
