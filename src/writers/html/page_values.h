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

/// A part of a shell, parsed once for all pages and threads.
class ShellPart {
public:
    explicit ShellPart(const std::string& text);

    /// What the engine says is wrong with it; empty when nothing is.
    const std::string& fault() const { return engine_.error_message(); }
    std::string render(PageValues& values) const;

private:
    // The engine renders without `const`, but it only keeps a fault of a partial or lambda, and shells have neither.
    mutable kainjow::mustache::mustache engine_;
};

}  // namespace boekwerk
