#include "shared/calendar/reader_values.h"

#include "shared/yaml/values.h"

namespace cts::calendar {

using model::Reason;

std::optional<CivilDate> read_day(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file) {
    const auto date = CivilDate::parse(yaml::read_scalar(node, path, file));
    if (!date && node.kind == yaml::YamlNode::Kind::scalar)
        file.refuse(Reason::bad_value, node, path, {{"word", node.text}, {"expected", "2026-10-01"}});
    return date;
}

std::optional<Weekday> read_weekday(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file) {
    const auto day = parse_weekday(yaml::read_scalar(node, path, file));
    if (!day && node.kind == yaml::YamlNode::Kind::scalar)
        file.refuse(Reason::bad_value, node, path, {{"word", node.text}, {"expected", "monday … sunday"}});
    return day;
}

}  // namespace cts::calendar
