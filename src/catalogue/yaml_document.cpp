#include "catalogue/yaml_document.h"

#include <yaml.h>

#include <algorithm>
#include <new>
#include <unordered_map>
#include <utility>

#include "catalogue/yaml_causes.h"
#include "catalogue/yaml_faults.h"

namespace boekwerk {

namespace {

constexpr std::size_t deepest = 32;

/// libyaml's parser over a part of a text, freed at the end of its scope.
class EventParser {
public:
    explicit EventParser(std::string_view text) {
        if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    ~EventParser() {
        yaml_event_delete(&event_);
        yaml_parser_delete(&parser_);
    }
    EventParser(const EventParser&) = delete;
    EventParser& operator=(const EventParser&) = delete;

    /// Goes to the next event; false after a fault.
    bool next() {
        yaml_event_delete(&event_);
        return yaml_parser_parse(&parser_, &event_) != 0;
    }
    const yaml_event_t& event() const { return event_; }
    const yaml_parser_t& parser() const { return parser_; }

private:
    yaml_parser_t parser_{};
    yaml_event_t event_{};
};

/// A key that its mapping has already.
struct DoubleEntry {
    std::string key;
    Place place;
    Place first_place;
};

/// A list or mapping that is being read.
struct OpenNode {
    YamlNode node;
    std::optional<YamlEntry> key;                           ///< Read, its value not yet.
    std::unordered_map<std::string, std::size_t> position;  ///< Of each key, once there are many.
    std::vector<DoubleEntry> doubles;
};

class TreeBuilder {
public:
    TreeBuilder(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics)
        : source_(source),
          begin_(begin),
          first_line_(source.place_at(begin).line),
          diagnostics_(diagnostics),
          events_(std::string_view(source.text()).substr(begin, end - begin)) {
        root_.place = {&source, first_line_, 1};
    }

    std::optional<YamlNode> build() {
        for (;;) {
            if (!events_.next()) {
                report_libyaml_fault();
                return std::nullopt;
            }
            switch (events_.event().type) {
                case YAML_STREAM_END_EVENT: return std::move(root_);
                case YAML_NO_EVENT:
                case YAML_STREAM_START_EVENT:
                case YAML_DOCUMENT_END_EVENT: break;
                case YAML_DOCUMENT_START_EVENT:
                    if (++documents_ > 1) return fail("hier begint een tweede YAML-document", "haal de regel --- weg");
                    break;
                case YAML_ALIAS_EVENT:
                    return fail("een waarde mag niet met * beginnen", "zet de waarde tussen dubbele aanhalingstekens");
                case YAML_SCALAR_EVENT: add(scalar()); break;
                case YAML_SEQUENCE_START_EVENT:
                case YAML_MAPPING_START_EVENT:
                    if (open_.size() == deepest) {
                        return fail("de lijsten en groepen staan te diep in elkaar",
                                    "houd het bij hoogstens " + std::to_string(deepest) + " lagen");
                    }
                    if (awaits_key()) return fail("een sleutel moet een tekst zijn", "schrijf ‘sleutel: waarde’");
                    open();
                    break;
                case YAML_SEQUENCE_END_EVENT:
                case YAML_MAPPING_END_EVENT: close(); break;
            }
        }
    }

private:
    Place place_of(const yaml_mark_t& mark) const {
        return {&source_, first_line_ + static_cast<std::uint32_t>(mark.line),
                static_cast<std::uint32_t>(mark.column) + 1};
    }

    std::nullopt_t fail(std::string message, std::string remedy) {
        diagnostics_.report(
            {DiagnosticCode::BrokenYaml, place_of(events_.event().start_mark), std::move(message), std::move(remedy)});
        return std::nullopt;
    }

    void report_libyaml_fault() {
        const yaml_parser_t& parser = events_.parser();
        if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
        const Place noticed = place_of(parser.problem_mark);
        const Place context = place_of(parser.context_mark);
        if (auto cause = find_yaml_cause({parser.problem, noticed, context, first_line_, last_text_})) {
            diagnostics_.report(
                {DiagnosticCode::BrokenYaml, cause->place, std::move(cause->message), std::move(cause->remedy)});
            return;
        }
        const std::string_view before = source_.line(noticed.line).substr(0, parser.problem_mark.column);
        const bool begins_line = before.find_first_not_of(" \t") == std::string_view::npos;
        const YamlFault fault =
            explain_yaml_fault(parser.problem, parser.context != nullptr ? parser.context : "", begins_line);
        Place place = fault.at_context ? context : noticed;
        if (parser.error == YAML_READER_ERROR) place = source_.place_at(begin_ + parser.problem_offset);
        diagnostics_.report({DiagnosticCode::BrokenYaml, place, fault.message, fault.remedy});
    }

