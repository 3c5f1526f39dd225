#include "server/service/promised_again.h"

namespace cts::service {

storage::FollowUpRecord promised_again(const vault::Vault& vault, const CallBase& base,
                                       const storage::FollowUpRecord& worked, model::Instant due, model::Instant now) {
    const SealedBeside values{vault, base.contact.key};
    const auto subject = values.unseal("follow_up", "subject", worked.id.to_string(), worked.subject);
    storage::FollowUpRecord next = worked;
    next.id = model::FollowUpId::make(now);
    next.call = base.slip.call;
    next.open = true;
    next.due = due;
    next.created_at = now;
    next.revision = 1;
    next.subject = values.seal("follow_up", "subject", next.id.to_string(), subject);
    return next;
}

}  // namespace cts::service
