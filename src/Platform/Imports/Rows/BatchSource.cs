using System.Threading.Channels;
using Rapport.Platform.Imports.Files;

namespace Rapport.Platform.Imports.Rows;

/// <summary>Reads and parses the next batches while the current one is written; never more than two ahead, so that memory does not grow with the file.</summary>
internal static class BatchSource
{
    private const int Ahead = 2;
    private const int MostCharacters = 4_000_000;

    public static ChannelReader<RowBatch> Start(IEnumerable<TableRow> rows, RowReader reader, BatchPacer pacer, CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<RowBatch>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(async () =>
        {
            try
            {
                foreach (var batch in Cut(rows, reader, () => pacer.Rows))
                {
                    await channel.Writer.WriteAsync(batch, cancel);
                }

                channel.Writer.Complete();
            }
            catch (Exception error)
            {
                // Whoever reads the channel meets it.
                channel.Writer.Complete(error);
            }
        }, CancellationToken.None);
        return channel.Reader;
    }

    internal static IEnumerable<RowBatch> Cut(IEnumerable<TableRow> rows, RowReader reader, Func<int> size)
    {
        var batch = new List<RowDraft>();
        var characters = 0;
        foreach (var row in rows)
        {
            batch.Add(reader.Read(row));
            characters += row.Cells.Sum(c => c?.Length ?? 0);
            if (batch.Count >= size() || characters > MostCharacters)
            {
                yield return new(batch);
                batch = [];
                characters = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return new(batch);
        }
    }
}
