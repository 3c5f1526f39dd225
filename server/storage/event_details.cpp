#include "server/storage/event_details.h"

namespace cts::storage {

std::string_view detail(const EventRecord& event, std::string_view name) {
    const std::string_view text = event.details;
    const std::string key = '"' + std::string(name) + "\":\"";
    const auto found = text.find(key);
    if (found == std::string_view::npos) return {};
    const auto begin = found + key.size();
    const auto end = text.find('"', begin);
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin);
}

}  // namespace cts::storage
