// Whether any answers make a condition true: the fields with few possible answers are tried through, in talk order,
// each only where it would be shown. Promises: never says "no" of what can be; where it cannot tell (free text,
// numbers, the time, too many combinations) it says "yes".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/form/definition.h"

namespace cts::form::lint_rules {

struct KnownField {
    const Field* field = nullptr;
    const Step* step = nullptr;
    std::optional<std::vector<std::string>> answers;  // the empty one first; none where they cannot be listed
};
using KnownFields = std::map<std::string, KnownField, std::less<>>;

class Reachability {
  public:
    explicit Reachability(const Definition& form);

    bool can_hold(const std::vector<Expression>& all_of) const;
    bool can_open(const Step& step) const;
    bool can_show(const Field& field, const Step& step) const;

  private:
    const Definition& form_;
    KnownFields fields_;
};

}  // namespace cts::form::lint_rules
