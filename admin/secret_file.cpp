#include "admin/secret_file.h"

#include <fstream>

namespace cts::admin {

std::optional<std::string> read_secret(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line)) return std::nullopt;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) return std::nullopt;
    return line;
}

}  // namespace cts::admin
