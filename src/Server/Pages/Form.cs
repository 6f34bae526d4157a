using Rapport.Platform;

namespace Rapport.Server.Pages;

/// <summary>The parts of a form, as HTML: each with its label, its help and a place for what is wrong with it.</summary>
internal sealed class Form(Language language)
{
    public string Say(Labels text) => Page.Text(text.In(language));

    /// <param name="name">The member of the request; dotted for one inside another.</param>
    /// <param name="label">Its label.</param>
    /// <param name="type">The type of the input.</param>
    /// <param name="autocomplete">What the browser may fill in.</param>
    /// <param name="help">Further words below it.</param>
    /// <param name="more">Further attributes.</param>
    public string Input(string name, Labels label, string type, string autocomplete, Labels? help = null, string more = "required") =>
        Wrapped(name, label, help, $"""<input id="{Id(name)}" name="{name}" type="{type}" autocomplete="{autocomplete}" {Described(name, help)} {more}>""");

    /// <summary>A password, which can be shown.</summary>
    public string Password(string name, Labels label, string autocomplete, Labels? help = null) => Wrapped(name, label, help, $"""
        <span class="secret"><input id="{Id(name)}" name="{name}" type="password" autocomplete="{autocomplete}" autocapitalize="none" spellcheck="false" {Described(name, help)} required>
        <button type="button" class="show" aria-pressed="false" aria-controls="{Id(name)}" data-hide="{Say(PageText.Hide)}">{Say(PageText.Show)}</button></span>
        """);

    public string Select(string name, Labels label, IEnumerable<(string Value, string Label)> options, string chosen) =>
        Wrapped(name, label, null, $"""<select id="{Id(name)}" name="{name}" {Described(name, null)}>{string.Concat(options.Select(o => $"""<option value="{Page.Text(o.Value)}"{(o.Value == chosen ? " selected" : "")}>{Page.Text(o.Label)}</option>"""))}</select>""");

    /// <summary>What is wrong with the request as a whole.</summary>
    public string Problem() => $"""<p class="problem" role="alert" data-offline="{Say(PageText.Offline)}" hidden></p>""";

    public string Submit(Labels label) => $"""<button type="submit">{Say(label)}</button>""";

    private string Wrapped(string name, Labels label, Labels? help, string input) => $"""
        <div class="field" data-field="{name}">
          <label for="{Id(name)}">{Say(label)}</label>
          {input}
          {(help is { } text ? $"""<p class="help" id="{Id(name)}-help">{Say(text)}</p>""" : "")}
          <p class="wrong" id="{Id(name)}-wrong" role="alert"></p>
        </div>
        """;

    private static string Described(string name, Labels? help) => $"""aria-describedby="{(help is null ? "" : $"{Id(name)}-help ")}{Id(name)}-wrong" """;

    private static string Id(string name) => name.Replace('.', '-');
}
