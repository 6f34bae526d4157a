using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Rapport.Server.Tests;

/// <summary>A JSON body whose second part waits until it is told to go.</summary>
internal sealed class SlowBody : HttpContent
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] first;
    private readonly byte[] second;

    public SlowBody(string first, string second)
    {
        (this.first, this.second) = (Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Done when the first part is on its way.</summary>
    public Task Begun => begun.Task;

    public void GoOn() => rest.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(first);
        await stream.FlushAsync();
        begun.SetResult();
        await rest.Task;
        await stream.WriteAsync(second);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = first.Length + second.Length;
        return true;
    }
}
