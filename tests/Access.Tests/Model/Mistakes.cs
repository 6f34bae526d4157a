namespace Rapport.Access.Tests.Model;

/// <summary>A user's own records are those of the whole team.</summary>
internal sealed class OwnSeesTheTeam(Company company) : Truth(company)
{
    public override HashSet<string> Owners(Row person, Reach reach) => base.Owners(person, reach == Reach.Own ? Reach.Team : reach);
}

/// <summary>Records go by their owner alone.</summary>
internal sealed class SharesOpenNothing(Company company) : Truth(company)
{
    public override bool IsOpened(Row person, Row record, bool write) => false;
}

/// <summary>Whoever has a record to read may change it.</summary>
internal sealed class ReadSharesWrite(Company company) : Truth(company)
{
    public override bool IsOpened(Row person, Row record, bool write) => base.IsOpened(person, record, write: false);
}

/// <summary>Absences change nothing.</summary>
internal sealed class NobodyStandsIn(Company company) : Truth(company)
{
    public override IEnumerable<string> StoodInFor(Row person) => [];
}

/// <summary>A share with a team does not mean the teams below it.</summary>
internal sealed class TeamsAboveAreNotMeant(Company company) : Truth(company)
{
    public override HashSet<string> Principals(Row person) => [.. base.Principals(person).Where(p => p == (string?)person["teamId"] || !Company.Rows.TryGetValue(p, out var row) || row.Entity != Entities.Team)];
}

/// <summary>What is in the recycle bin is seen among the living.</summary>
internal sealed class TheBinIsOpen(Company company) : Truth(company)
{
    public override bool Sees(Row person, Row record, bool inBin = false) => base.Sees(person, record, record.Deleted);
}

/// <summary>Hidden fields are there in part.</summary>
internal sealed class HiddenIsMasked(Company company) : Truth(company)
{
    public override Share Has(Row person, Entity entity, string path) => base.Has(person, entity, path) is Share.Hidden ? Share.Masked : base.Has(person, entity, path);
}

/// <summary>Masked fields are there whole.</summary>
internal sealed class MaskedIsFull(Company company) : Truth(company)
{
    public override Share Has(Row person, Entity entity, string path) => base.Has(person, entity, path) is Share.Masked ? Share.Full : base.Has(person, entity, path);
}
