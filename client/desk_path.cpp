#include "client/desk_path.h"

#include <cctype>
#include <cstdlib>

namespace cts {
namespace {

std::filesystem::path data_folder() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data && *data == '/') return data;
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : "/") / ".local" / "share";
}

}  // namespace

std::filesystem::path default_desk_file(const std::string& server_url) {
    const auto scheme = server_url.find("://");
    std::string name = scheme == std::string::npos ? server_url : server_url.substr(scheme + 3);
    while (!name.empty() && name.back() == '/') name.pop_back();
    for (char& c : name) {
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '-') c = '_';
    }
    return data_folder() / "cts" / ("desk-" + name + ".sqlite");
}

}  // namespace cts
