namespace Rapport.Platform.Access;

/// <summary>The names of the roles that Rapport ships.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Manager = "manager";
    public const string Salesperson = "salesperson";
    public const string Reader = "reader";
}
