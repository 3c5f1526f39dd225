// Whether any answers make a condition true: the fields with few possible answers are tried through, in talk order,
// each only where it would be shown. Promises: never says "no" of what can be; where it cannot tell (free text,
// numbers, the time, too many combinations) it says "yes".
#pragma once

#include <string>
#include <vector>

#include "shared/form/definition.h"

namespace cts::form::lint_rules {

class Reachability {
  public:
    explicit Reachability(const Definition& form) : form_(form) {}

    bool can_hold(const std::vector<Expression>& all_of) const;
    bool can_open(const Step& step) const;
    bool can_show(const Field& field, const Step& step) const;

  private:
    const Definition& form_;
};

}  // namespace cts::form::lint_rules
