using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications;

[RequestSizeLimit(MaxRequestBytes), RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
public sealed class PreconditionsModel(OwnCases own, ApplicationService service, Links links, Texts texts, IValidator<PreconditionsInput> validator)
    : DraftModel(own, service, links)
{
    /// <summary>Largest single document; diplomas and references are scans of a few pages.</summary>
    public const int MaxDocumentMegabytes = 20;

    private const int MaxRequestBytes = 120 * 1024 * 1024;

    [BindProperty]
    public PreconditionsInput Input { get; set; } = new();

    /// <summary>A document to take out.</summary>
    [BindProperty]
    public Guid? Remove { get; set; }

    public override DraftSection Section => DraftSection.Preconditions;

    public IReadOnlyList<Precondition> Preconditions => Case.Settings.Preconditions;

    public IEnumerable<ApplicationDocument> DocumentsFor(string code) => Application.Documents.Where(d => d.PreconditionCode == code);

    public void OnGet() => Input = PreconditionsInput.From(Application.Details, Preconditions);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Input = Input.Over(PreconditionsInput.From(Application.Details, Preconditions));
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await SaveAsync(Input.Applied(Application.Details), null, cancellation);
        var added = 0;
        foreach (var answer in Input.Answers)
        {
            foreach (var file in answer.Files)
            {
                await AddAsync(answer.Code, file, cancellation);
                added++;
            }
        }

        if (Remove is { } documentId)
            await Service.RemoveDocumentAsync(new RemoveApplicationDocument { ActorId = PersonId, ApplicationId = Id, DocumentId = documentId }, cancellation);
        if (added > 0)
            this.Say(texts.Count("applications.documents-added", added));
        return Then == "stay" || Remove is not null ? BackToSection() : Onward();
    }

    protected override IEnumerable<StoredValue> Compare(ApplicationDetails stored) =>
        from precondition in Preconditions
        where !precondition.DocumentRequired
        select new StoredValue(
            precondition.Text.In(texts.Language).Text,
            Input.Answers.Find(a => a.Code == precondition.Code)?.Statement,
            stored.PreconditionStatements.GetValueOrDefault(precondition.Code));

    private async Task AddAsync(string code, IFormFile file, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        try
        {
            await Service.AddDocumentAsync(
                new AddApplicationDocument
                {
                    ActorId = PersonId,
                    ApplicationId = Id,
                    PreconditionCode = code,
                    FileName = file.FileName,
                    Content = content,
                    MaxBytes = MaxDocumentMegabytes * 1024L * 1024L,
                },
                cancellation);
        }
        catch (EvidenceRefusedException refused)
        {
            // What was saved before it stands; the form goes on from there.
            var field = $"Input.Answers[{Input.Answers.FindIndex(a => a.Code == code)}].Files";
            await StoredAsync(cancellation);
            throw Validation.Failure(field, $"{file.FileName}: {texts[refused.Reason, [.. refused.Arguments]]}");
        }
    }
}

public sealed record PreconditionsInput
{
    public List<PreconditionAnswer> Answers { get; set; } = [];

    public static PreconditionsInput From(ApplicationDetails details, IEnumerable<Precondition> preconditions) => new()
    {
        Answers = [.. preconditions.Select(p => new PreconditionAnswer { Code = p.Code, Statement = details.PreconditionStatements.GetValueOrDefault(p.Code) })],
    };

    /// <summary>One answer for each precondition, in the scheme's order; what the form did not send stays as it is stored.</summary>
    public PreconditionsInput Over(PreconditionsInput stored) => new() { Answers = [.. stored.Answers.Select(s => Answers.Find(a => a.Code == s.Code) ?? s)] };

    public ApplicationDetails Applied(ApplicationDetails details) => details with
    {
        PreconditionStatements = Answers.Where(a => !string.IsNullOrWhiteSpace(a.Statement)).DistinctBy(a => a.Code).ToDictionary(a => a.Code, a => a.Statement!.Trim()),
    };
}

public sealed record PreconditionAnswer
{
    public string Code { get; set; } = "";

    public string? Statement { get; set; }

    public List<IFormFile> Files { get; set; } = [];
}

public sealed class PreconditionsInputValidator : AbstractValidator<PreconditionsInput>
{
    public PreconditionsInputValidator()
    {
        RuleForEach(i => i.Answers).ChildRules(answer =>
        {
            answer.RuleFor(a => a.Code).MaximumLength(ApplicationDocument.PreconditionCodeMaxLength);
            answer.RuleFor(a => a.Statement).MaximumLength(ApplicationDetails.TextMaxLength);
        });
    }
}
