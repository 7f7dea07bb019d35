#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>
#include <thread>

#include "base/nearest.h"

namespace boekwerk {

namespace {

constexpr const char* what_to_list = "boeken, kaarten, documenten, aanbieders of contracten";

/// The words as they were typed, before their values are checked.
struct RawArguments {
    std::vector<std::string> books;
    std::vector<std::string> contracts;
    std::vector<std::string> providers;
    std::string reference_date;
    std::string formats = "md,html,pdf";
    std::string jobs;
    std::string list;
    std::string diagnostics = "text";
};

std::shared_ptr<CLI::Formatter> dutch_formatter() {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "Gebruik");
    formatter->label("OPTIONS", "OPTIES");
    formatter->label("SUBCOMMAND", "OPDRACHT");
    formatter->label("SUBCOMMANDS", "OPDRACHTEN");
    formatter->label("Positionals", "Argumenten");
    formatter->label("REQUIRED", "(verplicht)");
    formatter->column_width(34);
    return formatter;
}

void add_general_options(CLI::App& app, Arguments& arguments) {
    app.set_help_flag("-h,--help", "Toon deze uitleg en stop");
    app.add_option("--catalogue", arguments.request.catalogue, "Map met de catalogus (standaard: catalogue)")
        ->option_text("MAP");
    app.add_option("--templates", arguments.request.templates, "Map met de sjablonen (standaard: templates)")
        ->option_text("MAP");
    app.add_option("--output", arguments.request.output, "Map voor de documenten (standaard: output)")
        ->option_text("MAP");
    app.group("Opdrachten");
    for (CLI::Option* option : app.get_options()) option->group("Opties");
}

void add_selection(CLI::App& app, RawArguments& raw) {
    const auto add_choice = [&](const char* name, std::vector<std::string>& ids, const char* text) {
        app.add_option(name, ids, text)->option_text("ID")->allow_extra_args(false)->group("Opties");
    };
    add_choice("--boek", raw.books, "Alleen dit boek; mag vaker voorkomen");
    add_choice("--contract", raw.contracts, "Alleen de documenten van dit contract; mag vaker voorkomen");
    add_choice("--aanbieder", raw.providers, "Alleen de documenten van deze aanbieder; mag vaker voorkomen");
    app.add_option("--peildatum", raw.reference_date,
                   "Toon wat op deze dag geldt, zoals 2026-07-01 (standaard: de datum van het boek, het begin van het "
                   "contract of de gunning)")
        ->option_text("DATUM")
        ->group("Opties");
    app.add_option("--jobs", raw.jobs, "Aantal taken tegelijk (standaard: het aantal processorkernen)")
        ->option_text("N")
        ->group("Opties");
}

void add_list(CLI::App& list, RawArguments& raw, Arguments& arguments) {
    list.add_option("wat", raw.list, what_to_list)->option_text(" ")->required()->group("Argumenten");
    list.add_flag("--json", arguments.json, "Toon de lijst als JSON, voor andere programma’s")->group("Opties");
    list.footer(
        "De lijst staat op de standaarduitvoer, met een kop en één regel per boek, kaart, bestand, aanbieder of "
        "contract.");
}

void add_verify(CLI::App& verify, Arguments& arguments) {
    verify.add_option("bestand", arguments.paths, "Bestanden en mappen: PDF, HTML, Markdown, CSV, ZIP of een ander")
        ->option_text("...")
        ->required()
        ->group("Argumenten");
    verify
        .add_option("--manifest", arguments.manifest,
                    "Vergelijk met dit manifest.json (standaard: dat van de map van --output)")
        ->option_text("BESTAND")
        ->group("Opties");
    verify.add_flag("--json", arguments.json, "Toon de uitkomst als JSON, voor andere programma’s")->group("Opties");
    verify.footer(
        "Van elk bestand staat op de standaarduitvoer welk document het is, van welke versie, en of het ongewijzigd "
        "is. Een\nandere naam of plaats maakt niet uit. Van een map staat er alleen wat niet klopt. Is er geen "
        "manifest in de map van\n--output, dan telt het manifest dat in de genoemde map of het ZIP-bestand zelf zit.\n"
        "Afsluitcodes: 0 alles is bekend en ongewijzigd, 1 er is iets veranderd, onbekend of weg, 4 een bestand of "
        "het\nmanifest is niet te lezen.");
}

/// The options of an app as they are typed: `--format`.
std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_positional()) names.push_back(option->get_name());
    }
    return names;
}

