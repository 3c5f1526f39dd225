#include "admin/lists/excel_reader.h"

#include <ixion/address.hpp>
#include <ixion/formula_result.hpp>
#include <ixion/model_context.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/document.hpp>
#include <orcus/spreadsheet/factory.hpp>
#include <orcus/spreadsheet/sheet.hpp>
#include <orcus/spreadsheet/styles.hpp>
#include <orcus/types.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>

#include "admin/lists/excel_number.h"
#include "admin/lists/excel_parts.h"
#include "admin/lists/refusals.h"
#include "shared/model/text.h"

namespace cts::lists {
namespace {

namespace sheets = orcus::spreadsheet;

constexpr sheets::range_size_t largest_sheet{1'048'576, 16'384};
constexpr std::string_view no_result = "#VALUE!";  // no program kept what the formula came to
constexpr int columns_looked_at_beyond_header = 16;

class Workbook {
  public:
    Workbook() : document_(largest_sheet) {}

    void read(std::string_view bytes, CellTexts passed_over) {
        passed_over_ = std::move(passed_over);
        sheets::import_factory factory(document_);
        orcus::orcus_xlsx filter(&factory);
        filter.read_stream(bytes);
        remember_date_formats();
    }

    bool has_sheet() const { return document_.get_sheet_count() > 0; }
    ixion::abs_address_t last_cell() const {
        auto last = document_.get_sheet(0)->get_data_range().last;
        for (const auto& [place, text] : passed_over_) {
            last.row = std::max<ixion::row_t>(last.row, place.first);
            last.column = std::max<ixion::col_t>(last.column, place.second);
        }
        return last;
    }

    std::string text(int row, int column) const {
        const auto inside = passed_over_.find({row, column});
        if (inside != passed_over_.end()) return inside->second;
        const ixion::abs_address_t cell(0, row, column);
        const auto& cells = document_.get_model_context();
        switch (cells.get_celltype(cell)) {
            case ixion::celltype_t::string:
                return std::string(cells.get_string_value(cell));
            case ixion::celltype_t::numeric:
                return number(row, column, cells.get_numeric_value(cell));
            case ixion::celltype_t::boolean:
                return cells.get_boolean_value(cell) ? "TRUE" : "FALSE";
            case ixion::celltype_t::formula:
                return result(row, column, cells.get_formula_result(cell));
            case ixion::celltype_t::unknown:
            case ixion::celltype_t::empty:
                return {};
        }
        return {};
    }

  private:
    void remember_date_formats() {
        const auto& styles = document_.get_styles();
        for (std::size_t i = 0; i < styles.get_number_format_count(); ++i)
            if (const auto* format = styles.get_number_format(i)) codes_[format->identifier] = format->format_string;
        from_1904_ = document_.get_origin_date().year == 1904;
    }

    bool is_date(int row, int column) const {
        const auto* format =
            document_.get_styles().get_cell_format(document_.get_sheet(0)->get_cell_format(row, column));
        if (format == nullptr) return false;
        const auto code = codes_.find(format->number_format);
        return is_date_format(format->number_format, code == codes_.end() ? std::string_view() : code->second);
    }

    std::string number(int row, int column, double value) const {
        return is_date(row, column) ? date_text(value, from_1904_) : number_text(value);
    }

    std::string result(int row, int column, const ixion::formula_result& formula) const {
        using Type = ixion::formula_result::result_type;
        if (formula.get_type() == Type::string) return formula.get_string();
        const bool came_to_a_number = formula.get_type() == Type::value && !std::isnan(formula.get_value());
        return came_to_a_number ? number(row, column, formula.get_value()) : std::string(no_result);
    }

    sheets::document document_;
    CellTexts passed_over_;
    std::map<std::size_t, std::string_view> codes_;
    bool from_1904_ = false;
};

class ExcelRows final : public RowSource {
  public:
    explicit ExcelRows(std::unique_ptr<Workbook> workbook)
        : workbook_(std::move(workbook)), last_(workbook_->last_cell()) {
        for (int column = 0; column <= last_.column; ++column)
            header_.push_back(model::trim(workbook_->text(0, column)));
        while (!header_.empty() && header_.back().empty()) header_.pop_back();
    }

    const std::vector<std::string>& header() const override { return header_; }
    bool far_beyond_header() const {
        return !header_.empty() && last_.column >= static_cast<int>(header_.size()) + columns_looked_at_beyond_header;
    }

    std::optional<SourceRow> next() override {
        while (row_ < last_.row) {
            SourceRow row = read(++row_);
            const bool empty =
                std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
            if (!empty || row.problem) return row;
        }
        return std::nullopt;
    }

  private:
    SourceRow read(int index) const {
        SourceRow row{index + 1};
        const auto width = static_cast<int>(header_.size());
        for (int column = 0; column < width; ++column) row.cells.push_back(workbook_->text(index, column));
        const int looked_at = std::min<int>(last_.column, width - 1 + columns_looked_at_beyond_header);
        for (int column = width; column <= looked_at; ++column)
            if (!workbook_->text(index, column).empty())
                row.problem = ragged_row(static_cast<std::size_t>(column) + 1, header_.size());
        return row;
    }

    std::unique_ptr<Workbook> workbook_;
    ixion::abs_address_t last_;
    std::vector<std::string> header_;
    int row_ = 0;  // counted from 0, as the workbook does; the header's is 0
};

}  // namespace

tl::expected<std::unique_ptr<RowSource>, model::Problem> read_excel(std::string_view bytes) {
    auto workbook = std::make_unique<Workbook>();
    try {
        workbook->read(bytes, texts_passed_over(bytes));
    } catch (const std::exception&) {  // orcus says no more than that a part is missing or is no XML
        return tl::unexpected(unreadable({"不是完好的 .xlsx 文件", "it is no sound .xlsx file"}));
    }
    if (!workbook->has_sheet()) return tl::unexpected(unreadable({"里面没有工作表", "it holds no sheet"}));
    auto rows = std::make_unique<ExcelRows>(std::move(workbook));
    if (rows->far_beyond_header())
        return tl::unexpected(
            unreadable({"表头右边很远处还有内容，请删去或补上表头",
                        "something stands far to the right of the header; remove it or give it a header"}));
    if (rows->header().empty()) return tl::unexpected(unreadable({"第一行没有表头", "its first row holds no header"}));
    return rows;
}

}  // namespace cts::lists
