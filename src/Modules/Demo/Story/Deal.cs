namespace Rapport.Demo.Story;

internal enum Fate
{
    Open,
    Won,
    Lost,

    /// <summary>Still open, and nobody decides.</summary>
    Stalled,
}

/// <summary>A sale as the story thinks of it, before it is told.</summary>
internal sealed class Deal(int index, DateOnly opened)
{
    public static readonly string[] Stages = ["qualification", "needs", "proposal", "negotiation"];

    public int Index => index;
    public DateOnly Opened => opened;
    public Guid Id { get; set; }
    public Customer Customer { get; set; } = null!;
    public Contact Contact { get; set; } = null!;
    public Product Product { get; set; } = null!;
    public string Type { get; set; } = "";

    /// <summary>In the customer's currency.</summary>
    public decimal Amount { get; set; }

    /// <summary>How many days it takes from the first talk to the decision.</summary>
    public int Cycle { get; set; }

    public Fate Fate { get; set; }
    public DateOnly? Closed { get; set; }

    /// <summary>When it reached which stage, the first one left out.</summary>
    public List<(DateOnly Day, string Stage)> Moves { get; } = [];

    public Person Owner => Customer.Owner;
    public bool IsOpen => Fate is Fate.Open or Fate.Stalled;
    public string Stage => Moves.Count == 0 ? Stages[0] : Moves[^1].Stage;
}