/// What to say of a word that has no place: an option that does not exist, a command that does not, or one too many.
std::string unknown_word(const CLI::App& app) {
    const std::vector<std::string> words = app.remaining(true);
    const std::string word = words.empty() ? std::string() : words.front();
    const auto chosen = app.get_subcommands();
    if (!word.empty() && word.front() == '-') {
        return "onbekende optie ‘" + word + "’; " +
               suggest_name(word, option_names(chosen.empty() ? app : *chosen.front()));
    }
    if (!chosen.empty()) return "het woord ‘" + word + "’ is te veel";
    std::vector<std::string> commands;
    for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
    return "onbekende opdracht ‘" + word + "’; " + suggest_name(word, commands);
}

/// What CLI11 says in English, said in Dutch.
std::string dutch_fault(const CLI::App& app, const CLI::ParseError& error) {
    const std::string text = error.what();
    const std::string name = text.substr(0, text.find(':'));
    const bool has_command = !app.get_subcommands().empty();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unknown_word(app);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        if (app.got_subcommand("verify")) return "geef de bestanden of mappen die u wilt nagaan";
        if (has_command) return "geef aan wat u wilt zien: " + std::string(what_to_list);
        return app.remaining_size(true) > 0 ? unknown_word(app) : "geef een opdracht: build, check, list of verify";
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const CLI::App& owner = has_command ? *app.get_subcommands().front() : app;
        const CLI::Option* option = owner.get_option_no_throw(name);
        const bool has_value = option != nullptr && !option->results().empty() && !option->results().front().empty();
        return "optie ‘" + name + "’ " + (has_value ? "staat er meer dan eens" : "mist een waarde");
    }
    if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) return "een optie als --strict heeft geen waarde";
    return "de opdracht is niet te begrijpen bij ‘" + name + "’";
}

/// Checks the typed values. Returns a fault in Dutch, or nothing.
std::optional<std::string> read_values(const RawArguments& raw, Arguments& arguments) {
    for (const auto& [name, folder] : {std::pair("--catalogue", &arguments.request.catalogue),
                                       std::pair("--templates", &arguments.request.templates),
                                       std::pair("--output", &arguments.request.output)}) {
        if (folder->find_first_not_of(' ') == std::string::npos) return "geef na " + std::string(name) + " een map";
    }
    for (const std::string& path : arguments.paths) {
        if (path.empty()) return "geef de bestanden of mappen die u wilt nagaan";
    }
    arguments.request.books = raw.books;
    arguments.request.contracts = raw.contracts;
    arguments.request.providers = raw.providers;
    if (!raw.reference_date.empty()) {
        arguments.request.reference_date = parse_date(raw.reference_date);
        if (!arguments.request.reference_date) {
            return "‘" + raw.reference_date + "’ is geen datum; schrijf bijvoorbeeld 2026-07-01";
        }
    }
    arguments.request.formats.clear();
    std::size_t begin = 0;
    while (begin <= raw.formats.size()) {
        const std::size_t end = std::min(raw.formats.find(',', begin), raw.formats.size());
        const std::string name = raw.formats.substr(begin, end - begin);
        if (name == "md") {
            arguments.request.formats.insert(Format::Markdown);
        } else if (name == "html") {
            arguments.request.formats.insert(Format::Html);
        } else if (name == "pdf") {
            arguments.request.formats.insert(Format::Pdf);
        } else {
            return "onbekend formaat ‘" + name + "’; " + suggest_name(name, {"md", "html", "pdf"});
        }
        begin = end + 1;
    }
    arguments.request.threads = std::max(1U, std::thread::hardware_concurrency());
    if (!raw.jobs.empty()) {
        const char* end = raw.jobs.data() + raw.jobs.size();
        const auto [stop, error] = std::from_chars(raw.jobs.data(), end, arguments.request.threads);
        if (error != std::errc() || stop != end || arguments.request.threads < 1 || arguments.request.threads > 256) {
            return "‘" + raw.jobs + "’ is geen aantal taken; geef een getal van 1 tot en met 256";
        }
    }
    if (arguments.command == Command::List) {
        const std::vector<std::string> kinds = {"boeken", "kaarten", "documenten", "aanbieders", "contracten"};
        const auto found = std::find(kinds.begin(), kinds.end(), raw.list);
        if (found == kinds.end()) return "onbekende lijst ‘" + raw.list + "’; " + suggest_name(raw.list, kinds);
        arguments.list = static_cast<ListKind>(found - kinds.begin());
    }
    if (raw.diagnostics == "json") {
        arguments.diagnostics = DiagnosticsFormat::Json;
    } else if (raw.diagnostics != "text") {
        return "onbekende vorm ‘" + raw.diagnostics + "’; " + suggest_name(raw.diagnostics, {"text", "json"});
    }
    return std::nullopt;
}

}  // namespace

