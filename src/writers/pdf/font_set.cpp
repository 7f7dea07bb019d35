#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "writers/pdf/deflate.h"
#include "writers/pdf/find_font.h"
#include "writers/pdf/font_embedding.h"
#include "writers/pdf/font_face.h"
#include "writers/pdf/shape_word.h"
#include "writers/pdf/word_cache.h"
#include "writers/pdf/write_pdf.h"

namespace boekwerk {

namespace {

constexpr std::size_t face_count = 5;
constexpr const char* colour_profile_path = "/usr/share/color/icc/sRGB.icc";

class SharedFonts final : public FontSet {
public:
    bool load(const HouseStyle& style, Diagnostics& diagnostics) {
        const std::array<const std::string*, face_count> names = {
            &style.font_regular, &style.font_bold, &style.font_italic, &style.font_bold_italic, &style.font_mono};
        bool usable = load_profile(diagnostics);
        std::map<std::string, std::size_t> opened;
        const auto file_of = [&](const std::string& name) {
            const auto [place, added] = opened.try_emplace(name, files_.size());
            if (!added) return place->second;
            files_.push_back(open_font(name, diagnostics));
            usable = usable && files_.back() != nullptr;
            return place->second;
        };
        for (std::size_t i = 0; i < face_count; ++i) face_files_[i] = file_of(*names[i]);
        fallback_ = file_of(style.font_fallback);
        if (!usable) return false;
        for (std::size_t i = 0; i < face_count; ++i) {
            soft_hyphens_[i] = shape_soft_hyphen(fonts_of(static_cast<Face>(i)));
            soft_hyphens_[i].kept = true;
        }
        return true;
    }

    const ShapedText& shape(Face face, std::string_view word) override {
        if (const ShapedText* known = words_.find(face, word)) return *known;
        return words_.add(face, shape_word(fonts_of(face), word));
    }
    const ShapedText& shape(Face face, std::string_view word, OwnWords& own) override {
        if (const ShapedText* known = words_.find(face, word)) return *known;
        if (words_.is_wanted(face, word)) return words_.add(face, shape_word(fonts_of(face), word));
        return own.emplace_back(shape_word(fonts_of(face), word));
    }
    const ShapedText& soft_hyphen(Face face) override { return soft_hyphens_[static_cast<std::size_t>(face)]; }

    float space_width(Face face) override {
        const FontFile& font = file(face_file(face));
        return static_cast<float>(font.width(font.glyph_of(U' ')));
    }
    float ascent(Face face) override { return static_cast<float>(file(face_file(face)).metrics().ascent); }
    float descent(Face face) override { return static_cast<float>(-file(face_file(face)).metrics().descent); }

    std::size_t file_count() const override { return files_.size(); }
    const FontFile& file(std::size_t index) const override { return *files_[index]; }
    std::size_t face_file(Face face) const override { return face_files_[static_cast<std::size_t>(face)]; }
    std::shared_ptr<const EmbeddedFont> subset(std::size_t index, const std::vector<std::uint16_t>& codes) override {
        return subsets_.get(file(index), codes);
    }
    const std::string& colour_profile() const override { return profile_; }
    std::string identity() const override {
        std::string text = profile_;
        for (const auto& file : files_) text += file->identity();
        return text;
    }

private:
    bool load_profile(Diagnostics& diagnostics) {
        std::ifstream stream(colour_profile_path, std::ios::binary);
        profile_.assign(std::istreambuf_iterator<char>(stream), {});
        // ICC.1 §7.2: the size stands in the first four bytes, "acsp" at 36.
        if (profile_.size() > 128 && profile_.compare(36, 4, "acsp") == 0) {
            profile_ = deflate(profile_);
            return true;
        }
        diagnostics.report({DiagnosticCode::FileMissing,
                            {},
                            std::string("het kleurprofiel ") + colour_profile_path +
                                " ontbreekt of is geen ICC-profiel; elke PDF heeft het nodig",
                            "installeer het pakket icc-profiles-free"});
        return false;
    }

    FontChoice fonts_of(Face face) const {
        const std::size_t first = face_file(face);
        return {*files_[first], static_cast<std::uint8_t>(first), *files_[fallback_],
                static_cast<std::uint8_t>(fallback_)};
    }

    std::vector<std::unique_ptr<FontFile>> files_;
    std::array<std::size_t, face_count> face_files_{};
    std::size_t fallback_ = 0;
    std::string profile_;
    std::array<ShapedText, face_count> soft_hyphens_;
    WordCache words_;
    FontSubsets subsets_;
};

}  // namespace

std::unique_ptr<FontSet> FontSet::open(const HouseStyle& style, Diagnostics& diagnostics) {
    auto fonts = std::make_unique<SharedFonts>();
    if (!fonts->load(style, diagnostics)) return nullptr;
    return fonts;
}

}  // namespace boekwerk
