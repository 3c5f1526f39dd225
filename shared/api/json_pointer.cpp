#include "shared/api/json_pointer.h"

namespace cts::api {

std::string pointer_to(std::string_view parent, std::string_view member) {
    std::string pointer(parent);
    pointer += '/';
    for (const char c : member) {
        if (c == '~') pointer += "~0";
        if (c == '/') pointer += "~1";
        if (c != '~' && c != '/') pointer += c;
    }
    return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
    return pointer_to(parent, std::to_string(index));
}

}  // namespace cts::api
