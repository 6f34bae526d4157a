using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Rows;

/// <summary>Chooses how many rows make a batch, such that a batch holds the database for about as long as it may.</summary>
public sealed class BatchPacer(BatchPace pace)
{
    private const int First = 100;
    private const int Least = 20;
    private volatile int rows = Math.Min(First, pace.MaxRows);

    public int Rows => rows;

    public void Took(int written, TimeSpan time)
    {
        var fitting = written * pace.HoldFor.TotalMilliseconds * 0.8 / Math.Max(time.TotalMilliseconds, 0.1);
        // What a handful of rows took says little about a full batch.
        if (fitting < rows ? written >= Least : written * 2 > rows)
        {
            rows = (int)Math.Clamp(Math.Min(fitting, rows * 2.0), Math.Min(Least, pace.MaxRows), pace.MaxRows);
        }
    }
}