std::optional<Arguments> parse_arguments(int argc, const char* const* argv, std::ostream& out, std::ostream& errors,
                                         int& exit_code) {
    Arguments arguments;
    RawArguments raw;
    CLI::App app(
        "Boekwerk maakt uit één catalogus met kaarten van producten de productenboeken, en voor elke aanbieder de "
        "documenten\n"
        "van zijn contract, als Markdown, HTML en PDF, met overal dezelfde nummers en verwijzingen.\n",
        "boekwerk");
    app.formatter(dutch_formatter());
    app.require_subcommand(1);
    app.set_help_flag("-h,--help", "Toon deze uitleg en stop")->group("Opties");
    app.footer(
        "Voorbeelden:\n"
        "  boekwerk check                                 controleer de hele catalogus\n"
        "  boekwerk build                                 maak alle documenten in output/\n"
        "  boekwerk build --boek ID --format pdf          maak alleen de PDF van één boek\n"
        "  boekwerk build --aanbieder ID                  maak alleen de documenten van één aanbieder\n"
        "  boekwerk list kaarten                          toon alle kaarten met hun code\n"
        "  boekwerk verify BESTAND                        ga na of een bestand echt en ongewijzigd is\n\n"
        "Uitleg per opdracht: boekwerk build --help. De handleiding staat in docs/handleiding.md.\n"
        "Afsluitcodes: 0 gelukt, 1 fouten in de inhoud of een veranderd bestand, 2 verkeerd gebruik,\n"
        "3 waarschuwingen bij --strict,\n"
        "4 een bestand is niet te lezen of te schrijven, 70 een fout in Boekwerk zelf.");

    CLI::App* build = app.add_subcommand("build", "Maak de documenten in de uitvoermap");
    CLI::App* check = app.add_subcommand("check", "Controleer de catalogus en de sjablonen, zonder iets te schrijven");
    CLI::App* list = app.add_subcommand("list", "Toon " + std::string(what_to_list));
    CLI::App* verify = app.add_subcommand("verify", "Ga na of bestanden ongewijzigd zijn, en welk document zij zijn");
    for (CLI::App* command : {build, check, list, verify}) add_general_options(*command, arguments);
    add_selection(*build, raw);
    add_selection(*check, raw);
    build
        ->add_option("--format", raw.formats,
                     "Welke formaten: md, html, pdf, met komma’s ertussen (standaard: alle drie)")
        ->option_text("LIJST")
        ->group("Opties");
    build->add_flag("--why", arguments.request.why, "Zeg van elk document dat opnieuw is gemaakt waarom")
        ->group("Opties");
    build->footer(
        "Is er een fout, dan blijft de uitvoermap zoals hij was. Waarschuwingen houden het maken niet tegen.\n"
        "Een document wordt alleen opnieuw gemaakt als er iets aan is veranderd; --why zegt wat.\n"
        "Met --aanbieder tellen alleen fouten die de documenten van die aanbieder raken. Wat u niet kiest, blijft "
        "staan "
        "zoals het was.");
    check->add_flag("--strict", arguments.strict, "Laat waarschuwingen meetellen: afsluitcode 3")->group("Opties");
    check->add_option("--diagnostics", raw.diagnostics, "Vorm van de meldingen: text of json (standaard: text)")
        ->option_text("VORM")
        ->group("Opties");
    check->footer("Meldingen staan op de standaardfoutuitvoer, met bestand, regel, kolom, oorzaak en oplossing.");
    add_list(*list, raw, arguments);
    add_verify(*verify, arguments);

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        out << (chosen.empty() ? app.help() : chosen.front()->help("boekwerk"));
        exit_code = exit_done;
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        errors << "boekwerk: " << dutch_fault(app, error) << "\nUitleg: boekwerk --help\n";
        exit_code = exit_wrong_use;
        return std::nullopt;
    }
    for (const auto& [app_of, command] : {std::pair(build, Command::Build), std::pair(check, Command::Check),
                                          std::pair(list, Command::List), std::pair(verify, Command::Verify)}) {
        if (app_of->parsed()) arguments.command = command;
    }
    if (const auto fault = read_values(raw, arguments)) {
        errors << "boekwerk: " << *fault << "\nUitleg: boekwerk --help\n";
        exit_code = exit_wrong_use;
        return std::nullopt;
    }
    return arguments;
}

}  // namespace boekwerk
