namespace Rapport.Platform.Fields.Id;

/// <summary>A record's own id.</summary>
internal sealed class IdType : UuidType
{
    public override string Name => "id";

    public override Labels Label => ("编号", "Id");

    public override bool ForAdministrators => false;
}
