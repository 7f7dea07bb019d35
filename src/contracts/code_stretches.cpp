#include "contracts/code_stretches.h"

#include <algorithm>
#include <utility>

namespace boekwerk {

namespace {

/// One code of one version of a card, on the days that it holds.
struct DatedCode {
    const ProductCode* code = nullptr;
    Period days;
};

std::vector<DatedCode> dated_codes(const std::vector<Card>& versions, std::string_view municipality) {
    std::vector<DatedCode> codes;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        for (const ProductCode& code : versions[i].codes) {
            if (!code.municipality.empty() && code.municipality != municipality) continue;
            const Period days = common(reading_period(versions, i), make_period(code.from, code.to));
            if (!days.empty()) codes.push_back({&code, days});
        }
    }
    return codes;
}

std::vector<std::string> codes_on(const std::vector<DatedCode>& codes, int day) {
    const bool own = std::any_of(codes.begin(), codes.end(), [&](const DatedCode& dated) {
        return !dated.code->municipality.empty() && dated.days.contains(day);
    });
    std::vector<std::string> result;
    for (const DatedCode& dated : codes) {
        const std::string& text = dated.code->code.value;
        const bool holds = dated.days.contains(day) && dated.code->municipality.empty() != own;
        if (holds && std::find(result.begin(), result.end(), text) == result.end()) result.push_back(text);
    }
    if (result.empty()) result.emplace_back();
    return result;
}

}  // namespace

std::vector<CodeStretch> code_stretches(const std::vector<Card>& versions, std::string_view municipality,
                                        const Period& period) {
    const auto codes = dated_codes(versions, municipality);
    std::vector<int> begins = {period.first};
    for (const DatedCode& dated : codes) {
        if (dated.days.first > period.first) begins.push_back(dated.days.first);
        if (dated.days.last >= period.first && dated.days.last < period.last) begins.push_back(dated.days.last + 1);
    }
    std::sort(begins.begin(), begins.end());
    std::vector<CodeStretch> stretches;
    for (const int begin : begins) {
        if (begin > period.last) break;
        CodeStretch stretch{{begin, period.last}, codes_on(codes, begin)};
        if (!stretches.empty() && stretches.back().codes == stretch.codes) continue;
        if (!stretches.empty()) stretches.back().days.last = begin - 1;
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

std::vector<CodeGroup> code_groups(const std::vector<Card>& versions,
                                   const std::vector<const Municipality*>& municipalities, const Period& period) {
    std::vector<CodeGroup> groups;
    for (const Municipality* municipality : municipalities) {
        auto stretches = code_stretches(versions, municipality->code.value, period);
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const CodeGroup& group) { return group.stretches == stretches; });
        if (same != groups.end()) {
            same->municipalities.push_back(municipality);
        } else {
            groups.push_back({{municipality}, std::move(stretches)});
        }
    }
    return groups;
}

}  // namespace boekwerk
