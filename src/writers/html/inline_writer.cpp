#include "writers/html/inline_writer.h"

#include <nettle/base64.h>

#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "base/xml_text.h"

namespace boekwerk {

namespace {

/// The media type of a picture by its first bytes; the catalogue lets in PNG and JPEG only.
std::string_view media_type(std::string_view data) {
    return data.substr(0, 4) == "\x89PNG" ? "image/png" : "image/jpeg";
}

void append_base64(std::string& out, std::string_view data) {
    const std::size_t start = out.size();
    out.resize(start + BASE64_ENCODE_RAW_LENGTH(data.size()));
    base64_encode_raw(out.data() + start, data.size(), reinterpret_cast<const std::uint8_t*>(data.data()));
}

}  // namespace

void InlineWriter::write(const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(*this, item.value);
}

void InlineWriter::operator()(const Text& text) {
    append_escaped(out_, text.text);
}

void InlineWriter::operator()(const Emphasis& emphasis) {
    out_ += "<em>";
    write(emphasis.content);
    out_ += "</em>";
}

void InlineWriter::operator()(const Strong& strong) {
    out_ += "<strong>";
    write(strong.content);
    out_ += "</strong>";
}

void InlineWriter::operator()(const Code& code) {
    out_ += "<code>";
    append_escaped(out_, code.text);
    out_ += "</code>";
}

void InlineWriter::operator()(const HardBreak&) {
    out_ += "<br/>\n";
}

void InlineWriter::operator()(const Link& link) {
    write_link(link.url, link.content);
}

void InlineWriter::operator()(const Image& image) {
    if (image.data == nullptr) {
        append_escaped(out_, image.alternative);
        return;
    }
    out_ += "<img";
    append_attribute(out_, "alt", image.alternative);
    out_ += " src=\"data:";
    out_ += media_type(*image.data);
    out_ += ";base64,";
    append_base64(out_, *image.data);
    out_ += "\"/>";
}

void InlineWriter::operator()(const FootnoteMark& mark) {
    const std::string number = std::to_string(mark.number);
    out_ += "<sup";
    if (marks_first(mark.number)) append_attribute(out_, "id", "_nootmark-" + number);
    out_ += '>';
    if (in_link_) {
        out_ += number;
    } else {
        out_ += "<a href=\"#_noot-" + number + "\" aria-label=\"Voetnoot " + number + "\">" + number + "</a>";
    }
    out_ += "</sup>";
}

void InlineWriter::operator()(const Reference& reference) {
    const std::string address = target_address(reference, "html");
    if (address.empty()) {
        write(reference.content);
    } else {
        write_link(address, reference.content);
    }
}

void InlineWriter::operator()(const Variable& variable) {
    throw std::logic_error("variable left in a document: " + variable.name);
}

void InlineWriter::write_link(const std::string& url, const Inlines& content) {
    if (in_link_) {  // HTML has no links in links: a parser would close the outer one.
        write(content);
        return;
    }
    out_ += "<a href=\"";
    append_escaped(out_, url);
    out_ += "\">";
    in_link_ = true;
    write(content);
    in_link_ = false;
    out_ += "</a>";
}

bool InlineWriter::marks_first(int number) {
    const auto index = static_cast<std::size_t>(number);
    if (index >= marked_.size()) marked_.resize(index + 1);
    if (marked_[index]) return false;
    marked_[index] = true;
    return true;
}

}  // namespace boekwerk
