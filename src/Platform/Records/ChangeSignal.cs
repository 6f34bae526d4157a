namespace Rapport.Platform.Records;

/// <summary>Tells this process, after a commit, that records of an object changed. Nobody may rely on it alone: the tables are the truth.</summary>
public sealed class ChangeSignal
{
    private event Action<string>? Changed;

    /// <summary>Calls back with the object's name after each commit that touched it; dispose to stop.</summary>
    public void Listen(Action<string> changed) => Changed += changed;

    internal void Raise(string objectName) => Changed?.Invoke(objectName);
}
