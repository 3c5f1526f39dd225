#include "server/service/user_names.h"

namespace cts::service {

UserNames::UserNames(const Tools& tools) {
    for (const auto& user : tools.store.users().all()) names_[user.id.to_string()] = user.display_name;
}

const std::string& UserNames::of(const std::string& id) const {
    const auto known = names_.find(id);
    return known == names_.end() ? id : known->second;
}

}  // namespace cts::service
