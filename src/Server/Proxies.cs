using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Rapport.Server;

/// <summary>The proxies in front of the server: they alone are believed when they say who called, by which scheme and which host.</summary>
internal static class Proxies
{
    /// <summary>Addresses and networks, separated by commas: <c>127.0.0.1, 10.0.0.0/24, ::1</c>.</summary>
    /// <returns>The networks, or null and the part that is none.</returns>
    public static (IReadOnlyList<IPNetwork>? Networks, string Wrong) Parse(string list)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            // .NET takes "10" for 0.0.0.10.
            else if (IPAddress.TryParse(part, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == part))
            {
                networks.Add(new(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32));
            }
            else
            {
                return (null, part);
            }
        }

        return (networks, "");
    }

    /// <summary>Believes these and nobody else; with none, nobody, whatever the environment says.</summary>
    public static void Trust(ForwardedHeadersOptions options, IReadOnlyList<IPNetwork> networks)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        // Without known proxies, ASP.NET Core would believe everybody.
        options.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        // As many as there are in a row: it ends at the first address that is not known.
        options.ForwardLimit = null;
    }
}
