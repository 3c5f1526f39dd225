#include "server/service/report_dimension.h"

#include <algorithm>

#include "server/service/report_span.h"
#include "server/service/user_names.h"
#include "shared/calendar/weekday.h"

namespace cts::service {

using model::CivilDate;
using model::Reason;
using model::Translated;
using What = storage::CountedBy::What;

namespace {

constexpr std::size_t most_dimensions = 2;

Refused refused(Reason reason, std::string_view name) {
    const Translated word = Translated::neutral(std::string(name));
    return refuse({.reason = reason, .field = std::string(name), .details = {{"name", word}}});
}

api::ReportGroupPart as_it_is(const std::string& value) {
    return {value, Translated::neutral(value)};
}

CivilDate date_of(const std::string& day) {
    return CivilDate::of_day(std::stoi(day));
}

const std::array<Translated, 7> weekdays{{{"星期一", "Monday"},
                                          {"星期二", "Tuesday"},
                                          {"星期三", "Wednesday"},
                                          {"星期四", "Thursday"},
                                          {"星期五", "Friday"},
                                          {"星期六", "Saturday"},
                                          {"星期日", "Sunday"}}};

api::ReportGroupPart weekday_part(const std::string& day) {
    const auto weekday = calendar::weekday_of(date_of(day));
    return {std::string(calendar::weekday_name(weekday)), weekdays.at(static_cast<std::size_t>(weekday))};
}

struct CalendarPart {
    std::string_view name;
    Translated label;
    What counted;
    api::ReportGroupPart (*part)(const std::string&);
};
const std::array<CalendarPart, 5> calendar_parts{{
    {"hour",
     {"几点", "Hour"},
     What::hour,
     [](const std::string& hour) -> api::ReportGroupPart {
         const auto two = (hour.size() < 2 ? "0" : "") + hour;
         return {two, Translated::neutral(two + ":00")};
     }},
    {"weekday", {"星期", "Weekday"}, What::day, weekday_part},
    {"day", {"日期", "Day"}, What::day, [](const std::string& day) { return as_it_is(date_of(day).to_string()); }},
    {"week", {"周", "Week"}, What::day, [](const std::string& day) { return as_it_is(week_of(date_of(day))); }},
    {"month",
     {"月份", "Month"},
     What::day,
     [](const std::string& day) { return as_it_is(date_of(day).to_string().substr(0, 7)); }},
}};

Result<ReportDimension> by_calendar(std::string_view name, std::string_view part) {
    const auto found = std::ranges::find(calendar_parts, part, &CalendarPart::name);
    if (found == calendar_parts.end()) return refused(Reason::bad_parameter, name);
    return ReportDimension{{std::string(name), found->label}, {found->counted, {}}, found->part, false};
}

bool is_counted(const form::Field& field) {
    using form::FieldType;
    const bool closed = field.type == FieldType::select_one || field.type == FieldType::select_multiple ||
                        field.type == FieldType::yes_no;
    return closed && !field.personal;
}

struct FoundField {
    const form::Definition* form = nullptr;
    const form::Field* field = nullptr;
};
FoundField find_field(const form::Kit* kit, std::string_view name) {
    if (kit == nullptr) return {};
    for (const auto& [purpose, form] : kit->forms)
        if (const auto* field = form->find_field(name)) return {form.get(), field};
    return {};
}

Result<ReportDimension> by_field(const form::Kit* kit, std::string_view name, std::string_view field_name) {
    const auto found = find_field(kit, field_name);
    if (found.field == nullptr) return refused(Reason::unknown_field, name);
    if (!is_counted(*found.field)) return refused(Reason::field_not_counted, name);
    std::map<std::string, Translated> labels{{"yes", {"是", "Yes"}}, {"no", {"否", "No"}}};
    if (const auto* menu = found.form->menu_of(*found.field))
        for (const auto& option : menu->options) labels[option.name] = option.label;
    const auto part = [labels](const std::string& value) {
        const auto label = labels.find(value);
        return label == labels.end() ? as_it_is(value) : api::ReportGroupPart{value, label->second};
    };
    return ReportDimension{
        {std::string(name), found.field->label}, {What::choice, std::string(field_name)}, part, true};
}

Result<ReportDimension> by_attribute(const form::Kit* kit, std::string_view name, std::string_view column) {
    if (kit == nullptr) return refused(Reason::unknown_field, name);
    const auto found = std::ranges::find(kit->lead_attributes, column, &form::LeadAttribute::name);
    if (found == kit->lead_attributes.end()) return refused(Reason::unknown_field, name);
    if (!found->counted) return refused(Reason::field_not_counted, name);
    return ReportDimension{
        {std::string(name), found->label}, {What::choice, "lead." + std::string(column)}, as_it_is, true};
}

ReportDimension by_agent(const Tools& tools, std::string_view name) {
    const auto part = [names = UserNames(tools)](const std::string& id) {
        return api::ReportGroupPart{id, Translated::neutral(names.of(id))};
    };
    return {{std::string(name), {"坐席", "Agent"}}, {What::agent, {}}, part, true};
}

ReportDimension by_step(const form::Kit* kit, std::string_view name) {
    std::map<std::string, Translated> titles{{"", {"没有开始谈", "Before the talk"}}};
    if (kit != nullptr)
        for (const auto& [purpose, form] : kit->forms)
            for (const auto& step : form->steps) titles.emplace(step.name, step.title);
    const auto part = [titles](const std::string& step) {
        const auto title = titles.find(step);
        return title == titles.end() ? as_it_is(step) : api::ReportGroupPart{step, title->second};
    };
    return {{std::string(name), {"谈到哪一步", "Last step of the talk"}}, {What::step, {}}, part, true};
}

}  // namespace

Result<ReportDimension> dimension_of(const DimensionSource& source, std::string_view name) {
    const auto colon = name.find(':');
    const auto kind = name.substr(0, colon);
    const auto rest = colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1);
    if (kind == "field") return by_field(source.kit, name, rest);
    if (kind == "attribute") return by_attribute(source.kit, name, rest);
    if (kind == "calendar") return by_calendar(name, rest);
    if (name == "agent") return by_agent(source.tools, name);
    if (name == "step") return by_step(source.kit, name);
    if (name == "version")
        return ReportDimension{{"version", {"表单版本", "Form version"}}, {What::version, {}}, as_it_is, false};
    return refused(Reason::bad_parameter, name);
}

Result<std::vector<ReportDimension>> dimensions_of(const DimensionSource& source, std::string_view by) {
    std::vector<ReportDimension> dimensions;
    while (!by.empty()) {
        const auto end = std::min(by.find(','), by.size());
        auto dimension = dimension_of(source, by.substr(0, end));
        if (!dimension) return Refused(dimension.error());
        dimensions.push_back(*std::move(dimension));
        by.remove_prefix(std::min(end + 1, by.size()));
    }
    if (dimensions.size() > most_dimensions) return refused(Reason::bad_parameter, "by");
    return dimensions;
}

}  // namespace cts::service
