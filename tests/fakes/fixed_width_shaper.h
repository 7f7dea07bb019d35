// A shaper without fonts, for tests of layout: every character is half an em wide, every line is foreseeable.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "layout/text_shaper.h"

namespace boekwerk {

class FixedWidthShaper : public TextShaper {
public:
    static constexpr float character_width = 500;

    /// `missing` holds the characters that no font has.
    explicit FixedWidthShaper(std::u32string missing = {}) : missing_(std::move(missing)) {}

    const ShapedText& shape(Face face, std::string_view word) override {
        const std::lock_guard lock(mutex_);
        auto& shaped = words_[{face, std::string(word)}];
        if (shaped == nullptr) shaped = make(word);
        return *shaped;
    }
    const ShapedText& soft_hyphen(Face face) override { return shape(face, "\xC2\xAD"); }
    float space_width(Face) override { return character_width; }
    float ascent(Face) override { return 900; }
    float descent(Face) override { return 200; }

private:
    std::unique_ptr<ShapedText> make(std::string_view word) const {
        auto shaped = std::make_unique<ShapedText>();
        shaped->text = word;
        shaped->kept = true;
        ShapedRun run;
        for (std::size_t offset = 0; offset < word.size();) {
            const char32_t character = next_character(word, offset);
            if (missing_.find(character) != std::u32string::npos) shaped->missing = character;
            run.glyphs.push_back({static_cast<std::uint16_t>(character), 0});
            run.width += character_width;
        }
        shaped->width = run.width;
        shaped->runs.push_back(std::move(run));
        return shaped;
    }

    std::u32string missing_;
    std::mutex mutex_;
    std::map<std::pair<Face, std::string>, std::unique_ptr<ShapedText>> words_;
};

}  // namespace boekwerk
