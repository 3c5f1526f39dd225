#include "server/service/new_notice.h"

#include <algorithm>

#include "server/service/text_rules.h"

namespace cts::service {

using model::Problems;

namespace {

constexpr std::size_t longest_cause = 60;

std::optional<storage::IncidentRecord> incident_of(const api::NewNotice& wanted, model::Instant from,
                                                   Problems& problems) {
    if (!wanted.incident) return std::nullopt;
    const auto& told = *wanted.incident;
    check_text(told.answer.zh_CN, longest_notice_text, "/incident/answer/zh_CN", problems);
    check_text(told.answer.en, longest_notice_text, "/incident/answer/en", problems);
    if (!told.cause.empty()) check_line(told.cause, longest_cause, "/incident/cause", problems);
    if (told.expected_end && *told.expected_end <= from)
        problems.push_back({.reason = model::Reason::validity_wrong, .field = "/incident/expected_end"});
    return storage::IncidentRecord{told.cause, told.answer, told.expected_end};
}

}  // namespace

Result<storage::NoticeRecord> new_notice(const api::NewNotice& wanted, model::Instant now) {
    Problems problems;
    check_line(wanted.title.zh_CN, longest_notice_title, "/title/zh_CN", problems);
    check_line(wanted.title.en, longest_notice_title, "/title/en", problems);
    check_text(wanted.text.zh_CN, longest_notice_text, "/text/zh_CN", problems);
    check_text(wanted.text.en, longest_notice_text, "/text/en", problems);
    const auto from = std::max(wanted.valid_from.value_or(now), now);
    if (wanted.valid_until && *wanted.valid_until <= from)
        problems.push_back({.reason = model::Reason::validity_wrong, .field = "/valid_until"});
    auto incident = incident_of(wanted, from, problems);
    if (!problems.empty()) return Refused(std::move(problems));
    storage::NoticeRecord notice;
    notice.urgent = wanted.urgency == api::Urgency::urgent;
    notice.title = wanted.title;
    notice.text = wanted.text;
    notice.valid_from = from;
    notice.valid_until = wanted.valid_until;
    notice.published_at = now;
    notice.incident = std::move(incident);
    return notice;
}

}  // namespace cts::service
