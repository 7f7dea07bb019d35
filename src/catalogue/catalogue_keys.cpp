#include "catalogue/catalogue_keys.h"

namespace boekwerk::keys {

using Names = std::vector<std::string>;

const Names& files_of_other_stages() {
    static const Names names = {"aanbieders.csv", "contracten"};
    return names;
}

const Names& of_book() {
    static const Names names = {title,       subtitle,    version,   date,       status, document_template,
                                house_style, changes,     numbering, card_model, lots,   parts,
                                overviews,   comparisons, questions};
    return names;
}

const Names& of_change() {
    static const Names names = {version, date, text};
    return names;
}

const Names& of_card_model() {
    static const Names names = {form, columns, required_keys, features, sections, card_parts};
    return names;
}

const Names& of_feature_model() {
    static const Names names = {id, heading, overview_only, choices};
    return names;
}

const Names& of_section_model() {
    static const Names names = {id, heading, required};
    return names;
}

const Names& of_part_model() {
    static const Names names = {id, label, view, rows, columns, heading};
    return names;
}

const Names& of_lot() {
    static const Names names = {id, name};
    return names;
}

const Names& of_part() {
    static const Names names = {id, title, file, cards, groups, numbered, shows_count, card_heading};
    return names;
}

const Names& of_group() {
    static const Names names = {id, title, cards, numbered, shows_count, card_heading};
    return names;
}

const Names& of_overview() {
    static const Names names = {id, title, features, matrix};
    return names;
}

const Names& of_comparison() {
    static const Names names = {id, title, cards};
    return names;
}

const Names& of_card() {
    static const Names names = {name,     product_code, codes,      law,     unit,      valid,  lots,
                                features, relations,    card_parts, missing, questions, values, name_note};
    return names;
}

const Names& of_card_part() {
    static const Names names = {id, kind, name, number, properties};
    return names;
}

const Names& of_code() {
    static const Names names = {municipality, code, from, to};
    return names;
}

const Names& of_validity() {
    static const Names names = {from, to};
    return names;
}

const Names& of_relation() {
    static const Names names = {kind, card, level};
    return names;
}

const Names& of_question() {
    static const Names names = {question, who, due};
    return names;
}

const Names& of_term() {
    static const Names names = {id, term, inflections, abbreviation, definition, books};
    return names;
}

const Names& of_external_source() {
    static const Names names = {id, title, version, location, label};
    return names;
}

const Names& that_cards_must_have() {
    static const Names names = {product_code, law, unit};
    return names;
}

const Names& that_may_be_missing() {
    static const Names names = {product_code, codes, law, unit, valid};
    return names;
}

const ChoiceNames<CardLaw>& laws() {
    static const ChoiceNames<CardLaw> names = {
        {"Jeugdwet", CardLaw::YouthAct}, {"Wmo 2015", CardLaw::SocialSupportAct}, {"Wmo", CardLaw::SocialSupportAct}};
    return names;
}

const ChoiceNames<DocumentStatus>& statuses() {
    static const ChoiceNames<DocumentStatus> names = {{"concept", DocumentStatus::Concept},
                                                      {"ter-inzage", DocumentStatus::ForInspection},
                                                      {"gewijzigd", DocumentStatus::Amended},
                                                      {"vastgesteld", DocumentStatus::Adopted},
                                                      {"vervangen", DocumentStatus::Superseded}};
    return names;
}

const ChoiceNames<CardForm>& forms() {
    static const ChoiceNames<CardForm> names = {{"secties", CardForm::Sections}, {"tabel", CardForm::Table}};
    return names;
}

const ChoiceNames<PartView>& part_views() {
    static const ChoiceNames<PartView> names = {
        {"secties", PartView::Sections}, {"lijst", PartView::List}, {"matrix", PartView::Matrix}};
    return names;
}

const ChoiceNames<RelationKind>& relation_kinds() {
    static const ChoiceNames<RelationKind> names = {
        {"gelijk-aan", RelationKind::SameAs},          {"zie", RelationKind::See},
        {"vereist", RelationKind::Requires},           {"sluit-uit", RelationKind::Excludes},
        {"afschalen-naar", RelationKind::StepsDownTo}, {"opschalen-naar", RelationKind::StepsUpTo},
        {"doorstroom-naar", RelationKind::FlowsTo}};
    return names;
}

const ChoiceNames<RelationLevel>& relation_levels() {
    static const ChoiceNames<RelationLevel> names = {{"cliënt", RelationLevel::Client},
                                                     {"contract", RelationLevel::Contract}};
    return names;
}

}  // namespace boekwerk::keys
