namespace Rapport.Demo.Story;

/// <summary>Tells the sales: how they begin, move from stage to stage, slip and end.</summary>
internal sealed class DealTelling(Telling telling)
{
    private static readonly (string Reason, double Share)[] Reasons =
        [("price", 0.28), ("competitor", 0.23), ("no_decision", 0.14), ("no_budget", 0.13), ("timing", 0.09), ("product_fit", 0.08), ("relationship", 0.03), ("other", 0.02)];

    private readonly Days days = telling.Days;

    public void Tell(IEnumerable<Deal> deals)
    {
        foreach (var deal in deals)
        {
            var dice = telling.Dice("deal told", deal.Index);
            Begin(deal, dice);
            Move(deal, dice);
            End(deal, dice);
        }
    }

    private void Begin(Deal deal, Dice dice)
    {
        var at = days.Desk(deal.Opened, deal.Owner.Index);
        deal.Id = dice.Id(at);
        telling.Create(at, deal.Owner, "opportunity", deal.Id,
            ("name", Telling.Filled(telling.Words.Opportunity, deal.Customer.Name, deal.Product.Words.Name)), ("ownerId", deal.Owner.Id), ("accountId", deal.Customer.Id),
            ("contactId", deal.Contact.Id), ("productId", deal.Product.Id), ("stage", Deal.Stages[0]), ("amount", deal.Amount), ("currency", deal.Customer.Place.Currency),
            ("openedDate", deal.Opened), ("expectedCloseDate", Hoped(deal, dice)), ("type", deal.Type), ("source", deal.Customer.Source), ("nextStep", NextStep(dice)));
    }

    private void Move(Deal deal, Dice dice)
    {
        foreach (var (day, stage) in deal.Moves)
        {
            var values = new List<(string, object?)> { ("stage", stage), ("nextStep", NextStep(dice)) };
            if (stage == "proposal" && dice.Chance(0.6))
            {
                deal.Amount = Math.Round(deal.Amount * (decimal)dice.Between(0.88, 1.15) / 10) * 10;
                values.Add(("amount", deal.Amount));
            }

            // Whoever has talked about terms knows better when.
            if (stage is "negotiation" or "proposal" && dice.Chance(0.75))
            {
                values.Add(("expectedCloseDate", (deal.Closed ?? Later(deal, day)).AddDays(dice.Between(-3, 12))));
            }

            telling.Update(days.Desk(day, deal.Owner.Index), deal.Owner, "opportunity", deal.Id, [.. values]);
        }
    }

    private void End(Deal deal, Dice dice)
    {
        if (deal.Closed is not { } closed)
        {
            return;
        }

        var at = days.Desk(closed, deal.Owner.Index);
        if (deal.Fate == Fate.Won)
        {
            // The last round of haggling.
            var amount = Math.Round(deal.Amount * (decimal)dice.Between(0.93, 1.0) / 10) * 10;
            telling.Update(at, deal.Owner, "opportunity", deal.Id, ("stage", "won"), ("amount", amount), ("closedDate", closed), ("nextStep", null));
        }
        else
        {
            var tidied = closed.DayNumber - deal.Opened.DayNumber > 185;
            telling.Update(at, deal.Owner, "opportunity", deal.Id, ("stage", "lost"), ("closedDate", closed), ("nextStep", null),
                ("lossReason", tidied ? "no_decision" : dice.Pick(Reasons, r => r.Share).Reason), ("description", dice.Chance(0.4) ? dice.Pick(telling.Words.LossNotes) : null));
        }
    }

    private string? NextStep(Dice dice) => dice.Chance(0.86) ? dice.Pick(telling.Words.NextSteps) : null;

    private static DateOnly Later(Deal deal, DateOnly day) => deal.Opened.AddDays(deal.Cycle) is var end && end > day ? end : day.AddDays(10);

    /// <summary>Most sellers hope for sooner than it takes.</summary>
    private static DateOnly Hoped(Deal deal, Dice dice) => deal.Opened.AddDays((int)(deal.Cycle * dice.Between(0.75, 1.5)) + 4);
}
