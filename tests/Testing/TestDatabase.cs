namespace Rapport.Testing;

/// <summary>The databases on which everything that touches data is tested.</summary>
public enum TestDatabase
{
    Sqlite,
    Postgres,
}
