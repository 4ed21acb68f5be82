using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Particulars of awarding bodies, of which most tests need the name alone.</summary>
internal static class TestBodies
{
    public static BodyParticulars Named(string name) => Named(new LocalizedText("en", name));

    public static BodyParticulars Named(LocalizedText name) => new() { Name = name, Accent = "#204080", TimeZone = "Europe/Tallinn" };
}
