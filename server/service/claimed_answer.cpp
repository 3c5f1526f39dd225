#include "server/service/claimed_answer.h"

#include "server/service/past.h"
#include "server/service/people.h"
#include "server/service/slip.h"
#include "server/storage/text_map.h"

namespace cts::service {

api::Claimed claimed_answer(const Tools& tools, BegunCall begun) {
    const Person person = unsealed_person(tools.vault, begun.contact);
    const SealedBeside values{tools.vault, begun.contact.key};
    const auto attributes =
        storage::text_map(values.unseal("lead", "attributes", begun.lead.id.to_string(), begun.lead.attributes));
    api::Claimed answer;
    answer.slip = signed_slip(tools, begun.slip);
    answer.contents = std::move(begun.slip);
    answer.customer_name = person.name;
    answer.salutation = person.salutation;
    answer.masked_number = model::mask_phone(person.phone);
    answer.attributes = {attributes.begin(), attributes.end()};
    answer.contact_count = begun.lead.attempts;
    answer.why = std::move(begun.why);
    if (const auto& worked = begun.worked)
        answer.promised_note = values.unseal("follow_up", "subject", worked->id.to_string(), worked->subject);
    add_past(tools, begun.contact, answer);
    answer.server_time = tools.clock.now();
    return answer;
}

}  // namespace cts::service
