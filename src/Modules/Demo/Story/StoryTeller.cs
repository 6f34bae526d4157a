using Rapport.Platform;

namespace Rapport.Demo.Story;

/// <summary>
/// Tells two years of a company that makes pumps, compressors and filling lines. Pure: the same seed, day, language and company tell the same story to the
/// letter, ids included.
/// </summary>
internal static class StoryTeller
{
    public static IReadOnlyList<Told> Tell(long seed, DateOnly today, Language language, Company company)
    {
        var telling = new Telling(seed, today, language, company);
        var organisation = new Organisation(telling);
        var customers = new Customers(telling);
        var known = customers.Plan();
        var sales = new Deals(telling, organisation);
        var deals = sales.Plan(known);
        customers.Tell(known);
        sales.Decide(deals);
        new DealTelling(telling).Tell(deals);
        var leads = new Leads(telling, organisation).Tell(known);
        new Happenings(telling).Tell(known, deals, leads);
        new ToDos(telling).Tell(deals, leads);
        return telling.InOrder;
    }
}
