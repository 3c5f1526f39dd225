#include "server/service/calls_behind.h"

#include <charconv>

#include "server/service/authorise.h"
#include "server/service/user_names.h"
#include "shared/calendar/weekday.h"

namespace cts::service {

using model::Reason;
using model::Translated;
using Only = storage::CallsWanted::Only;

namespace {

std::optional<int> hour_in(const std::string& text) {
    int hour = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), hour);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || hour < 0 || hour > 23) return std::nullopt;
    return hour;
}

std::optional<int> weekday_in(const std::string& text) {
    const auto day = calendar::parse_weekday(text);
    return day ? std::optional(static_cast<int>(*day)) : std::nullopt;
}

std::optional<Only> only_in(const std::string& text) {
    static const std::map<std::string, Only> known{{"dialled", Only::dialled},
                                                   {"connected", Only::connected},
                                                   {"sale", Only::sale},
                                                   {"needs_correction", Only::needs_correction},
                                                   {"right", Only::right}};
    const auto found = known.find(text);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

Result<storage::CallsWanted> wanted_of(const ReportGround& ground, const CallsBehindAsked& asked) {
    storage::CallsWanted wanted;
    wanted.counted = ground.wanted;
    if (asked.hour && !(wanted.hour = hour_in(*asked.hour))) return bad_parameter("hour");
    if (asked.weekday && !(wanted.weekday = weekday_in(*asked.weekday))) return bad_parameter("weekday");
    if (asked.step) wanted.step = *asked.step == "none" ? "" : *asked.step;
    if (asked.talked) wanted.counted.where.push_back({std::string(storage::talked_about), *asked.talked});
    wanted.outcome = asked.outcome;
    if (asked.outcome_class && !(wanted.outcome_class = form::parse_outcome_class(*asked.outcome_class)))
        return bad_parameter("outcome_class");
    if (asked.only) {
        const auto only = only_in(*asked.only);
        if (!only) return bad_parameter("only");
        wanted.only = *only;
    }
    return wanted;
}

api::CallBehind shown(const storage::CallRecord& record, const form::Kit* kit, const UserNames& names) {
    api::CallBehind call;
    call.call = record.id;
    call.dialled_at = record.dialled_at;
    call.stored_at = record.stored_at;
    call.agent = record.agent.to_string();
    call.agent_name = names.of(call.agent);
    call.origin = record.origin;
    call.purpose = record.purpose;
    call.form_version = record.form_version;
    if (!record.needs_correction) {
        call.outcome = record.outcome;
        call.outcome_label = outcome_name(kit, record.outcome);
        call.outcome_class = form::outcome_class_name(record.outcome_class);
    }
    if (record.answered_at && record.ended_at)
        call.talk_seconds = std::max<std::int64_t>(0, record.ended_at->utc_ms - record.answered_at->utc_ms) / 1000;
    return call;
}

}  // namespace

Result<api::Page<api::CallBehind>> calls_behind(const Tools& tools, const model::User& user, std::string_view project,
                                                const CallsBehindAsked& asked, const PageWanted& page) {
    if (auto right = authorise(user, model::Right::read_calls); !right) return Refused(right.error());
    const auto ground = report_ground(tools, user, project, asked.counted);
    if (!ground) return Refused(ground.error());
    auto wanted = wanted_of(*ground, asked);
    if (!wanted) return Refused(wanted.error());
    wanted->after = page.after;
    wanted->limit = page.limit;
    const UserNames names(tools);
    const auto slice = tools.store.tallies().calls_behind(*wanted);
    api::Page<api::CallBehind> shown_page;
    for (const auto id : slice.items)
        if (const auto record = tools.store.calls().by_id(id))
            shown_page.items.push_back(shown(*record, ground->kit.get(), names));
    if (slice.after) shown_page.after = std::to_string(*slice.after);
    return shown_page;
}

}  // namespace cts::service
