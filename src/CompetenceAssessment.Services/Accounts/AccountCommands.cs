namespace CompetenceAssessment.Services.Accounts;

public sealed record SignUp
{
    public required string GivenNames { get; init; }

    public required string FamilyName { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    /// <summary>"en" or "et".</summary>
    public required string Language { get; init; }
}

public sealed record ResetPassword(Guid UserId, string Token, string NewPassword);

public sealed record ChangePassword(Guid PersonId, string CurrentPassword, string NewPassword);

/// <summary>What stops an account write, each with its words; nothing where it was done.</summary>
public sealed record AccountProblems(IReadOnlyList<(string Code, string Words)> All)
{
    public static readonly AccountProblems None = new([]);

    public bool Any => All.Count > 0;
}
