namespace Rapport.Platform.Access.HandOvers;

/// <summary>Somebody leaves.</summary>
/// <param name="HandOver">Who gets what, by the path of its object; what is not named stays.</param>
internal sealed record DeactivateRequest(Dictionary<string, GivenRequest?>? HandOver = null);

/// <summary>Who gets the records of one object.</summary>
/// <param name="To">A user's id, or <c>manager</c>: whoever is the leaving user's manager.</param>
/// <param name="Open">Only those that still go on, which is so unless said otherwise; false takes the finished ones along.</param>
internal sealed record GivenRequest(string To, bool? Open = null);
