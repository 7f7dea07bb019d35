#include "pipeline/claimed_identity.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/date.h"

namespace boekwerk {

namespace {

constexpr std::size_t head_size = std::size_t{64} * 1024;
constexpr std::size_t most_packet_size = std::size_t{256} * 1024;
constexpr std::size_t most_value_size = 300;  // Longer ones are no version, date or title of ours.
constexpr std::string_view packet_begin = "<?xpacket begin";
constexpr std::string_view packet_end = "<?xpacket end";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

/// The text of an XML or HTML fragment: without tags, with its characters for their entities.
std::string text_of(std::string_view fragment) {
    constexpr std::array<std::pair<std::string_view, char>, 6> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&apos;", '\''}}};
    std::string text;
    fragment = trimmed(fragment);
    for (std::size_t i = 0; i < fragment.size() && text.size() < most_value_size;) {
        if (fragment[i] == '<') {
            i = std::min(fragment.find('>', i), fragment.size() - 1) + 1;
            continue;
        }
        const auto* const entity = std::find_if(entities.begin(), entities.end(), [&](const auto& known) {
            return fragment.substr(i).starts_with(known.first);
        });
        text += entity == entities.end() ? fragment[i] : entity->second;
        i += entity == entities.end() ? 1 : entity->first.size();
    }
    return std::string(trimmed(text));
}

/// What stands between two marks, or nothing.
std::optional<std::string_view> between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t start = text.find(begin);
    if (start == std::string_view::npos) return std::nullopt;
    const std::size_t stop = text.find(end, start + begin.size());
    if (stop == std::string_view::npos) return std::nullopt;
    return text.substr(start + begin.size(), stop - start - begin.size());
}

/// The value of an XML element with this name, or of an attribute: RDF knows both.
std::string property(std::string_view xml, const std::string& name) {
    if (const auto attribute = between(xml, " " + name + "=\"", "\"")) return text_of(*attribute);
    const auto element = between(xml, "<" + name, "</" + name + ">");
    if (!element || element->empty() || (element->front() != '>' && !is_ascii_space(element->front()))) return {};
    return text_of(element->substr(std::min(element->find('>'), element->size() - 1) + 1));
}

std::string first_of(std::string first, std::string second) {
    return first.empty() ? std::move(second) : std::move(first);
}

/// Of a point in time in ISO 8601.
std::string day_of(const std::string& time) {
    return time.substr(0, std::min<std::size_t>(time.size(), 10));
}

std::string meta(std::string_view html, const std::string& name) {
    const auto tag = between(html, "<meta name=\"" + name + "\"", ">");
    const auto content = tag ? between(*tag, "content=\"", "\"") : std::nullopt;
    return content ? text_of(*content) : std::string();
}

/// The title of a page as its shell writes it: "Titel, versie 0.9 (concept)".
void split_title(ClaimedIdentity& identity) {
    constexpr std::string_view mark = ", versie ";
    const std::size_t at = identity.title.rfind(mark);
    if (at == std::string::npos) return;
    const std::string rest = identity.title.substr(at + mark.size());
    if (identity.version.empty()) identity.version = rest.substr(0, rest.find(" ("));
    identity.title.erase(at);
}

ClaimedIdentity identity_in_html(std::string_view html) {
    ClaimedIdentity identity;
    identity.identifier = meta(html, "dcterms.identifier");
    identity.version = meta(html, "version");
    identity.date = meta(html, "dcterms.date");
    if (const auto title = between(html, "<title>", "</title>")) identity.title = text_of(*title);
    if (identity.date.empty()) identity.date = text_of(between(html, "<time datetime=\"", "\"").value_or(""));
    split_title(identity);
    return identity;
}

/// Title, version and date as our templates write them: lines "# Titel", "Versie 0.9" and "6 november 2023".
ClaimedIdentity identity_in_markdown(std::string_view text) {
    ClaimedIdentity identity;
    for (std::size_t begin = 0; begin < text.size() && identity.date.empty();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (identity.title.empty() && line.starts_with("# ")) {
            for (const char c : line.substr(2, most_value_size)) {
                if (c != '\\') identity.title += c;  // Before punctuation that Markdown would read as its own.
            }
        }
        constexpr std::string_view mark = "Versie ";
        const bool is_version = line.starts_with(mark) && line.find(' ', mark.size()) == std::string_view::npos;
        if (is_version && !identity.title.empty() && identity.version.empty()) {
            identity.version = line.substr(mark.size(), most_value_size);
        }
        const auto date = identity.version.empty() ? std::nullopt : parse_long_date(line);
        if (date) identity.date = iso_date(*date);
    }
    return identity;
}

bool is_pdf(std::string_view head) {
    return head.starts_with("%PDF-");
}

}  // namespace

void IdentityReader::take(std::string_view piece) {
    if (head_.size() < head_size) head_ += piece.substr(0, head_size - head_.size());
    if (is_pdf(head_)) look_for_packets(piece);
}

void IdentityReader::look_for_packets(std::string_view piece) {
    window_ += piece;
    while (true) {
        if (!in_packet_) {
            const std::size_t begin = window_.find(packet_begin);
            in_packet_ = begin != std::string::npos;
            // What remains may be the start of a mark.
            window_.erase(0, in_packet_ ? begin : window_.size() - std::min(window_.size(), packet_begin.size()));
            if (!in_packet_) return;
        }
        const std::size_t end = window_.find(packet_end);
        const bool too_long = end == std::string::npos && window_.size() > most_packet_size;
        if (end == std::string::npos && !too_long) return;
        if (!too_long && (packet_.empty() || identity_in_properties(packet_).identifier.empty())) {
            packet_ = window_.substr(0, end);
        }
        window_.erase(0, too_long ? packet_begin.size() : end);
        in_packet_ = false;
    }
}

ClaimedIdentity IdentityReader::identity() const {
    if (is_pdf(head_)) return identity_in_properties(packet_);
    if (head_.find("<html") != std::string::npos) return identity_in_html(head_);
    return identity_in_markdown(head_);
}

ClaimedIdentity identity_in_properties(std::string_view xml) {
    return {property(xml, "dc:identifier"), property(xml, "dc:title"),
            first_of(property(xml, "xmpMM:VersionID"), property(xml, "cp:version")),
            day_of(first_of(property(xml, "xmp:CreateDate"), property(xml, "dcterms:created")))};
}

}  // namespace boekwerk
