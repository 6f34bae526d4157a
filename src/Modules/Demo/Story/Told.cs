using Rapport.Platform.Records;

namespace Rapport.Demo.Story;

/// <summary>One thing that the story tells: somebody writes something down.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Which of the story's people; null for Rapport itself.</param>
/// <param name="Object">The record's object.</param>
/// <param name="Kind">Created or updated.</param>
/// <param name="Id">The record.</param>
/// <param name="Values">The fields, as the body of a request would have them.</param>
/// <param name="Derived">Fields that no request can set, such as those of a conversion.</param>
internal sealed record Told(DateTime At, Person? By, string Object, ChangeKind Kind, Guid Id, IReadOnlyDictionary<string, object?> Values, IReadOnlyDictionary<string, object?> Derived);
