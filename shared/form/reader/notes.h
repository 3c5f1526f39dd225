// What a file mentions but cannot be judged before all of it is read: names, expressions, texts with placeholders.
// Gathered while reading, judged by references.h and cycles.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "shared/form/definition.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

enum class NameOf {
    menu,
    any_field,
    field,  // that takes an answer
    text_field,
    date_time_field,
    language_field,  // a select_one whose options are BCP 47 language subtags
    district_field,  // a select_one, or a column of the list: "lead.district"
    step,            // of the same form
    faq_entry,
};

struct NameNote {
    NameOf what = NameOf::field;
    std::string name;
    std::string path;
    std::size_t offset = 0;
};

enum class ExpressionUse { relevant, required, constraint, choice_filter, calculation, other };

struct ExpressionNote {
    Expression expression;
    ExpressionUse use = ExpressionUse::other;
    std::string field;  // whose it is; empty: a step's or an outcome's
    std::string step;   // whose relevance it is
    std::string path;
    std::size_t offset = 0;
};

struct Notes {
    std::vector<NameNote> names;
    std::vector<ExpressionNote> expressions;
    std::vector<TextNote> texts;
};

}  // namespace cts::form::reader
