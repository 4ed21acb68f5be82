using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CompetenceAssessment.Services.Language;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CompetenceAssessment.Web.Forms;

public static class FormsRegistration
{
    /// <summary>Registers every validator of the site: an input record and its validator stand beside the page.</summary>
    public static void AddValidators(this IServiceCollection services)
    {
        foreach (var validator in Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsAbstract: false, IsClass: true }))
        {
            foreach (var service in validator.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))
                services.AddScoped(service, validator);
        }
    }

    public static void ConfigureForms(this IServiceCollection services)
    {
        // Estonian letters are written as they are, not as character references.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IConfigureOptions<MvcOptions>, ConfigureBinding>();
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Notices.Cookie);
    }
}

internal sealed class ConfigureBinding(TextCatalogue catalogue) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        ValidatorOptions.Global.LanguageManager = new ValidationWords(catalogue);
        // Validators say what is required, in words; a non-nullable property is not such a statement.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, _) => Text("validation.invalid"));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text("validation.invalid"));
        words.SetUnknownValueIsInvalidAccessor(_ => Text("validation.invalid"));
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text("validation.invalid"));
        words.SetValueIsInvalidAccessor(_ => Text("validation.invalid"));
        words.SetValueMustBeANumberAccessor(_ => Text("validation.number"));
        words.SetNonPropertyValueMustBeANumberAccessor(() => Text("validation.number"));
        words.SetMissingBindRequiredValueAccessor(_ => Text("validation.NotEmptyValidator"));
        words.SetMissingKeyOrValueAccessor(() => Text("validation.NotEmptyValidator"));
        words.SetValueMustNotBeNullAccessor(_ => Text("validation.NotEmptyValidator"));
    }

    private string Text(string key) => catalogue.Find(key, Languages.Current)!;
}

/// <summary>An empty field of a <c>string</c> stays an empty text; only a <c>string?</c> becomes null.</summary>
internal sealed class EmptyTextStaysText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, PropertyInfo: { } property } && property.PropertyType == typeof(string)
            && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
