using System.Text.Json;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Tests.Support;
using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Credentials.Tests.Certificates;

public sealed class CertificateFactsTests
{
    [Fact]
    public void The_public_text_holds_everything_printed_but_what_is_personal()
    {
        var text = Samples.Certificate.ToPublicJson();
        using var json = JsonDocument.Parse(text);

        Assert.DoesNotContain("49005120000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", text, StringComparison.Ordinal);
        Assert.Equal("KT-2026-000042", json.RootElement.GetProperty("number").GetString());
        Assert.Equal("Õnne-Žanna Šäärits", json.RootElement.GetProperty("holder").GetProperty("name").GetString());
        Assert.Equal("2031-11-04", json.RootElement.GetProperty("validUntil").GetString());
        Assert.Equal("Customer service manager", json.RootElement.GetProperty("qualification").GetProperty("en").GetString());
        Assert.Equal(4, json.RootElement.GetProperty("competences").GetArrayLength());
        Assert.Equal("full", json.RootElement.GetProperty("award").GetString());
    }

    [Fact]
    public void The_stored_text_holds_every_fact_and_renders_the_same_document_again()
    {
        var facts = CertificateFacts.FromJson(Samples.Certificate.ToJson());

        Assert.Equal(Samples.Certificate.ToJson(), facts.ToJson());
        Assert.Equal("49005120000", facts.Holder.PersonalCode);
        Assert.Equal(new CertificateDocument().Render(Samples.Certificate), new CertificateDocument().Render(facts));
    }

    [Fact]
    public void A_title_without_Estonian_words_stands_in_English_and_has_no_translation()
    {
        var text = BilingualText.From(new LocalizedText("en", "Communication"));

        Assert.Equal(("Communication", "en", null), (text.First, text.FirstLanguage, text.Translation));
    }

    [Fact]
    public void A_title_in_both_languages_puts_Estonian_first_whichever_was_the_original()
    {
        var text = BilingualText.From(new LocalizedText([new("en", "Safety"), new("et", "Ohutus")]));

        Assert.Equal(("Ohutus", "et", "Safety"), (text.First, text.FirstLanguage, text.Translation));
    }

    [Fact]
    public void A_title_in_neither_language_is_refused() =>
        Assert.Throws<ArgumentException>(() => BilingualText.From(new LocalizedText("fi", "Turvallisuus")));
}
