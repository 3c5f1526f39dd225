// The form a project's calls are made with unless something else is said: "first_call", else its first by name.
#pragma once

#include <map>
#include <string>

namespace cts::service {

template <class Value>
std::string usual_form(const std::map<std::string, Value>& by_purpose) {
    static const std::string usual = "first_call";
    if (by_purpose.empty() || by_purpose.contains(usual)) return usual;
    return by_purpose.begin()->first;
}

}  // namespace cts::service
