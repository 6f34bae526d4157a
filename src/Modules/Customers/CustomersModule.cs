using Microsoft.Extensions.DependencyInjection;
using Rapport.Customers.Objects;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Records;

namespace Rapport.Customers;

/// <summary>Who we sell to: accounts and the people in them.</summary>
public static class CustomersModule
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddSingleton(AccountObject.Define())
        .AddSingleton(ContactObject.Define())
        .AddForeignFiles(typeof(CustomersModule).Assembly)
        .AddSingleton<RecordRule>(new TreeRule(AccountObject.Name, "parentId"))
        .AddSingleton<RecordRule>(new TreeRule(ContactObject.Name, "reportsToId"));
}
