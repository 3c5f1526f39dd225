#include "server/service/authorise.h"

namespace cts::service {

bool may(const model::User& user, model::Right right) {
    return model::rights_of(user.roles).contains(right);
}

Result<Done> authorise(const model::User& user, model::Right right) {
    if (user.active && may(user, right)) return Done{};
    return refuse(model::Reason::no_right, std::string(model::right_name(right)));
}

Result<Done> authorise_any(const model::User& user, std::initializer_list<model::Right> rights) {
    for (const auto right : rights)
        if (may(user, right)) return authorise(user, right);
    return authorise(user, *(rights.end() - 1));
}

Result<Done> authorise_calling(const model::User& user) {
    const bool back_office = user.active && may(user, model::Right::work_tickets);
    return back_office ? Result<Done>(Done{}) : authorise(user, model::Right::log_calls);
}

}  // namespace cts::service
