namespace Rapport.Demo.Story;

/// <summary>Thinks up the eighteen hundred sales: who buys what from whom, how long it takes, and how it ends.</summary>
internal sealed class Deals(Telling telling, Organisation organisation)
{
    public const int Count = 1800;

    /// <summary>How many are decided in our favour when an average seller asks for something new at a customer heard of in the usual way.</summary>
    private const double Usual = 0.4;

    /// <summary>How many are won in the month in which the story is told, at the least.</summary>
    private const int ThisMonth = 3;

    private static readonly double[] Reached = [0.2, 0.46, 0.73];

    private readonly Days days = telling.Days;

    /// <summary>When each sale begins and at which customer; that says when every customer is first heard of, and who looks after it.</summary>
    public List<Deal> Plan(List<Customer> customers)
    {
        var opened = Enumerable.Range(0, Count).Select(i => days.Pick(telling.Dice("opened", i))).Order().ToList();
        foreach (var (i, day) in opened.Index())
        {
            var deal = new Deal(i, day) { Customer = telling.Dice("buyer", i).Pick(customers, c => c.Weight) };
            deal.Customer.Deals.Add(deal);
        }

        foreach (var customer in customers)
        {
            Introduce(customer, telling.Dice("known", customer.Index));
        }

        return [.. customers.SelectMany(c => c.Deals).OrderBy(d => d.Index)];
    }

    /// <summary>How each sale goes, once contacts are known.</summary>
    public void Decide(List<Deal> deals)
    {
        foreach (var deal in deals)
        {
            Decide(deal, telling.Dice("deal", deal.Index));
        }

        WinThisMonth(deals);
    }

    private void Introduce(Customer customer, Dice dice)
    {
        var first = customer.Deals.FirstOrDefault()?.Opened;
        customer.Known = customer.Established || first is null && dice.Chance(0.5)
            ? days.Worked[dice.Below(5)]
            : first is { } day ? days.Next(customer.FromLead ? day : day.AddDays(-dice.Below(20))) : days.Pick(dice);
        if (customer.Known > first)
        {
            customer.Known = first.Value;
        }

        customer.FromLead &= !customer.Established && first >= days.First.AddDays(50);
        customer.Source = Customers.SourceOf(dice, customer.Known);
        // The lead came a while before, and to somebody who was there.
        customer.Owner = organisation.Seller(dice, customer.Team, customer.Known.AddDays(-50) < days.First ? days.First : customer.Known.AddDays(-50));
    }

    private void Decide(Deal deal, Dice dice)
    {
        var customer = deal.Customer;
        var again = customer.Established || customer.Deals[0] != deal;
        deal.Type = !again ? "new_business" : customer.Team.Service ? dice.Chance(0.6) ? "renewal" : "expansion" : dice.Pick(["new_business", "expansion", "renewal"], t => t switch { "new_business" => 0.2, "expansion" => 0.62, _ => 0.18 });
        var service = customer.Team.Service || deal.Type == "renewal";
        deal.Product = dice.Pick(organisation.Products, p => p.Words.Weight * (p.Words.Service == service ? 1 : 0.12));
        var pieces = 1 + (int)(deal.Product.Words.Most * Math.Pow(dice.Share(), customer.Tier is "strategic" or "key" ? 1.2 : 2.2));
        var yuan = deal.Product.Words.Price * pieces * (decimal)dice.Between(0.9, 1.04);
        deal.Amount = Purse.Sum(yuan, customer.Place.Currency);
        deal.Contact = dice.Pick([.. customer.Contacts.Where(c => c.Known <= deal.Opened)]);

        var skill = deal.Owner.Skill;
        var median = (30 + (24 * Math.Max(0, Math.Log10((double)yuan / 40_000)))) * (deal.Type == "renewal" ? 0.55 : 1) * (customer.Place.Abroad ? 1.3 : 1);
        deal.Cycle = (int)Math.Clamp(dice.LogNormal(median, 0.45) / Math.Sqrt(skill), 6, 330);
        var chance = Usual * skill * deal.Type switch { "renewal" => 1.55, "expansion" => 1.2, _ => 0.85 } * customer.Source switch { "referral" => 1.25, "advertising" or "social_media" => 0.7, _ => 1 } * (yuan > 1_000_000 ? 0.75 : 1);
        var fate = dice.Chance(0.07) ? Fate.Stalled : dice.Chance(Math.Clamp(chance, 0.06, 0.88)) ? Fate.Won : Fate.Lost;
        Go(deal, dice, fate);
    }

    /// <summary>From stage to stage as far as it gets by yesterday.</summary>
    private void Go(Deal deal, Dice dice, Fate fate)
    {
        // What is lost is often lost early, and then sooner.
        var furthest = fate switch { Fate.Won => 3, Fate.Lost => dice.Pick([0, 1, 2, 3], s => s switch { 0 => 0.2, 1 => 0.24, 2 => 0.34, _ => 0.22 }), _ => dice.Between(1, 2) };
        var cycle = fate == Fate.Lost ? Math.Max(5, (int)(deal.Cycle * (0.45 + (0.18 * furthest)))) : deal.Cycle;
        // On a stalled one nobody decides, until somebody tidies up.
        var end = deal.Opened.AddDays(fate == Fate.Stalled ? dice.Between(190, 330) : cycle);
        var before = deal.Opened;
        for (var stage = 0; stage < furthest; stage++)
        {
            var due = deal.Opened.AddDays(Math.Max(stage + 1, (int)(deal.Cycle * Reached[stage] * dice.Between(0.8, 1.15))));
            due = due < end ? due : end.AddDays(stage - furthest);
            var day = days.Next(due);
            if (due <= days.Last && day > before)
            {
                deal.Moves.Add((day, Deal.Stages[stage + 1]));
                before = day;
            }
        }

        if (end > days.Last)
        {
            deal.Fate = fate == Fate.Stalled ? fate : Fate.Open;
            return;
        }

        (deal.Fate, deal.Closed) = (fate == Fate.Stalled ? Fate.Lost : fate, days.Next(end));
        deal.Moves.RemoveAll(m => m.Day >= deal.Closed);
    }

    /// <summary>However early in a month the story is told, some of it has been won: what is furthest.</summary>
    private void WinThisMonth(List<Deal> deals)
    {
        var month = new DateOnly(days.Today.Year, days.Today.Month, 1);
        var missing = ThisMonth - deals.Count(d => d.Fate == Fate.Won && d.Closed >= month);
        foreach (var deal in deals.Where(d => d.Fate == Fate.Open && d.Moves.Count > 0 && d.Moves[^1].Day < days.Last).OrderByDescending(d => d.Moves.Count).ThenBy(d => d.Opened).Take(Math.Max(0, missing)))
        {
            (deal.Fate, deal.Closed) = (Fate.Won, days.Last >= month ? days.Last : days.Today);
        }
    }
}
