// Who depends on whom in one form: built once for a definition and shared by all its fillings, so that a keystroke
// looks only at what reads the changed field. Knows no answers.
//
// Items are the steps and fields, numbered in talk order, a step before its fields. Two kinds of arrow:
//   value      the reader's visibility, options or computed value may change (relevant, choice_filter, calculation,
//              and from a step to its fields)
//   judgement  only what is said about the reader's answer may change (required, constraint, a datum's own field)
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/definition.h"

namespace cts::form {

struct GraphItem {
    std::size_t step = 0;          // index of the step
    const Field* field = nullptr;  // of the definition; null: the step itself
    std::size_t rank = 0;          // place in an order in which every item follows what its value reads
    std::vector<std::size_t> value_readers;
    std::vector<std::size_t> judgement_readers;
};

struct DependencyGraph {
    std::vector<GraphItem> items;
    std::vector<std::size_t> by_rank;  // items in order of rank
    std::map<std::string, std::size_t, std::less<>> field_items;
    std::map<std::string, std::size_t, std::less<>> step_items;
};

// The graph of this definition; its pointers live as long as the definition. Safe from several threads.
std::shared_ptr<const DependencyGraph> graph_of(const std::shared_ptr<const Definition>& definition);

}  // namespace cts::form
