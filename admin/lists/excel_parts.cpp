#include "admin/lists/excel_parts.h"

#include <orcus/sax_parser.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cts::lists {
namespace {

class Archive {
  public:
    explicit Archive(std::string_view xlsx)
        : stream_(reinterpret_cast<const std::uint8_t*>(xlsx.data()), xlsx.size()), archive_(&stream_) {
        archive_.load();
    }
    std::string part(std::string_view name) {  // empty: there is none
        std::vector<unsigned char> bytes;
        if (!archive_.read_file_entry(name, bytes)) return {};
        return {bytes.begin(), std::ranges::find(bytes, '\0')};
    }

  private:
    orcus::zip_archive_stream_blob stream_;
    orcus::zip_archive archive_;
};

template <class Handler>
void parse(const std::string& xml, Handler& handler) {
    if (xml.empty()) return;
    orcus::sax_parser<Handler> parser(xml.data(), xml.size(), handler);
    parser.parse();
}

// orcus hands over an element's attributes before its start.
class FirstSheet : public orcus::sax_handler {
  public:
    std::string relation;

    void attribute(const orcus::sax::parser_attribute& given) {
        if (given.name == "id") id_ = given.value;
    }
    void start_element(const orcus::sax::parser_element& element) {
        if (element.name == "sheet" && relation.empty()) relation = id_;
    }

  private:
    std::string id_;
};

class Targets : public orcus::sax_handler {
  public:
    std::map<std::string, std::string> by_id;

    void attribute(const orcus::sax::parser_attribute& given) {
        if (given.name == "Id") id_ = given.value;
        if (given.name == "Target") target_ = given.value;
    }
    void start_element(const orcus::sax::parser_element& element) {
        if (element.name == "Relationship") by_id[id_] = target_;
    }

  private:
    std::string id_;
    std::string target_;
};

// The order of the sheets stands in one part, where each is kept in another.
std::string first_sheet(Archive& archive) {
    FirstSheet first;
    parse(archive.part("xl/workbook.xml"), first);
    Targets targets;
    parse(archive.part("xl/_rels/workbook.xml.rels"), targets);
    const auto target = targets.by_id[first.relation];
    return archive.part(target.starts_with('/') ? target.substr(1) : "xl/" + target);
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

bool mentions_any(std::string_view sheet) {  // most have none and need no second reading
    constexpr std::array<std::string_view, 4> kinds{"\"inlineStr\"", "'inlineStr'", "=\"e\"", "='e'"};
    return std::ranges::any_of(kinds, [&](auto kind) { return sheet.find(kind) != std::string_view::npos; });
}

// A cell's own text is all <t> inside it (rich text has several), but not the <t> of a phonetic reading (<rPh>); the
// error it shows is its <v>.
class PassedOver : public orcus::sax_handler {
  public:
    CellTexts texts;

    void attribute(const orcus::sax::parser_attribute& given) {
        if (given.name == "r") reference_ = given.value;
        if (given.name == "t") kind_ = given.value;
    }
    void start_element(const orcus::sax::parser_element& element) {
        if (element.name == "c") {
            text_element_ = kind_ == "inlineStr" ? "t" : kind_ == "e" ? "v" : "";
            cell_ = text_element_.empty() ? std::nullopt : place_of(reference_);
        }
        if (element.name == "rPh") in_reading_ = true;
        in_text_ = cell_ && element.name == text_element_ && !in_reading_;
        reference_.clear();
        kind_.clear();
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
    std::string kind_;
    std::string text_element_;
    bool in_text_ = false;
    bool in_reading_ = false;
    std::optional<std::pair<int, int>> cell_;
};

}  // namespace

CellTexts texts_passed_over(std::string_view xlsx) {
    Archive archive(xlsx);
    const auto sheet = first_sheet(archive);
    PassedOver handler;
    if (mentions_any(sheet)) parse(sheet, handler);
    return std::move(handler.texts);
}

}  // namespace cts::lists
