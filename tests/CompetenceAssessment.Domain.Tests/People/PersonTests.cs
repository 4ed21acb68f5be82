using CompetenceAssessment.Domain.People;

namespace CompetenceAssessment.Domain.Tests.People;

public sealed class PersonTests
{
    [Theory]
    [InlineData("Õunapuu", "ounapuu")]
    [InlineData("Žukov-Müller", " ZUKOV-MULLER ")]
    [InlineData("Järvi", "JÄRVI")]
    public void A_family_name_is_found_without_case_and_accents(string name, string typed) => Assert.Equal(Person.KeyOf(name), Person.KeyOf(typed));
}
