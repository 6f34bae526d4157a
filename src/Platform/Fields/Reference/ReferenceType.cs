namespace Rapport.Platform.Fields.Reference;

/// <summary>Another record, by id. That it exists and the caller may see it is checked set-wise when records are saved.</summary>
internal sealed class ReferenceType : UuidType
{
    public override string Name => "reference";

    public override Labels Label => ("关联", "Reference");
}
