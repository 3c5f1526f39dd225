// Cuts CSV (RFC 4180) into records: quoted cells may hold the delimiter, doubled quotes and line breaks; lines end in
// LF, CRLF or CR. One wrong quote costs one record: reading goes on at the next line. It knows bytes, no encoding.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace cts::lists {

struct CsvRecord {
    std::vector<std::string> cells;
    bool broken = false;  // a quote never closed, text behind a closing quote, or longer than any row may be
    bool empty() const { return !broken && cells.size() == 1 && cells[0].empty(); }
};

class CsvRecords {
  public:
    static constexpr std::size_t longest_record = 256 * 1024;  // bytes

    CsvRecords(std::istream& in, char delimiter) : in_(in), delimiter_(delimiter) {}
    std::optional<CsvRecord> next();

  private:
    bool more();               // reads on; false at the end
    int peek(std::size_t at);  // the byte, -1 at the end
    CsvRecord read_record();
    bool read_cell(std::string& cell);    // false: broken
    bool read_quoted(std::string& cell);  // behind the opening quote
    bool at_line_end();
    void pass_line_end();
    CsvRecord broken_at(std::size_t start);

    std::istream& in_;
    char delimiter_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;  // of the record being read
};

// Of , ; tab and |, the one that stands most often in the first line outside quotes; a comma if none does.
char detect_delimiter(std::string_view beginning);

}  // namespace cts::lists
