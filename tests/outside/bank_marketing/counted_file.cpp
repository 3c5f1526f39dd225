#include "tests/outside/bank_marketing/counted_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace cts::outside {
namespace {

std::vector<std::string> cells_of(const std::string& line) {  // no cell holds a semicolon or a quote
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ';');) {
        std::erase_if(cell, [](char c) { return c == '"' || c == '\r'; });
        cells.push_back(cell);
    }
    return cells;
}

template <class See>
void each_row(const std::filesystem::path& file, const std::string& column, See see) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    const auto header = cells_of(line);
    const auto at = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
    while (std::getline(stream, line)) {
        const auto cells = cells_of(line);
        see(cells.at(at), cells.back() == "yes");
    }
}

}  // namespace

ByWord counted_by(const std::filesystem::path& file, const std::string& column) {
    ByWord words;
    each_row(file, column, [&](const std::string& word, bool subscribed) {
        ++words[word].calls;
        words[word].subscribed += subscribed;
    });
    return words;
}

int duration_of_all(const std::filesystem::path& file) {
    int seconds = 0;
    each_row(file, "duration", [&](const std::string& text, bool) { seconds += std::stoi(text); });
    return seconds;
}

}  // namespace cts::outside
