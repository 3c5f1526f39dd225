#include "shared/api/json_builder.h"

#include "shared/api/json_pointer.h"

namespace cts::api {

bool JsonBuilder::null() {
    return put(nullptr);
}
bool JsonBuilder::boolean(bool value) {
    return put(value);
}
bool JsonBuilder::number_integer(number_integer_t value) {
    return put(value);
}
bool JsonBuilder::number_unsigned(number_unsigned_t value) {
    return put(value);
}
bool JsonBuilder::number_float(number_float_t value, const string_t&) {
    return put(value);
}
bool JsonBuilder::string(string_t& value) {
    return put(std::move(value));
}
bool JsonBuilder::binary(binary_t&) {
    return false;
}  // JSON text has none

bool JsonBuilder::start_object(std::size_t) {
    return open(nlohmann::json::object());
}
bool JsonBuilder::start_array(std::size_t) {
    return open(nlohmann::json::array());
}
bool JsonBuilder::end_object() {
    return close();
}
bool JsonBuilder::end_array() {
    return close();
}

bool JsonBuilder::key(string_t& name) {
    Level& level = open_.back();
    level.name = std::move(name);
    if (!level.value.contains(level.name)) return true;
    fault_ = JsonFault{model::Reason::duplicate_key, pointer_to_here()};
    return false;
}

bool JsonBuilder::parse_error(std::size_t at_byte, const std::string&, const nlohmann::detail::exception&) {
    fault_ = JsonFault{model::Reason::malformed_json, {}, at_byte};
    return false;
}

bool JsonBuilder::open(nlohmann::json empty) {
    if (static_cast<int>(open_.size()) >= max_depth_) {
        fault_ = JsonFault{model::Reason::too_deep, {}};
        return false;
    }
    open_.push_back({std::move(empty), {}});
    return true;
}

bool JsonBuilder::close() {
    nlohmann::json done = std::move(open_.back().value);
    open_.pop_back();
    return put(std::move(done));
}

bool JsonBuilder::put(nlohmann::json value) {
    if (open_.empty()) {
        root_ = std::move(value);
    } else if (Level& level = open_.back(); level.value.is_array()) {
        level.value.push_back(std::move(value));
    } else {
        level.value[level.name] = std::move(value);
    }
    return true;
}

std::string JsonBuilder::pointer_to_here() const {
    std::string pointer;
    for (const Level& level : open_)
        pointer = level.value.is_array() ? pointer_to(pointer, level.value.size()) : pointer_to(pointer, level.name);
    return pointer;
}

}  // namespace cts::api
