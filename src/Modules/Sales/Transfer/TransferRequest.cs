namespace Rapport.Sales.Transfer;

/// <summary>Who takes over one record.</summary>
/// <param name="ToUserId">The new owner.</param>
/// <param name="With">What goes along, by path: <c>contacts</c>, <c>opportunities</c> (open ones), <c>tasks</c> (undone ones).</param>
internal sealed record TransferRequest(Guid ToUserId, string[]? With = null);

/// <summary>Who takes over many records.</summary>
/// <param name="Ids">Between 1 and 1,000 of them.</param>
/// <param name="ToUserId">The new owner.</param>
/// <param name="With">What goes along, by path.</param>
internal sealed record TransferManyRequest(Guid[] Ids, Guid ToUserId, string[]? With = null);
