// What a use case gives back: its answer, or every reason why not.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "shared/model/problem.h"

namespace cts::service {

template <class T>
using Result = tl::expected<T, model::Problems>;

struct Done {};  // an answer that says nothing but that it is done

using Refused = tl::unexpected<model::Problems>;

inline Refused refuse(model::Reason reason, std::string field = {}) {
    return Refused(model::Problems{{.reason = reason, .field = std::move(field)}});
}

inline Refused refuse(model::Problem problem) {
    return Refused(model::Problems{std::move(problem)});
}

// A query parameter that says nothing of what it may say.
inline Refused bad_parameter(const std::string& name) {
    return refuse({.reason = model::Reason::bad_parameter,
                   .field = name,
                   .details = {{"name", model::Translated::neutral(name)}}});
}

}  // namespace cts::service
