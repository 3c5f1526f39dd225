#include "server/service/judge_call.h"

#include <algorithm>

#include "server/service/call_times.h"
#include "server/service/text_rules.h"
#include "shared/followup/trial_of_promise.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Translated;

namespace {

constexpr std::size_t most_faq_uses = 200;
constexpr std::size_t longest_search = 200;
constexpr std::size_t longest_doubt = 200;

void append(Problems& to, Problems more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Named>
bool has_name(const std::vector<Named>& items, const std::string& name) {
    return std::any_of(items.begin(), items.end(), [&](const Named& item) { return item.name == name; });
}

model::Problem unknown_name(const std::string& name, std::string field) {
    return {
        .reason = Reason::unknown_name, .field = std::move(field), .details = {{"name", Translated::neutral(name)}}};
}

Problems faults_of_use(const CallBase& base, const api::FaqUse& use, const std::string& pointer) {
    Problems problems;
    if (!use.entry.empty() && !has_name(base.kit->faq, use.entry))
        problems.push_back(unknown_name(use.entry, pointer + "/entry"));
    if (!has_name(base.definition->steps, use.step)) problems.push_back(unknown_name(use.step, pointer + "/step"));
    if (!use.searched.empty()) check_line(use.searched, longest_search, pointer + "/searched", problems);
    return problems;
}

Problems judge_faq_uses(const CallBase& base, const std::vector<api::FaqUse>& uses) {
    Problems problems;
    if (uses.size() > most_faq_uses) problems.push_back({.reason = Reason::bad_member, .field = "/faq_uses"});
    for (std::size_t i = 0; i < std::min(uses.size(), most_faq_uses); ++i)
        append(problems, faults_of_use(base, uses[i], "/faq_uses/" + std::to_string(i)));
    return problems;
}

// Fields whose type was wrong on the wire have been told; the form need not say it again.
void drop_told(Problems& problems, const Problems& told) {
    std::erase_if(problems, [&](const model::Problem& problem) {
        return std::any_of(told.begin(), told.end(), [&](const auto& t) { return t.field == problem.field; });
    });
}

// Only what was sold can be doubted, and why is said.
Problems judge_doubt(const CallBase& base, const api::CallSave& call) {
    Problems problems;
    if (!call.sale_doubted) return problems;
    const form::Outcome* outcome = base.definition->find_outcome(call.outcome);
    if (!outcome || !form::is_sale(*outcome))
        problems.push_back({.reason = Reason::bad_member, .field = "/sale_doubted"});
    check_line(*call.sale_doubted, longest_doubt, "/sale_doubted", problems);
    return problems;
}

}  // namespace

form::SessionContext session_context(const CallBase& base, model::Instant judged_at) {
    form::SessionContext context;
    context.variables = {{"lead.name", base.person.name},
                         {"lead.salutation", base.person.salutation},
                         {"agent.name", base.author.display_name},
                         {"agent.number", base.author.number}};
    for (const form::LeadAttribute& attribute : base.kit->lead_attributes) {
        const auto found = base.attributes.find(attribute.name);
        context.variables["lead." + attribute.name] = found == base.attributes.end() ? std::string() : found->second;
    }
    context.zone = base.slip.zone;
    context.region = base.project.region;
    context.at = judged_at;
    followup::speak_of_trial(context, base.trial_end);
    return context;
}

Problems judge_record(const CallBase& base, const api::CallSave& call, model::Instant now) {
    Problems problems =
        form::judge_record(base.kit, base.slip.purpose, session_context(base, api::judged_at(call, base.slip)),
                           call.answers, call.one_datum, call.outcome);
    append(problems, fault_of_times(call, base.slip, now));
    return problems;
}

Problems judge_call(const CallBase& base, const api::CallSaveOnWire& wire, model::Instant now) {
    Problems problems = api::wrong_kinds(wire, *base.definition);
    Problems of_record = judge_record(base, wire.call, now);
    drop_told(of_record, problems);
    append(problems, std::move(of_record));
    append(problems, judge_faq_uses(base, wire.call.faq_uses));
    append(problems, judge_doubt(base, wire.call));
    return problems;
}

std::vector<api::FaqUse> sound_faq_uses(const CallBase& base, const std::vector<api::FaqUse>& uses) {
    std::vector<api::FaqUse> sound;
    for (const api::FaqUse& use : uses)
        if (sound.size() < most_faq_uses && faults_of_use(base, use, "").empty()) sound.push_back(use);
    return sound;
}

}  // namespace cts::service
