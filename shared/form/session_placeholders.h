// What ${name} stands for in the texts an agent reads: an answer as people say it, what the context brings, what the
// kit states of the product (the list is in session.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/form/session_state.h"

namespace cts::form {

// "10 月 17 日", "17 October"; with the year where it is not the year of `today`.
std::string date_in_words(model::CivilDate date, model::CivilDate today, model::Language language);

// In the reader's language; empty where nothing is known.
std::string placeholder_text(const SessionState& state, std::string_view name, model::Language language);

// The same for an expression: numbers and ISO dates; nothing for what exists only in words.
std::optional<std::string> product_value(const SessionState& state, std::string_view name);

}  // namespace cts::form
