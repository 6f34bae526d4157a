using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Rapport.Testing;

/// <summary>
/// Runs a theory once per database, each with the given arguments after the database. Where there is no PostgreSQL its runs are there
/// and skipped, so that nobody takes them for green.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object?[] arguments) : DataAttribute
{
    public object?[] Arguments { get; } = arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<TestDatabase>().Select(database => new TheoryDataRow([database, .. Arguments])
        {
            Skip = database == TestDatabase.Postgres ? PostgresServer.WhyMissing : null,
        })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
