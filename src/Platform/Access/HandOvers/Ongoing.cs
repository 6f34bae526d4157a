namespace Rapport.Platform.Access.HandOvers;

/// <summary>
/// Tells which records of an owned object still go on, such as open opportunities and undone tasks: they are what somebody who leaves
/// gives to others, while what is finished stays with whom did it. A module registers one for each object where it matters.
/// </summary>
/// <param name="Object">The object's name.</param>
/// <param name="Filter">A filter, as lists take it, that is true for records that go on.</param>
/// <param name="Label">What such records are called.</param>
public sealed record Ongoing(string Object, string Filter, Labels Label);
