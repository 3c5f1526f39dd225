#include "shared/form/session_state.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

#include "shared/form/session_scope.h"
#include "shared/model/text.h"

namespace cts::form {
namespace {

std::vector<std::string_view> names_in(std::string_view canonical) {
    std::vector<std::string_view> names;
    for (std::size_t begin = 0; begin < canonical.size();) {
        const std::size_t end = std::min(canonical.find(' ', begin), canonical.size());
        names.push_back(canonical.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

bool every_name_offered(std::string_view canonical, const std::vector<const Option*>& options) {
    return std::ranges::all_of(names_in(canonical), [&](std::string_view name) {
        return std::ranges::any_of(options, [&](const Option* option) { return option->name == name; });
    });
}

bool is_select(const Field& field) {
    return field.type == FieldType::select_one || field.type == FieldType::select_multiple;
}

}  // namespace

SessionState::SessionState(std::shared_ptr<const Kit> kit_given, std::string_view purpose, SessionContext context_given)
    : kit(std::move(kit_given)),
      definition(kit->forms.at(std::string(purpose))),
      context(std::move(context_given)),
      today(model::to_civil(context.at, context.zone).date),
      offset_minutes(model::offset_minutes(context.at, context.zone)),
      graph(graph_of(definition)),
      filled(graph->items.size()) {
    settle_all();
}

std::size_t SessionState::item_of(std::string_view field) const {
    const auto found = graph->field_items.find(field);
    assert(found != graph->field_items.end());
    return found->second;
}

std::string_view SessionState::counting(std::size_t item) const {
    const FilledItem& entry = filled[item];
    if (!entry.state.visible) return {};
    if (field(item).type == FieldType::calculate) return entry.computed;
    return entry.canonical && entry.offered ? std::string_view(*entry.canonical) : std::string_view();
}

bool SessionState::evaluate(const Expression& expression, std::size_t item) const {
    const bool is_field = graph->items[item].field != nullptr;
    return expression.evaluate(SessionScope(*this, is_field ? counting(item) : std::string_view())).to_boolean();
}

void SessionState::set(std::size_t item, std::string_view text) {
    const FieldType type = field(item).type;
    if (type == FieldType::note || type == FieldType::calculate) return;
    if (text == filled[item].typed) return;
    read(item, text);
    std::vector<std::size_t> changed{item};
    if (const auto second = reopened_by(item)) {
        clear(*second);
        changed.push_back(*second);
    }
    settle_from(changed);
}

void SessionState::clear(std::size_t item) {
    FilledItem& entry = filled[item];
    entry.typed.clear();
    entry.canonical.reset();
    entry.unreadable.reset();
    entry.findings.clear();
    entry.one_datum.clear();
}

void SessionState::read(std::size_t item, std::string_view text) {
    FilledItem& entry = filled[item];
    if (!model::text_fault(text) && model::trim(text).empty()) return clear(item);
    const ReadingContext reading_context{today, context.zone, context.region};
    const auto reading = read_value(field(item), definition->menu_of(field(item)), text, reading_context);
    if (reading && entry.canonical == *reading) return;  // the same datum, differently typed
    clear(item);
    entry.typed = reading ? *reading : std::string(text);
    if (reading) {
        entry.canonical = *reading;
        entry.findings = find_several_data(*definition, field(item), *reading, context.region);
    } else {
        entry.unreadable = reading.error();
    }
}

// A question after the yes reopens the second yes (E3); while it is open no second yes is taken.
std::optional<std::size_t> SessionState::reopened_by(std::size_t item) const {
    const std::string& name = field(item).name;
    if (name != "oc_question" && name != "oc_second_yes") return std::nullopt;
    const auto question = graph->field_items.find("oc_question");
    const auto second_yes = graph->field_items.find("oc_second_yes");
    if (question == graph->field_items.end() || second_yes == graph->field_items.end()) return std::nullopt;
    if (filled[question->second].canonical != "asked") return std::nullopt;
    return second_yes->second;
}

void SessionState::set_one_datum(std::size_t item, std::string_view reason) {
    FilledItem& entry = filled[item];
    const std::string trimmed = model::text_fault(reason) ? std::string() : model::trim(model::to_nfc(reason));
    if (entry.findings.empty() && !trimmed.empty()) return;
    entry.one_datum = trimmed;
    judge(item);
}

void SessionState::settle_all() {
    for (const std::size_t item : graph->by_rank) settle_value(item);
    for (std::size_t item = 0; item < filled.size(); ++item) judge(item);
}

void SessionState::settle_from(const std::vector<std::size_t>& changed) {
    std::set<std::size_t> ranks_due;  // by rank: whatever a value reads is settled before it
    for (const std::size_t item : changed) ranks_due.insert(graph->items[item].rank);
    std::set<std::size_t> to_judge;
    std::set<std::size_t> given(changed.begin(), changed.end());
    while (!ranks_due.empty()) {
        const std::size_t rank = *ranks_due.begin();
        ranks_due.erase(ranks_due.begin());
        const std::size_t item = graph->by_rank[rank];
        to_judge.insert(item);
        if (!settle_value(item) && !given.contains(item)) continue;
        const GraphItem& node = graph->items[item];
        for (const std::size_t reader : node.value_readers) {
            if (graph->items[reader].rank > rank) ranks_due.insert(graph->items[reader].rank);
        }
        to_judge.insert(node.judgement_readers.begin(), node.judgement_readers.end());
    }
    for (const std::size_t item : to_judge) judge(item);
}

bool SessionState::settle_value(std::size_t item) {
    FilledItem& entry = filled[item];
    const bool was_visible = entry.state.visible;
    const GraphItem& node = graph->items[item];
    if (node.field == nullptr) {
        const auto& relevant = definition->steps[node.step].relevant;
        entry.state.visible = !relevant || evaluate(*relevant, item);
        return entry.state.visible != was_visible;
    }
    const std::string before(counting(item));
    settle_field_value(item);
    return entry.state.visible != was_visible || counting(item) != before;
}

void SessionState::settle_field_value(std::size_t item) {
    FilledItem& entry = filled[item];
    const Field& its_field = field(item);
    const std::size_t step = graph->step_items.find(definition->steps[graph->items[item].step].name)->second;
    entry.state.visible = filled[step].state.visible && (!its_field.relevant || evaluate(*its_field.relevant, item));
    if (is_select(its_field)) settle_options(item);
    if (!its_field.calculation || !entry.state.visible) return;
    const expr::Value value = its_field.calculation->evaluate(SessionScope(*this));
    entry.computed = value.is_empty() ? std::string() : value.to_string();  // not "NaN" over unanswered fields
}

void SessionState::settle_options(std::size_t item) {
    FilledItem& entry = filled[item];
    entry.options.clear();
    const Menu* menu = definition->menu_of(field(item));
    if (menu == nullptr) return;
    const auto& filter = field(item).choice_filter;
    for (const Option& option : menu->options) {
        if (!filter || filter->evaluate(SessionScope(*this, {}, &option)).to_boolean())
            entry.options.push_back(&option);
    }
    entry.offered = !entry.canonical || !filter || every_name_offered(*entry.canonical, entry.options);
}

}  // namespace cts::form
