#include "server/report/excel.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace cts::report {

using tables::CellKind;
using tables::Table;

namespace {

constexpr double narrow = 14;
constexpr double wide = 26;

// The library writes to a file's name only. Customers' numbers are not to lie on a disk, so it is given memory.
class MemoryFile {
  public:
    MemoryFile() : fd_(::memfd_create("cts-report", MFD_CLOEXEC)) {
        if (fd_ < 0) throw std::runtime_error("no memory for a report");
    }
    ~MemoryFile() { ::close(fd_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string name() const { return "/proc/self/fd/" + std::to_string(fd_); }
    std::string bytes() const {
        std::string all;
        std::array<char, 65536> part{};
        for (;;) {
            const auto length = ::pread(fd_, part.data(), part.size(), static_cast<off_t>(all.size()));
            if (length < 0) throw std::runtime_error("a report could not be read back");
            if (length == 0) return all;
            all.append(part.data(), static_cast<std::size_t>(length));
        }
    }

  private:
    int fd_;
};

class Book {
  public:
    explicit Book(const std::string& file) : book_(workbook_new(file.c_str())) {
        if (!book_) throw std::runtime_error("a report could not be begun");
    }
    ~Book() {
        if (book_) workbook_close(book_);
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    void fill(const Table& table, model::Language language) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, table.name.c_str());
        if (!sheet) throw std::runtime_error("a report's sheet could not be made");
        write_headings(sheet, table, language);
        for (std::size_t row = 0; row < table.rows.size(); ++row) write_row(sheet, table, row);
        worksheet_freeze_panes(sheet, 1, 0);
    }
    void close() {
        const auto fault = workbook_close(book_);
        book_ = nullptr;
        if (fault != LXW_NO_ERROR) throw std::runtime_error("a report could not be written");
    }

  private:
    void write_headings(lxw_worksheet* sheet, const Table& table, model::Language language) {
        lxw_format* bold = workbook_add_format(book_);
        format_set_bold(bold);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const double width = table.columns[i].kind == CellKind::number ? narrow : wide;
            worksheet_set_column(sheet, column, column, width, nullptr);
            worksheet_write_string(sheet, 0, column, table.columns[i].heading.in(language).c_str(), bold);
        }
    }

    static void write_row(lxw_worksheet* sheet, const Table& table, std::size_t row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            write_cell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), table.columns[i].kind,
                       table.rows[row].at(i));
    }

    static void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, CellKind kind,
                           const std::string& text) {
        double number = 0;
        const char* end = text.data() + text.size();
        const bool is_number =
            kind == CellKind::number && !text.empty() && std::from_chars(text.data(), end, number).ptr == end;
        if (is_number)
            worksheet_write_number(sheet, row, column, number, nullptr);
        else if (!text.empty())
            worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
    }

    lxw_workbook* book_;
};

}  // namespace

std::string excel_of(const Table& table, model::Language language) {
    const MemoryFile file;
    Book book(file.name());
    book.fill(table, language);
    book.close();
    return file.bytes();
}

}  // namespace cts::report
