using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records.Runs;

/// <summary>A record that is not of a run and points at one that is.</summary>
/// <param name="Object">Its object.</param>
/// <param name="Id">Its id; null where the viewer may not see it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Field">The field that points.</param>
/// <param name="Target">The object at which it points.</param>
/// <param name="TargetId">The record at which it points; null where the viewer may not see it.</param>
/// <param name="TargetName">What that is called.</param>
public sealed record RunObstacle(ObjectDefinition Object, Guid? Id, string? Name, FieldDefinition Field, ObjectDefinition Target, Guid? TargetId, string? TargetName);
