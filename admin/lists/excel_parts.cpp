#include "admin/lists/excel_parts.h"

#include <orcus/sax_parser.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <cstdint>
#include <vector>

namespace cts::lists {
namespace {

bool mentions_inline_texts(std::string_view xml) {
    return xml.find("\"inlineStr\"") != std::string_view::npos || xml.find("'inlineStr'") != std::string_view::npos;
}

// "B12" as a spreadsheet writes it; nullopt: no such place.
std::optional<std::pair<int, int>> place_of(std::string_view reference) {
    constexpr int most = 10'000'000;
    int column = 0;
    int row = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column < most; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9' && row < most; ++at)
        row = row * 10 + (reference[at] - '0');
    if (at != reference.size() || row == 0 || column == 0) return std::nullopt;
    return std::pair{row - 1, column - 1};
}

// orcus hands over an element's attributes before its start. A cell's text is all <t> inside it (rich text has
// several), but not the <t> of a phonetic reading (<rPh>).
class InlineTexts : public orcus::sax_handler {
  public:
    CellTexts texts;

    void attribute(const orcus::sax::parser_attribute& given) {
        if (given.name == "r") reference_ = given.value;
        if (given.name == "t") inline_ = given.value == "inlineStr";
    }
    void start_element(const orcus::sax::parser_element& element) {
        if (element.name == "c") cell_ = inline_ ? place_of(reference_) : std::nullopt;
        if (element.name == "rPh") in_reading_ = true;
        in_text_ = element.name == "t" && cell_ && !in_reading_;
        if (element.name != "t") inline_ = false;
        reference_.clear();
    }
    void end_element(const orcus::sax::parser_element& element) {
        if (element.name == "c") cell_.reset();
        if (element.name == "rPh") in_reading_ = false;
        in_text_ = false;
    }
    void characters(std::string_view text, bool) {
        if (in_text_) texts[*cell_] += text;
    }

  private:
    std::string reference_;
    bool inline_ = false;
    bool in_text_ = false;
    bool in_reading_ = false;
    std::optional<std::pair<int, int>> cell_;
};

std::vector<std::string> sheets_with_inline_texts(std::string_view xlsx, std::size_t& sheets) {
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t*>(xlsx.data()), xlsx.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    std::vector<std::string> found;
    std::vector<unsigned char> part;
    for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i) {
        const auto name = archive.get_file_entry_name(i);
        if (!name.starts_with("xl/worksheets/") || !name.ends_with(".xml") || !archive.read_file_entry(name, part))
            continue;
        ++sheets;
        std::string xml(reinterpret_cast<const char*>(part.data()), part.size());
        if (mentions_inline_texts(xml)) found.push_back(std::move(xml));
    }
    return found;
}

}  // namespace

std::optional<CellTexts> inline_texts(std::string_view xlsx) {
    std::size_t sheets = 0;
    const auto found = sheets_with_inline_texts(xlsx, sheets);
    if (found.empty()) return CellTexts{};
    if (sheets > 1) return std::nullopt;
    const std::string xml = found.front().substr(0, found.front().find('\0'));
    InlineTexts handler;
    orcus::sax_parser<InlineTexts> parser(xml.data(), xml.size(), handler);
    parser.parse();
    return std::move(handler.texts);
}

}  // namespace cts::lists
