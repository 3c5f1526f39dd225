// The files of the web console, built into the program (cmake/CtsPages.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace cts::web {

struct File {
    std::string_view name;  // "report.js"
    std::string_view bytes;
};

const std::vector<File>& files();

}  // namespace cts::web
