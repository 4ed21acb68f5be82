namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>The prefix of a number series: capital letters and digits.</summary>
    public const string NumberPrefix = "number-prefix";

    /// <summary>Another series has the prefix; certificate numbers are unique in the installation.</summary>
    public const string NumberPrefixTaken = "number-prefix-taken";

    /// <summary>A certificate carries out a decision to award.</summary>
    public const string NoAwardDecided = "no-award-decided";

    /// <summary>A decision gives one certificate.</summary>
    public const string AlreadyIssued = "already-issued";

    /// <summary>A withdrawal or annulment carries out a decision of the committee.</summary>
    public const string NoWithdrawalDecided = "no-withdrawal-decided";

    /// <summary>The decision has been carried out already.</summary>
    public const string AlreadyCarriedOut = "already-carried-out";

    /// <summary>A certificate that was withdrawn or annulled gets no duplicate.</summary>
    public const string CertificateEnded = "certificate-ended";

    /// <summary>The number is already taken.</summary>
    public const string NumberTaken = "number-taken";

    /// <summary>The number comes from the external register and has to be typed in.</summary>
    public const string NumberOwed = "number-owed";

    /// <summary>Only the holder shows or hides a certificate in the register.</summary>
    public const string OnlyHolder = "only-holder";

    /// <summary>No configured font has a character of the facts, so nothing is issued.</summary>
    public const string CharacterNotPrintable = "character-not-printable";
}
