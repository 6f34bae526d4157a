using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Storage;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Rows;

public sealed class BatchTests
{
    private static readonly RowReader Reader = new(new Sample("n\nx\n").Plan("""{"columns": {"n": "name"}}"""));

    private static IEnumerable<TableRow> Rows(int count, int characters) =>
        Enumerable.Range(1, count).Select(i => new TableRow(i, i + 1, [new string('x', characters)], null));

    [Fact]
    public void Batches_keep_the_order_of_the_file_and_lose_no_row()
    {
        var batches = BatchSource.Cut(Rows(250, 1), Reader, () => 100).ToList();
        batches.Select(b => b.Position).ShouldBe([100, 200, 250]);
        batches.SelectMany(b => b.Rows).Select(r => r.Row.Number).ShouldBe(Enumerable.Range(1, 250).Select(i => (long)i));
    }

    [Fact]
    public void A_batch_of_long_cells_is_cut_earlier() =>
        BatchSource.Cut(Rows(10, 1_000_000), Reader, () => 1000).First().Rows.Count.ShouldBe(5);

    [Fact]
    public void A_source_that_fails_tells_its_reader()
    {
        static IEnumerable<TableRow> Broken()
        {
            yield return new(1, 2, ["x"], null);
            throw new FileProblemException(FileProblem.Broken);
        }

        var batches = BatchSource.Start(Broken(), Reader, new(new(10, TimeSpan.FromSeconds(1))), TestContext.Current.CancellationToken);
        Should.Throw<FileProblemException>(async () =>
        {
            await foreach (var batch in batches.ReadAllAsync(TestContext.Current.CancellationToken))
            {
                batch.Rows.Count.ShouldBe(1);
            }
        });
    }

    [Fact]
    public void Batches_grow_to_the_time_they_may_take_and_no_further()
    {
        var pacer = new BatchPacer(new BatchPace(1000, TimeSpan.FromMilliseconds(50)));
        pacer.Rows.ShouldBe(100);
        pacer.Took(100, TimeSpan.FromMilliseconds(1));
        pacer.Rows.ShouldBe(200);
        pacer.Took(200, TimeSpan.FromMilliseconds(80));
        pacer.Rows.ShouldBe(100);
        pacer.Took(100, TimeSpan.FromSeconds(10));
        pacer.Rows.ShouldBe(20);
    }

    [Fact]
    public void A_last_small_batch_says_nothing_about_full_ones()
    {
        var pacer = new BatchPacer(new BatchPace(1000, TimeSpan.FromMilliseconds(50)));
        pacer.Took(3, TimeSpan.FromMilliseconds(40));
        pacer.Rows.ShouldBe(100);
    }

    [Fact]
    public void A_dry_run_remembers_once_and_twice_by_purpose()
    {
        var keys = new RehearsedKeys();
        keys.Add("lookup name", "acme");
        keys.Count("lookup name", "acme").ShouldBe(1);
        keys.Count("match", "acme").ShouldBe(0);
        keys.Add("lookup name", "acme");
        keys.Count("lookup name", "acme").ShouldBe(2);
    }
}
