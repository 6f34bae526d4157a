namespace Rapport.Platform.Text;

/// <summary>Collects a sort key up to <see cref="TextKeys.SortKeyBytes"/> UTF-8 bytes and never cuts a character.</summary>
internal ref struct SortKeyBuilder(Span<char> buffer)
{
    private readonly Span<char> buffer = buffer;
    private int length;
    private int bytes;

    /// <summary>Something did not fit; what follows is dropped.</summary>
    public bool IsFull { get; private set; }

    public void Append(char character)
    {
        if (Reserve(character < 0x80 ? 1 : character < 0x800 ? 2 : 3))
        {
            buffer[length++] = character;
        }
    }

    public void Append(char high, char low)
    {
        if (Reserve(4))
        {
            buffer[length++] = high;
            buffer[length++] = low;
        }
    }

    public void Append(string text)
    {
        for (var i = 0; i < text.Length && !IsFull; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                Append(text[i], text[++i]);
            }
            else
            {
                Append(text[i]);
            }
        }
    }

    public override readonly string ToString() => buffer[..length].ToString();

    private bool Reserve(int count)
    {
        IsFull |= bytes + count > TextKeys.SortKeyBytes;
        bytes += IsFull ? 0 : count;
        return !IsFull;
    }
}
