namespace Rapport.Platform.Access.Rights;

/// <summary>How far a right reaches over the records of an object, counted from their owner. Each reach holds all before it.</summary>
public enum Reach
{
    /// <summary>No record.</summary>
    None,

    /// <summary>The user's own records.</summary>
    Own,

    /// <summary>Those of the user's team.</summary>
    Team,

    /// <summary>Those of the user's team and the teams below it.</summary>
    TeamAndBelow,

    All,
}

/// <summary>What can be done with a record that is there.</summary>
public enum RecordAction
{
    Read,
    Change,
    Delete,
    Transfer,
    Export,
}

/// <summary>What a role sees and does with one field.</summary>
public enum FieldAccess
{
    Full,

    /// <summary>Seen, never set.</summary>
    ReadOnly,

    /// <summary>Seen in part (<c>139****1234</c>); set when a record is made, not afterwards; nothing finds, sorts or groups by it.</summary>
    Masked,

    /// <summary>Not there.</summary>
    Hidden,
}
