#include "markdown/link_target.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace boekwerk {

namespace {

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

template <std::size_t size>
bool is_one_of(std::string_view scheme, const std::array<std::string_view, size>& names) {
    return std::any_of(names.begin(), names.end(), [&](auto name) { return equals_ignoring_case(scheme, name); });
}

constexpr std::array<std::pair<std::string_view, TargetKind>, 5> own_schemes = {{{"kaart", TargetKind::Card},
                                                                                 {"begrip", TargetKind::Term},
                                                                                 {"extern", TargetKind::External},
                                                                                 {"bijlage", TargetKind::Document},
                                                                                 {"artikel", TargetKind::Article}}};

/// Schemes that exist on the web; other words with a colon were probably meant as a reference of ours.
constexpr std::array<std::string_view, 16> other_schemes = {
    "javascript", "vbscript", "data", "file", "ftp", "sftp",  "blob", "about",
    "ws",         "wss",      "sms",  "geo",  "urn", "mhtml", "jar",  "view-source"};

/// RFC 3986 §3.1: a letter, then letters, digits, `+`, `-` and `.`.
std::string_view scheme_of(std::string_view url) {
    if (url.empty() || !is_ascii_letter(url.front())) return {};
    std::size_t end = 1;
    while (end < url.size() &&
           (is_ascii_alphanumeric(url[end]) || url[end] == '+' || url[end] == '-' || url[end] == '.')) {
        ++end;
    }
    return end < url.size() && url[end] == ':' ? url.substr(0, end) : std::string_view();
}

}  // namespace

const std::vector<std::string_view>& reference_schemes() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> result;
        for (const auto& [name, kind] : own_schemes) result.push_back(name);
        return result;
    }();
    return names;
}

LinkTarget read_link_target(std::string_view url) {
    LinkTarget target;
    if (url.starts_with('#')) {
        target.kind = LinkKind::Anchor;
        target.id = url.substr(1);
        return target;
    }
    target.scheme = scheme_of(url);
    if (target.scheme.empty()) return target;
    const std::string_view rest = url.substr(target.scheme.size() + 1);
    const auto own = std::find_if(own_schemes.begin(), own_schemes.end(),
                                  [&](const auto& scheme) { return scheme.first == target.scheme; });
    if (own != own_schemes.end()) {
        target.kind = LinkKind::Own;
        target.own = own->second;
        const bool has_parts =
            target.own == TargetKind::Card || target.own == TargetKind::External || target.own == TargetKind::Article;
        const std::size_t hash = has_parts ? rest.find('#') : std::string_view::npos;
        target.id = rest.substr(0, hash);
        if (hash != std::string_view::npos) target.part = rest.substr(hash + 1);
    } else if (is_one_of(target.scheme, std::array<std::string_view, 2>{"http", "https"})) {
        target.kind = rest.starts_with("//") && rest.size() > 2 ? LinkKind::Web : LinkKind::Incomplete;
    } else if (is_one_of(target.scheme, std::array<std::string_view, 2>{"mailto", "tel"})) {
        target.kind = rest.empty() ? LinkKind::Incomplete : LinkKind::Web;
    } else {
        const bool of_the_web = rest.starts_with("//") || is_one_of(target.scheme, other_schemes);
        target.kind = of_the_web ? LinkKind::Unsafe : LinkKind::UnknownKind;
    }
    return target;
}

}  // namespace boekwerk
