// The forms that a project's calls were made with, each version of each, read as it was published: with the product
// and the answers of that day.
#pragma once

#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "server/storage/store.h"
#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::records {

// Newest versions first, purposes in the order of their names. purpose: this form alone; empty: every one.
// unknown_version (form): there is none of it.
tl::expected<std::vector<form::Kit>, model::Problem> published_forms(storage::Projects& projects,
                                                                     model::ProjectId project,
                                                                     std::string_view purpose);

}  // namespace cts::records
