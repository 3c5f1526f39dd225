// A text is written for a placeholder that is filled. One that stays empty between two spaces takes one of them along,
// so that "to ${lead.salutation} ${lead.name}" reads well for a customer whose list gives no salutation.
#pragma once

#include <string_view>

namespace cts::form {

// before: the text as filled so far; after: what follows the placeholder. True: the first character after it goes.
constexpr bool takes_space_along(std::string_view before, std::string_view after) {
    return (before.empty() || before.ends_with(' ')) && after.starts_with(' ');
}

}  // namespace cts::form
