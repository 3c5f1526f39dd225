// A call on the example kit, held at one moment, for the tests of filling a form.
#pragma once

#include <memory>
#include <stdexcept>

#include "shared/form/reader.h"
#include "shared/form/session.h"
#include "tests/shared/form/example_kit.h"

namespace cts::form::test {

inline std::shared_ptr<const Kit> kit_of(const KitFiles& files) {
    auto kit = read_kit(files);
    if (!kit) throw std::logic_error("the test's kit cannot be read: " + kit.error().front().field);
    return std::make_shared<const Kit>(*std::move(kit));
}

// Sunday, 11 October 2026, 14:28 in Hangzhou.
inline SessionContext context_in_hangzhou() {
    SessionContext context;
    context.variables = {{"agent.name", "林晓雯"},
                         {"agent.number", "3017"},
                         {"lead.name", "周敏"},
                         {"lead.salutation", "女士"},
                         {"lead.district", "西湖"}};
    context.zone = "Asia/Shanghai";
    context.region = "CN";
    context.at = *model::Instant::parse_iso8601("2026-10-11T14:28:00+08:00");
    return context;
}

inline FormSession example_session(const KitFiles& files = example_kit()) {
    return FormSession(kit_of(files), "first_call", context_in_hangzhou());
}

// Answers, one after another, as an agent gives them.
inline void give(FormSession& session, std::initializer_list<std::pair<std::string_view, std::string_view>> answers) {
    for (const auto& [field, text] : answers) session.answer(field, text);
}

inline void open_offer(FormSession& session) {
    give(session, {{"reached", "yes"}, {"convenient", "yes"}});
}

inline void confirm_everything(FormSession& session) {
    give(session, {{"oc_permission", "granted"},
                   {"oc_owner", "holder"},
                   {"oc_owner_word", "dui"},
                   {"oc_follows", "follows"},
                   {"oc_told", "opens_within how_to_cancel tariff trial_end function how_to_use how_to_enquire"},
                   {"oc_first_yes", "clear"},
                   {"oc_question", "none"},
                   {"oc_second_yes", "clear"}});
}

}  // namespace cts::form::test
