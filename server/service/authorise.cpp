#include "server/service/authorise.h"

namespace cts::service {

bool may(const model::User& user, model::Right right) {
    return model::rights_of(user.roles).contains(right);
}

Result<Done> authorise(const model::User& user, model::Right right) {
    if (user.active && may(user, right)) return Done{};
    return refuse(model::Reason::no_right, std::string(model::right_name(right)));
}

}  // namespace cts::service
