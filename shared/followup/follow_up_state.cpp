#include "shared/followup/follow_up_state.h"

#include <algorithm>
#include <array>
#include <map>

namespace cts::followup {
namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
    const char* zh_CN;
    const char* en;
};

constexpr auto states = std::to_array<Named<State>>({
    {State::promised, "promised", "已约", "promised"},
    {State::kept, "kept", "已回访", "kept"},
    {State::given_up, "given_up", "联系次数已用完", "tried as often as allowed"},
    {State::due, "due", "待联系", "to be called"},
    {State::not_reached, "not_reached", "未联系上", "not reached"},
    {State::extended, "extended", "已延长一次", "extended once"},
    {State::not_reached_again, "not_reached_again", "延长后仍未联系上", "not reached again"},
    {State::confirmed, "confirmed", "已确认", "confirmed"},
    {State::cancelled, "cancelled", "已取消", "cancelled"},
    {State::told_how, "told_how", "已告知取消方法", "told how to cancel"},
    {State::not_billed, "not_billed", "不计费", "not billed"},
    {State::billed_unreached, "billed_unreached", "未联系上，照常计费", "billed without being reached"},
    {State::open, "open", "待首次联系", "waiting for first contact"},
    {State::contacted, "contacted", "已首次联系", "contacted"},
    {State::in_handling, "in_handling", "处理中", "in handling"},
    {State::waiting_for_department, "waiting_for_department", "等待其他部门", "waiting for a department"},
    {State::replied, "replied", "已回复客户", "answered to the customer"},
    {State::closed, "closed", "已结案", "closed"},
    {State::merged, "merged", "已并入另一工单", "merged into another ticket"},
    {State::conforming, "conforming", "已符合标准", "conforming"},
    {State::to_be_cancelled, "to_be_cancelled", "待取消", "to be cancelled"},
    {State::raised, "raised", "待核查", "raised"},
    {State::in_checking, "in_checking", "核查中", "being checked"},
    {State::cleared, "cleared", "号码已核实", "number cleared"},
    {State::number_wrong, "number_wrong", "号码不对", "wrong number"},
    {State::to_appoint, "to_appoint", "待约时间", "to be appointed"},
    {State::appointed, "appointed", "已约上门", "appointed"},
    {State::not_met, "not_met", "上门未遇", "not met"},
    {State::visited, "visited", "已上门", "visited"},
    {State::called_off, "called_off", "不再上门", "called off"},
    {State::sent, "sent", "已派出", "sent"},
    {State::accepted, "accepted", "已接单", "accepted"},
    {State::answered, "answered", "已答复", "answered"},
    {State::returned, "returned", "已退回", "sent back"},
    {State::recalled, "recalled", "已撤回", "recalled"},
    {State::barred, "barred", "不再联系", "not to be called"},
});

constexpr auto actions = std::to_array<Named<Action>>({
    {Action::keep, "keep", "完成回访", "keep the promise"},
    {Action::give_up, "give_up", "不再尝试", "give up"},
    {Action::bar, "bar", "停止联系", "stop calling"},
    {Action::confirm, "confirm", "确认", "confirm"},
    {Action::cancel, "cancel", "取消业务", "cancel"},
    {Action::tell_how, "tell_how", "告知取消方法", "tell how to cancel"},
    {Action::miss, "miss", "记为未联系上", "note as not reached"},
    {Action::extend, "extend", "延长一期", "extend by one period"},
    {Action::leave_unbilled, "leave_unbilled", "不计费", "leave unbilled"},
    {Action::bill_unreached, "bill_unreached", "照常计费", "bill although not reached"},
    {Action::contact, "contact", "首次联系", "make first contact"},
    {Action::handle, "handle", "处理", "handle"},
    {Action::send_order, "send_order", "派单", "send an order"},
    {Action::take_answer, "take_answer", "收回派单", "take the answer"},
    {Action::reply, "reply", "回复客户", "answer the customer"},
    {Action::close, "close", "结案", "close"},
    {Action::reopen, "reopen", "重新打开", "reopen"},
    {Action::merge, "merge", "并单", "merge"},
    {Action::conform, "conform", "确认符合标准", "confirm that it conforms"},
    {Action::check, "check", "核查", "check"},
    {Action::clear, "clear", "核实号码", "clear the number"},
    {Action::find_wrong, "find_wrong", "判为号码不对", "find the number wrong"},
    {Action::appoint, "appoint", "约定上门时间", "appoint a time"},
    {Action::visit, "visit", "记录上门", "record the visit"},
    {Action::miss_visit, "miss_visit", "记为未遇", "note that nobody was met"},
    {Action::call_off, "call_off", "不再上门", "call off"},
    {Action::accept, "accept", "接单", "accept"},
    {Action::answer, "answer", "答复", "answer"},
    {Action::send_back, "send_back", "退回", "send back"},
    {Action::recall, "recall", "撤回", "recall"},
});

// In the order of the enumeration, so that a value is its own index.
template <class Table>
constexpr bool is_in_order(const Table& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].value) != i) return false;
    return true;
}
static_assert(is_in_order(states) && states.back().value == State::barred);
static_assert(is_in_order(actions) && actions.back().value == Action::recall);

template <class Table>
constexpr auto values_of(const Table& table) {
    std::array<decltype(table.front().value), std::tuple_size_v<Table>> values{};
    for (std::size_t i = 0; i < table.size(); ++i) values[i] = table[i].value;
    return values;
}
constexpr auto state_values = values_of(states);
constexpr auto action_values = values_of(actions);

template <class Table>
auto value_named(const Table& table, std::string_view name) -> std::optional<decltype(table.front().value)> {
    const auto found = std::ranges::find(table, name, [](const auto& row) { return row.name; });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

template <class Table>
std::vector<model::Translated> labels_of(const Table& table) {
    std::vector<model::Translated> labels;
    for (const auto& row : table) labels.push_back({row.zh_CN, row.en});
    return labels;
}

}  // namespace

std::string_view state_name(State state) {
    return states[static_cast<std::size_t>(state)].name;
}
std::optional<State> parse_state(std::string_view name) {
    return value_named(states, name);
}
std::span<const State> all_states() {
    return state_values;
}
const model::Translated& state_label(State state) {
    static const auto labels = labels_of(states);
    return labels[static_cast<std::size_t>(state)];
}

std::string_view action_name(Action action) {
    return actions[static_cast<std::size_t>(action)].name;
}
std::optional<Action> parse_action(std::string_view name) {
    return value_named(actions, name);
}
std::span<const Action> all_actions() {
    return action_values;
}
const model::Translated& action_label(Action action) {
    static const auto labels = labels_of(actions);
    return labels[static_cast<std::size_t>(action)];
}

}  // namespace cts::followup