    YamlNode scalar() {
        const auto& value = events_.event().data.scalar;
        last_text_ = {place_of(events_.event().start_mark), place_of(events_.event().end_mark),
                      value.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || value.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE};
        YamlNode node;
        node.place = place_of(events_.event().start_mark);
        node.text.assign(reinterpret_cast<const char*>(value.value), value.length);
        const bool plain = value.style == YAML_PLAIN_SCALAR_STYLE;
        const bool empty = plain && (node.text.empty() || node.text == "~" || node.text == "null");
        node.kind = empty ? YamlKind::Empty : YamlKind::Scalar;
        return node;
    }

    bool awaits_key() const {
        return !open_.empty() && open_.back().node.kind == YamlKind::Mapping && !open_.back().key;
    }

    void open() {
        OpenNode opened;
        opened.node.kind = events_.event().type == YAML_MAPPING_START_EVENT ? YamlKind::Mapping : YamlKind::List;
        opened.node.place = place_of(events_.event().start_mark);
        open_.push_back(std::move(opened));
    }

    void close() {
        report_doubles(open_.back());
        YamlNode done = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(done));
    }

    void add(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (OpenNode& parent = open_.back(); parent.node.kind == YamlKind::List) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            parent.key = YamlEntry{std::move(node.text), node.place, {}};
        } else {
            parent.key->value = std::move(node);
            add_entry(parent);
        }
    }

    void add_entry(OpenNode& parent) {
        YamlEntry entry = std::move(*parent.key);
        parent.key.reset();
        if (const YamlEntry* first = find_key(parent, entry.key)) {
            parent.doubles.push_back({entry.key, entry.key_place, first->key_place});
            return;
        }
        parent.node.entries.push_back(std::move(entry));
    }

    /// Keys that come back are one fault: where a dash is absent, all keys of a part of the list do.
    void report_doubles(const OpenNode& node) {
        if (node.doubles.empty()) return;
        const DoubleEntry& first = node.doubles.front();
        std::vector<std::string> others;
        for (const DoubleEntry& entry : node.doubles) {
            const bool known = entry.key == first.key ||
                               std::find(others.begin(), others.end(), "‘" + entry.key + "’") != others.end();
            if (!known) others.push_back("‘" + entry.key + "’");
        }
        std::string message = "sleutel ‘" + first.key + "’ staat er twee keer";
        for (std::size_t i = 0; i < others.size(); ++i) {
            message += (i == 0 ? ", net als " : i + 1 == others.size() ? " en " : ", ") + others[i];
        }
        const bool nested = open_.size() > 1;
        const bool restarts = !others.empty() || first.first_place == node.node.entries.front().key_place;
        diagnostics_.report({DiagnosticCode::DoubleKey,
                             first.place,
                             std::move(message),
                             nested && restarts
                                 ? "ontbreekt er een streepje (-) voor deze regel? haal anders een van de twee weg"
                                 : "haal een van de twee weg",
                             {{first.first_place, "hier ook"}}});
    }

    /// The entry with this key; walks a short mapping, and looks it up in a long one.
    static const YamlEntry* find_key(OpenNode& parent, const std::string& key) {
        constexpr std::size_t few = 16;
        const auto& entries = parent.node.entries;
        if (entries.size() < few) {
            for (const YamlEntry& entry : entries) {
                if (entry.key == key) return &entry;
            }
            return nullptr;
        }
        for (std::size_t i = parent.position.size(); i < entries.size(); ++i) parent.position[entries[i].key] = i;
        const auto found = parent.position.find(key);
        return found == parent.position.end() ? nullptr : &entries[found->second];
    }

    const Source& source_;
    std::size_t begin_;
    std::uint32_t first_line_;
    Diagnostics& diagnostics_;
    EventParser events_;
    std::vector<OpenNode> open_;
    WrittenText last_text_;
    YamlNode root_;
    int documents_ = 0;
};

}  // namespace

std::optional<YamlNode> parse_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
    return TreeBuilder(source, begin, end, diagnostics).build();
}

}  // namespace boekwerk
