using System.Text;
using Rapport.Platform.Problems;
using Rapport.Platform.Text;

namespace Rapport.Platform.Access.SignIn;

/// <summary>
/// What makes a password too easy to guess, after NIST SP 800-63B, 3.1.1.2: its length, and whether it is one that everybody tries or is
/// built from what everybody knows of its user. Which kinds of characters it has is nobody's business.
/// </summary>
internal static class PasswordRules
{
    /// <summary>What has to stand beside the names and words that everybody knows.</summary>
    private const int OfItsOwn = 8;

    /// <summary>What speaks against a password; null where nothing does.</summary>
    /// <param name="password">The password.</param>
    /// <param name="shortest">How many characters it has at least.</param>
    /// <param name="known">What everybody knows of its user: names, e-mail, company; null where whoever chose it is the one who runs the server.</param>
    /// <param name="field">The member of the request it stands in.</param>
    public static Refusal? Check(string password, int shortest, IEnumerable<string?>? known, string field)
    {
        if (password.Length > PasswordText.Longest)
        {
            return Errors.PasswordTooLong() with { Field = field };
        }

        if (PasswordText.Normalise(password).EnumerateRunes().Count() < shortest)
        {
            return Errors.PasswordTooShort(shortest) with { Field = field };
        }

        var folded = TextKeys.Fold(password);
        if (CommonPasswords.Has(folded) || IsRun(folded))
        {
            return Errors.PasswordCommon() with { Field = field };
        }

        return known is not null && IsBuiltFrom(folded, known.OfType<string>().Append("rapport").Append("默契")) ? Errors.PasswordPersonal() with { Field = field } : null;
    }

    /// <summary>Whether each character follows from the one before by the same step: 11111111, 12345678, hgfedcba.</summary>
    private static bool IsRun(string text) =>
        text.Length > 1 && text[1] - text[0] is >= -1 and <= 1 and var step && text.Zip(text.Skip(1)).All(pair => pair.Second - pair.First == step);

    private static bool IsBuiltFrom(string password, IEnumerable<string> known)
    {
        var rest = password;
        foreach (var word in known.SelectMany(Words).Distinct().OrderByDescending(w => w.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length < password.Length && rest.Length < OfItsOwn;
    }

    /// <summary>The words of a name or an address, together and one by one; Chinese in pinyin too.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var folded = TextKeys.Fold(text);
        var parts = new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] all = [.. parts, string.Concat(parts), folded.Split('@')[0], .. parts.Select(InPinyin)];
        return all.Where(w => w.Length >= (w.Any(c => c > '\u2E80') ? 2 : 3));
    }

    private static string InPinyin(string word)
    {
        var result = new StringBuilder();
        foreach (var (index, character) in word.Index())
        {
            var syllable = index == 0 ? Pinyin.FirstSyllable(word) : Pinyin.Syllable(character);
            result.Append(syllable is null ? character.ToString() : syllable.TrimEnd('1', '2', '3', '4', '5').Replace("u:", "v", StringComparison.Ordinal));
        }

        return result.ToString();
    }
}
