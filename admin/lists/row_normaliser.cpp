#include "admin/lists/row_normaliser.h"

#include "admin/lists/clean_cell.h"
#include "admin/lists/fictional_names.h"
#include "admin/lists/refusals.h"
#include "shared/model/civil.h"
#include "shared/model/phone_number.h"
#include "shared/model/text.h"

namespace cts::lists {
namespace {

using model::Problem;
using model::Reason;
using model::Translated;

std::size_t customer_of(const SourceRow& source) {
    return static_cast<std::size_t>(source.row - 2);
}  // row 2 is the first

}  // namespace

RowNormaliser::RowNormaliser(ColumnPlan plan, std::string region) : plan_(std::move(plan)), region_(std::move(region)) {
    const auto phone = plan_.places.find("phone");
    if (phone == plan_.places.end()) return;
    if (const auto* rule = std::get_if<MadeUp>(&phone->second))
        numbers_.emplace(rule->seed, FictionalNumbers(rule->seed));
}

std::string RowNormaliser::made_up(std::string_view target, const MadeUp& rule, std::size_t n) const {
    if (target == "phone") return numbers_.at(rule.seed).at(n).value_or("");
    const FictionalName name = fictional_name(rule.seed, n, rule.language);
    return target == "name" ? name.name : name.salutation;
}

tl::expected<RowNormaliser::Cell, Problem> RowNormaliser::read(const SourceRow& source, std::string_view target,
                                                               const Place& place) const {
    if (const auto* constant = std::get_if<Constant>(&place)) return Cell{constant->text, std::string(target)};
    if (const auto* rule = std::get_if<MadeUp>(&place))
        return Cell{made_up(target, *rule, customer_of(source)), std::string(target)};
    const std::size_t at = std::get<std::size_t>(place);
    const std::string& column = plan_.header[at];
    return clean_cell(source.cells[at], column).map([&](std::string text) { return Cell{std::move(text), column}; });
}

tl::expected<std::string, Problem> RowNormaliser::own(const SourceRow& source, std::string_view target) const {
    const auto place = plan_.places.find(target);
    if (place == plan_.places.end()) return "";
    const auto cell = read(source, target, place->second);
    if (!cell) return tl::unexpected(cell.error());
    if (target == "zone" && !cell->text.empty() && !model::is_zone(cell->text)) {
        Problem problem = in_column(Reason::bad_value, cell->column);
        problem.details.emplace("word", Translated::neutral(cell->text));
        problem.details.emplace("expected", Translated::neutral("Asia/Shanghai"));
        return tl::unexpected(problem);
    }
    return cell->text;
}

tl::expected<std::string, Problem> RowNormaliser::phone(const SourceRow& source) {
    const auto cell = read(source, "phone", plan_.places.at("phone"));
    if (!cell) return tl::unexpected(cell.error());
    const auto number = model::parse_phone(cell->text, region_);
    if (!number || number->service) return tl::unexpected(in_column(Reason::list_bad_phone, cell->column));
    const auto [earlier, added] = rows_.emplace(number->text, source.row);
    if (added) return number->text;
    Problem problem = in_column(Reason::list_duplicate, cell->column);
    problem.details.emplace("row", Translated::neutral(std::to_string(earlier->second)));
    return tl::unexpected(problem);
}

tl::expected<api::ListRow, Problem> RowNormaliser::normalise(const SourceRow& source) {
    if (source.problem) return tl::unexpected(*source.problem);
    api::ListRow row{source.row};
    for (auto [target, member] :
         {std::pair{"name", &api::ListRow::name}, std::pair{"salutation", &api::ListRow::salutation},
          std::pair{"zone", &api::ListRow::zone}}) {
        auto text = own(source, target);
        if (!text) return tl::unexpected(text.error());
        row.*member = std::move(*text);
    }
    for (const auto& [attribute, place] : plan_.attributes) {
        auto cell = read(source, attribute, place);
        if (!cell) return tl::unexpected(cell.error());
        row.attributes.emplace(attribute, std::move(cell->text));
    }
    auto number = phone(source);  // last: a row refused for another reason must not make the next one a duplicate
    if (!number) return tl::unexpected(number.error());
    row.phone = std::move(*number);
    return row;
}

}  // namespace cts::lists
