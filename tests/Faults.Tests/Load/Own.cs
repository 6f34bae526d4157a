using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests.Load;

/// <summary>A record that one worker alone changes, so that each of its versions is known.</summary>
internal sealed class Own(string objects, string id)
{
    private Func<ApiAnswer, bool> acknowledged = _ => true;
    private Func<ApiAnswer, bool> asked = _ => true;

    public string Id { get; } = id;

    /// <summary>The last version that was acknowledged.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Changes the record, always to something else than it was.</summary>
    /// <param name="change">Asks for the change.</param>
    /// <param name="shows">Whether a record shows it.</param>
    public async Task ChangeAsync(Func<Task<ApiAnswer>> change, Func<ApiAnswer, bool> shows)
    {
        asked = shows;
        Version = (await change()).Done(200).Version();
        acknowledged = shows;
    }

    /// <summary>The record is as it was acknowledged, or one change further: the one in doubt.</summary>
    /// <returns>The record.</returns>
    public async Task<ApiAnswer> CheckAsync(ApiClient api)
    {
        var record = (await api.Get($"{objects}/{Id}")).Is(200);
        record.Version().ShouldBeOneOf(Version, Version + 1);
        acknowledged = record.Version() == Version ? acknowledged : asked;
        acknowledged(record).ShouldBeTrue(record.Text);
        Version = record.Version();
        return record;
    }
}
