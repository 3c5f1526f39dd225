#include "server/service/report_ground.h"

#include <algorithm>
#include <charconv>

#include "server/service/authorise.h"
#include "server/service/projects.h"
#include "server/service/report_dimension.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

Result<std::vector<storage::ProjectedCall::Choice>> conditions_of(const DimensionSource& source,
                                                                  std::string_view where) {
    std::vector<storage::ProjectedCall::Choice> conditions;
    while (!where.empty()) {
        const auto end = std::min(where.find(','), where.size());
        const auto one = where.substr(0, end);
        const auto equals = one.find('=');
        if (equals == std::string_view::npos) return bad_parameter("where");
        const auto dimension = dimension_of(source, one.substr(0, equals));
        if (!dimension) return Refused(dimension.error());
        if (dimension->counted.what != storage::CountedBy::What::choice) return bad_parameter("where");
        conditions.push_back({dimension->counted.field, std::string(one.substr(equals + 1))});
        where.remove_prefix(std::min(end + 1, where.size()));
    }
    return conditions;
}

std::optional<int> version_in(const std::string& text) {
    int version = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || version < 1) return std::nullopt;
    return version;
}

Result<storage::CountsWanted> wanted_of(const DimensionSource& source, const ReportGround& ground,
                                        const ReportAsked& asked) {
    storage::CountsWanted wanted;
    wanted.project = ground.project.id;
    wanted.first_day = model::CivilDate::parse(ground.span.first_day)->days_since_1970();
    wanted.last_day = model::CivilDate::parse(ground.span.last_day)->days_since_1970();
    wanted.pilot = ground.span.pilot;
    wanted.practice = ground.span.practice;
    wanted.purpose = asked.purpose.value_or("");
    if (asked.version) {
        wanted.form_version = version_in(*asked.version);
        if (!wanted.form_version) return bad_parameter("version");
    }
    if (asked.agent) {
        wanted.agent = model::UserId::parse(*asked.agent);
        if (!wanted.agent) return bad_parameter("agent");
    }
    auto conditions = conditions_of(source, asked.where.value_or(""));
    if (!conditions) return Refused(conditions.error());
    wanted.where = *std::move(conditions);
    return wanted;
}

}  // namespace

Result<ReportGround> report_ground(const Tools& tools, const model::User& user, std::string_view project,
                                   const ReportAsked& asked) {
    if (auto right = authorise(user, model::Right::read_reports); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto span = span_of_days(record->zone, asked.from, asked.to, asked.origins, longest_report_days);
    if (!span) return Refused(span.error());
    ReportGround ground{*record, *span, nullptr, {}};
    if (const auto newest = tools.kits.kit(record->id, newest_versions(tools, record->id))) ground.kit = *newest;
    auto wanted = wanted_of({tools, ground.kit.get()}, ground, asked);
    if (!wanted) return Refused(wanted.error());
    ground.wanted = *std::move(wanted);
    return ground;
}

Translated outcome_name(const form::Kit* kit, const std::string& outcome) {
    if (kit != nullptr)
        for (const auto& [purpose, form] : kit->forms)
            if (const auto* found = form->find_outcome(outcome)) return found->label;
    return Translated::neutral(outcome);
}

}  // namespace cts::service
