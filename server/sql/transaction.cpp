#include "server/sql/transaction.h"

namespace cts::sql {
namespace {

constexpr Query user_number{"select id from users where uuid = :uuid", 1};
constexpr Query project_number{"select id from projects where uuid = :uuid", 1};
constexpr Query list_number{"select id from lists where uuid = :uuid", 1};

}  // namespace

std::int64_t RowNumbers::of(model::UserId user) {
    return asked(user_number, user.to_string(), "user");
}
std::int64_t RowNumbers::of(model::ProjectId project) {
    return asked(project_number, project.to_string(), "project");
}
std::int64_t RowNumbers::of(model::ListId list) {
    return asked(list_number, list.to_string(), "list");
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
