#include "admin/lists/csv_reader.h"

#include <iterator>
#include <sstream>

#include "admin/lists/csv_records.h"
#include "admin/lists/encoding.h"
#include "admin/lists/refusals.h"
#include "shared/model/text.h"

namespace cts::lists {
namespace {

using Stream = std::unique_ptr<std::istream>;
constexpr std::uint64_t largest_reencoded =
    512ULL * 1024 * 1024;  // bytes: it is held whole while it is turned into UTF-8

bool is_utf8(const std::vector<std::string>& cells) {
    for (const std::string& cell : cells)
        if (model::text_fault(cell) == model::Reason::not_utf8) return false;
    return true;
}

class CsvRows final : public RowSource {
  public:
    CsvRows(Stream in, char delimiter) : in_(std::move(in)), records_(*in_, delimiter) {}

    std::optional<model::Problem> read_header() {
        const auto record = next_record();
        if (!record) return unreadable({"文件是空的", "it is empty"});
        if (record->broken)
            return unreadable(
                {"表头的引号没有成对，或者表头超过 256 KB", "the header has an open quote, or is longer than 256 KB"});
        if (!is_utf8(record->cells))
            return unreadable({"不是 UTF-8 编码，请用 --encoding 指定，如 GB18030",
                               "it is not UTF-8; name its encoding with --encoding, GB18030 for one"});
        for (const std::string& cell : record->cells) header_.push_back(model::trim(cell));
        return std::nullopt;
    }

    const std::vector<std::string>& header() const override { return header_; }

    std::optional<SourceRow> next() override {
        auto record = next_record();
        if (!record) return std::nullopt;
        SourceRow row{row_, std::move(record->cells)};
        if (record->broken)
            row.problem = broken_row();
        else if (row.cells.size() != header_.size())
            row.problem = ragged_row(row.cells.size(), header_.size());
        else if (!is_utf8(row.cells))
            row.problem = model::Problem{model::Reason::not_utf8, ""};
        return row;
    }

  private:
    std::optional<CsvRecord> next_record() {
        while (auto record = records_.next()) {
            ++row_;
            if (!record->empty()) return record;
        }
        return std::nullopt;
    }

    Stream in_;
    CsvRecords records_;
    std::vector<std::string> header_;
    int row_ = 0;
};

std::string beginning_of(std::istream& in) {
    std::string text(4096, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    return text;
}

// The same list in UTF-8 without a byte order mark; nothing is copied when it is UTF-8 already.
tl::expected<Stream, model::Problem> in_utf8(Stream in, const std::string& encoding) {
    if (encoding.empty() || encoding == "UTF-8") {
        if (byte_order_mark_encoding(beginning_of(*in)) == "UTF-8") in->seekg(3);
        return in;
    }
    if (!is_known_encoding(encoding))
        return tl::unexpected(unreadable({"不认识编码 " + encoding, "the encoding " + encoding + " is unknown"}));
    in->seekg(0, std::ios::end);
    const auto size = static_cast<std::uint64_t>(in->tellg());
    in->seekg(0);
    if (size > largest_reencoded)
        return tl::unexpected(
            unreadable({"超过 512 MB，请先转存为 UTF-8", "it is larger than 512 MB; save it as UTF-8 first"}));
    const std::string bytes{std::istreambuf_iterator<char>(*in), {}};
    auto text = to_utf8(bytes, encoding);
    if (!text) return tl::unexpected(unreadable({"不是 " + encoding + " 编码", "it is not written in " + encoding}));
    return std::make_unique<std::istringstream>(std::move(*text));
}

}  // namespace

tl::expected<std::unique_ptr<RowSource>, model::Problem> read_csv(Stream in, const CsvOptions& options) {
    std::string encoding = options.encoding;
    if (encoding.empty()) encoding = byte_order_mark_encoding(beginning_of(*in));
    auto text = in_utf8(std::move(in), encoding);
    if (!text) return tl::unexpected(text.error());
    const auto start = (*text)->tellg();
    const char found = detect_delimiter(beginning_of(**text));
    (*text)->seekg(start);
    auto rows = std::make_unique<CsvRows>(std::move(*text), options.delimiter == '\0' ? found : options.delimiter);
    if (auto problem = rows->read_header()) return tl::unexpected(*problem);
    return rows;
}

}  // namespace cts::lists
