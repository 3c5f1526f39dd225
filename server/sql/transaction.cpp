#include "server/sql/transaction.h"

namespace cts::sql {
namespace {

constexpr Query number_of_user{"select id from users where uuid = :uuid", 1};
constexpr Query number_of_project{"select id from projects where uuid = :uuid", 1};
constexpr Query number_of_list{"select id from lists where uuid = :uuid", 1};

}  // namespace

std::int64_t RowNumbers::of(model::UserId user) {
    return asked(number_of_user, user.to_string(), "user");
}
std::int64_t RowNumbers::of(model::ProjectId project) {
    return asked(number_of_project, project.to_string(), "project");
}
std::int64_t RowNumbers::of(model::ListId list) {
    return asked(number_of_list, list.to_string(), "list");
}

std::optional<std::int64_t> RowNumbers::of(const std::optional<model::UserId>& user) {
    if (!user) return std::nullopt;
    return of(*user);
}

std::int64_t RowNumbers::asked(const Query& query, const std::string& uuid, const char* what) {
    const auto key = what + uuid;
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    auto row = connection_.row(query, {uuid});
    if (!row) throw SqlError(Fault::refused, std::string("no such ") + what + ": " + uuid);
    return known_[key] = row->number();
}

}  // namespace cts::sql
