// What a page shell may say of its document: the names of its tags and their values, for the Mustache engine.
#pragma once

#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

#include "document/document.h"

namespace boekwerk {

/// The context of a shell: a small fixed set of names. The engine itself passes over unknown names; this remembers
/// them.
class PageValues : public kainjow::mustache::basic_context<std::string> {
public:
    using Data = kainjow::mustache::data;

    /// The values of a document's page; `assets` is the relative path to the style sheets.
    PageValues(const Document& document, const std::string& assets);
    /// All names, with every flag set to `flags`: for checking a shell.
    explicit PageValues(bool flags);

    void push(const Data*) override {}
    void pop() override {}
    const Data* get(const std::string& name) const override;
    const Data* get_partial(const std::string& name) const override;

    /// Names that were asked for and do not exist, in that order.
    const std::vector<std::string>& unknown() const { return unknown_; }
    /// The names that exist.
    std::vector<std::string> names() const;

private:
    struct Value {
        std::string name;
        Data data;
    };

    std::vector<Value> values_;
    mutable std::vector<std::string> unknown_;
};

/// Renders a part of a shell that read_html_shell accepted.
std::string render_shell_part(const std::string& part, PageValues& values);

}  // namespace boekwerk
