#include "support/pdf_content.h"

#include <utility>

#include "base/utf8.h"
#include "support/pdf_tokens.h"

namespace boekwerk {

using Json = nlohmann::json;

namespace {

std::string utf8_of_utf16(const std::string& bytes, std::size_t start) {
    std::string out;
    char32_t high = 0;
    for (std::size_t i = start; i + 1 < bytes.size(); i += 2) {
        const auto unit =
            static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
            continue;
        }
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        append_utf8(out, low ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : unit);
    }
    return out;
}

std::string text_string(const std::string& bytes) {
    return bytes.compare(0, 2, "\xFE\xFF") == 0 ? utf8_of_utf16(bytes, 2) : bytes;
}

std::uint16_t code_at(const std::string& bytes, std::size_t offset) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[offset]) << 8 |
                                      static_cast<unsigned char>(bytes[offset + 1]));
}

class Interpreter {
public:
    Interpreter(const PdfReader& pdf, const std::string& page) : pdf_(pdf), page_(pdf.resolve(page)) {}

    PageContent run() {
        const std::string stream = pdf_.stream(page_.at("/Contents"));
        PdfTokens tokens(stream);
        for (Json token = tokens.next(); !token.is_null(); token = tokens.next()) {
            if (!token.is_object() || !token.contains("operator")) {
                operands_.push_back(std::move(token));
                continue;
            }
            execute(token["operator"]);
            operands_.clear();
        }
        if (!open_.empty()) fault("marked content does not end");
        if (in_text_) fault("a text object does not end");
        return std::move(content_);
    }

private:
    struct Open {
        std::optional<std::string> actual_text;
        std::size_t text_before = 0;
    };

    void fault(const std::string& text) { content_.faults.push_back(text); }

    void execute(const std::string& name) {
        content_.operators.insert(name);
        if (name == "BT") {
            if (in_text_) fault("a text object in a text object");
            in_text_ = true;
        } else if (name == "ET") {
            in_text_ = false;
        } else if (name == "Tf") {
            set_font(operands_.at(0));
        } else if (name == "TJ") {
            for (const Json& item : operands_.at(0)) {
                if (item.is_object()) show(item["string"]);
            }
        } else if (name == "Tj") {
            show(operands_.at(0)["string"]);
        } else if (name == "BDC" || name == "BMC") {
            begin();
        } else if (name == "EMC") {
            end();
        } else if (name == "f" || name == "S" || name == "Do") {
            if (in_text_) fault("painting in a text object");
            if (open_.empty()) fault("painting outside of marked content");
        }
    }

    void set_font(const std::string& name) {
        if (!in_text_) fault("a font is set outside of a text object");
        const Json& fonts = pdf_.get(pdf_.get(page_, "/Resources"), "/Font");
        if (!fonts.contains(name)) {
            fault("no resource for font " + name);
            return;
        }
        const std::string reference = fonts[name];
        if (fonts_.count(reference) == 0) {
            fonts_[reference] = {reference, read_to_unicode(pdf_.stream(pdf_.resolve(reference).at("/ToUnicode")))};
        }
        font_ = &fonts_[reference];
    }

    void show(const std::string& bytes) {
        if (!in_text_) fault("text outside of a text object");
        if (open_.empty()) fault("text outside of marked content");
        if (font_ == nullptr || content_.pieces.empty()) return fault("text without a font or marked content");
        if (bytes.size() % 2 != 0) fault("half a code");
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const std::uint16_t code = code_at(bytes, i);
            content_.codes[font_->reference].insert(code);
            const auto found = font_->to_unicode.find(code);
            if (found == font_->to_unicode.end())
                fault("a code without text: " + std::to_string(code));
            else
                content_.pieces.back().text += found->second;
        }
    }

    void begin() {
        const std::string tag = operands_.at(0);
        const Json properties = operands_.size() > 1 ? operands_[1] : Json::object();
        Open open;
        if (open_.empty()) {
            MarkedPiece piece;
            piece.tag = tag.substr(1);
            if (properties.contains("/MCID")) piece.mcid = properties["/MCID"].get<int>();
            for (const char* key : {"/Type", "/Subtype"}) {
                if (!properties.contains(key)) continue;
                if (!piece.properties.empty()) piece.properties += ' ';
                piece.properties += properties[key].get<std::string>().substr(1);
            }
            if (!piece.mcid && piece.tag != "Artifact") fault("content of " + piece.tag + " without MCID");
            content_.pieces.push_back(std::move(piece));
        } else if (tag != "/Span" || properties.contains("/MCID")) {
            fault("marked content " + tag + " in marked content");
        }
        if (properties.contains("/ActualText")) open.actual_text = text_string(properties["/ActualText"]["string"]);
        open.text_before = content_.pieces.back().text.size();
        open_.push_back(std::move(open));
    }

    void end() {
        if (open_.empty()) return fault("marked content ends that did not begin");
        if (open_.back().actual_text) {
            std::string& text = content_.pieces.back().text;
            text.resize(open_.back().text_before);
            text += *open_.back().actual_text;
        }
        open_.pop_back();
    }

    const PdfReader& pdf_;
    const Json& page_;
    PageContent content_;
    std::vector<Json> operands_;
    std::vector<Open> open_;
    std::map<std::string, PdfFont> fonts_;
    const PdfFont* font_ = nullptr;
    bool in_text_ = false;
};

}  // namespace

std::map<std::uint16_t, std::string> read_to_unicode(std::string_view cmap) {
    std::map<std::uint16_t, std::string> map;
    PdfTokens tokens(cmap);
    std::vector<std::string> strings;
    for (Json token = tokens.next(); !token.is_null(); token = tokens.next()) {
        if (token.is_object() && token.contains("string")) strings.push_back(token["string"]);
        if (!token.is_object() || !token.contains("operator")) continue;
        if (token["operator"] == "endbfchar") {
            for (std::size_t i = 0; i + 1 < strings.size(); i += 2) {
                map[code_at(strings[i], 0)] = utf8_of_utf16(strings[i + 1], 0);
            }
        }
        strings.clear();
    }
    return map;
}

PageContent read_content(const PdfReader& pdf, const std::string& page) {
    return Interpreter(pdf, page).run();
}

}  // namespace boekwerk
