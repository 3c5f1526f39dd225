#include "admin/lists/csv_records.h"

#include <algorithm>
#include <array>

namespace cts::lists {

namespace {
constexpr std::size_t chunk = 64 * 1024;
constexpr int end_of_input = -1;
}  // namespace

bool CsvRecords::more() {
    const std::size_t had = buffer_.size();
    buffer_.resize(had + chunk);
    in_.read(buffer_.data() + had, static_cast<std::streamsize>(chunk));
    buffer_.resize(had + static_cast<std::size_t>(in_.gcount()));
    return buffer_.size() > had;
}

int CsvRecords::peek(std::size_t at) {
    if (at >= buffer_.size() && !more()) return end_of_input;
    return static_cast<unsigned char>(buffer_[at]);
}

bool CsvRecords::at_line_end() {
    const int c = peek(at_);
    return c == '\n' || c == '\r' || c == end_of_input;
}

void CsvRecords::pass_line_end() {
    const int c = peek(at_);
    if (c == end_of_input) return;
    ++at_;
    if (c == '\r' && peek(at_) == '\n') ++at_;
}

bool CsvRecords::read_quoted(std::string& cell) {
    while (at_ - start_ < longest_record) {
        const int c = peek(at_);
        if (c == end_of_input) return false;
        ++at_;
        if (c != '"') {
            cell += static_cast<char>(c);
        } else if (peek(at_) == '"') {
            cell += '"';
            ++at_;
        } else {
            return at_line_end() || peek(at_) == static_cast<unsigned char>(delimiter_);
        }
    }
    return false;
}

bool CsvRecords::read_cell(std::string& cell) {
    if (peek(at_) == '"') {
        ++at_;
        return read_quoted(cell);
    }
    while (!at_line_end() && peek(at_) != static_cast<unsigned char>(delimiter_)) {
        if (at_ - start_ >= longest_record) return false;
        cell += buffer_[at_++];
    }
    return true;
}

CsvRecord CsvRecords::broken_at(std::size_t start) {
    at_ = start;
    while (!at_line_end()) {
        ++at_;
        if (at_ - start >= chunk) {  // an endless line is passed over without being kept
            buffer_.erase(start, at_ - start);
            at_ = start;
        }
    }
    pass_line_end();
    return {{}, true};
}

CsvRecord CsvRecords::read_record() {
    CsvRecord record;
    while (true) {
        record.cells.emplace_back();
        if (!read_cell(record.cells.back())) return broken_at(start_);
        if (at_line_end()) break;
        ++at_;  // the delimiter
    }
    pass_line_end();
    return record;
}

std::optional<CsvRecord> CsvRecords::next() {
    if (at_ >= chunk) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    if (peek(at_) == end_of_input) return std::nullopt;
    start_ = at_;
    return read_record();
}

char detect_delimiter(std::string_view beginning) {
    constexpr std::array<char, 4> known{',', ';', '\t', '|'};
    std::array<int, known.size()> counts{};
    bool quoted = false;
    for (const char c : beginning) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        const auto found = std::find(known.begin(), known.end(), c);
        if (!quoted && found != known.end()) ++counts[static_cast<std::size_t>(found - known.begin())];
    }
    return known[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace cts::lists
