// The words of the catalogue's files: every Dutch key, file name and choice that users write, under the English name
// that the code uses. The only place where they stand.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk::keys {

// Files and folders
inline constexpr const char* glossary_file = "begrippen.yaml";
inline constexpr const char* external_sources_file = "externe-bronnen.yaml";
inline constexpr const char* proper_names_file = "eigennamen.yaml";
inline constexpr const char* text_blocks_folder = "tekstblokken";
inline constexpr const char* books_folder = "boeken";
inline constexpr const char* book_file = "boek.yaml";
inline constexpr const char* cards_folder = "kaarten";
inline constexpr const char* images_folder = "afbeeldingen";
inline constexpr const char* readme_file = "README.md";
/// Names in the catalogue's folder that other stages read.
const std::vector<std::string>& files_of_other_stages();

// Keys that several mappings share
inline constexpr const char* id = "id";
inline constexpr const char* heading = "kop";
inline constexpr const char* title = "titel";
inline constexpr const char* date = "datum";
inline constexpr const char* version = "versie";
inline constexpr const char* text = "tekst";
inline constexpr const char* from = "van";
inline constexpr const char* to = "tot";
inline constexpr const char* questions = "redactie";
inline constexpr const char* features = "kenmerken";
inline constexpr const char* lots = "percelen";
inline constexpr const char* card_parts = "onderdelen";
inline constexpr const char* name = "naam";
inline constexpr const char* cards = "kaarten";

// A book
inline constexpr const char* subtitle = "ondertitel";
inline constexpr const char* status = "status";
inline constexpr const char* document_template = "sjabloon";
inline constexpr const char* house_style = "huisstijl";
inline constexpr const char* changes = "wijzigingen";
inline constexpr const char* numbering = "nummering";
inline constexpr const char* card_model = "kaartmodel";
inline constexpr const char* form = "vorm";
inline constexpr const char* required_keys = "gegevens";
inline constexpr const char* columns = "kolommen";
inline constexpr const char* overview_only = "alleen-overzicht";
inline constexpr const char* choices = "keuzes";
inline constexpr const char* label = "etiket";
inline constexpr const char* view = "weergave";
inline constexpr const char* rows = "rijen";
inline constexpr const char* sections = "secties";
inline constexpr const char* required = "verplicht";
inline constexpr const char* parts = "delen";
inline constexpr const char* file = "bestand";
inline constexpr const char* groups = "groepen";
inline constexpr const char* numbered = "genummerd";
inline constexpr const char* shows_count = "toon-aantal";
inline constexpr const char* card_heading = "kaartkop";
inline constexpr const char* overviews = "overzichten";
inline constexpr const char* matrix = "matrix";
inline constexpr const char* comparisons = "vergelijkingen";
inline constexpr const char* default_house_style = "standaard";

// What may stand between braces in `etiket` and `kaartkop`
inline constexpr const char* pattern_number = "n";
inline constexpr const char* pattern_name = "naam";
inline constexpr const char* pattern_part = "onderdeel";

// A card
inline constexpr const char* name_note = "naam-voetnoot";
inline constexpr const char* product_code = "productcode";
inline constexpr const char* codes = "codes";
inline constexpr const char* code = "code";
inline constexpr const char* municipality = "gemeente";
inline constexpr const char* law = "wet";
inline constexpr const char* unit = "eenheid";
inline constexpr const char* valid = "geldig";
inline constexpr const char* values = "waarden";
inline constexpr const char* relations = "relaties";
inline constexpr const char* kind = "soort";
inline constexpr const char* card = "kaart";
inline constexpr const char* level = "niveau";
inline constexpr const char* number = "nummer";
inline constexpr const char* properties = "eigenschappen";
inline constexpr const char* missing = "ontbreekt";
inline constexpr const char* question = "vraag";
inline constexpr const char* who = "wie";
inline constexpr const char* due = "voor";

// A term
inline constexpr const char* term = "term";
inline constexpr const char* inflections = "verbuigingen";
inline constexpr const char* abbreviation = "afkorting";
inline constexpr const char* definition = "definitie";
inline constexpr const char* books = "boeken";

// A source outside the catalogue
inline constexpr const char* location = "vindplaats";

// The keys that each mapping may have
const std::vector<std::string>& of_book();
const std::vector<std::string>& of_change();
const std::vector<std::string>& of_card_model();
const std::vector<std::string>& of_feature_model();
const std::vector<std::string>& of_section_model();
const std::vector<std::string>& of_part_model();
const std::vector<std::string>& of_lot();
const std::vector<std::string>& of_part();
const std::vector<std::string>& of_group();
const std::vector<std::string>& of_overview();
const std::vector<std::string>& of_comparison();
const std::vector<std::string>& of_card();
const std::vector<std::string>& of_card_part();
const std::vector<std::string>& of_code();
const std::vector<std::string>& of_validity();
const std::vector<std::string>& of_relation();
const std::vector<std::string>& of_question();
const std::vector<std::string>& of_term();
const std::vector<std::string>& of_external_source();
/// The keys that each card must have, unless its book says under `gegevens` which of them.
const std::vector<std::string>& that_cards_must_have();
/// The keys of a card that may stand under `ontbreekt` beside sections and features.
const std::vector<std::string>& that_may_be_missing();
/// `kenmerken.`: what precedes a feature's id under `ontbreekt`.
inline constexpr const char* feature_prefix = "kenmerken.";

// Choices
const ChoiceNames<CardLaw>& laws();
const ChoiceNames<DocumentStatus>& statuses();
const ChoiceNames<CardForm>& forms();
const ChoiceNames<PartView>& part_views();
const ChoiceNames<RelationKind>& relation_kinds();
const ChoiceNames<RelationLevel>& relation_levels();

}  // namespace boekwerk::keys
