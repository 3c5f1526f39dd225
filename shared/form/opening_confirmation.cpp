#include "shared/form/opening_confirmation.h"

#include <array>
#include <cassert>
#include <utility>

#include "shared/expr/parser.h"

namespace cts::form {
namespace {

struct PartOfField {
    std::string_view field;
    ConfirmationPart part;
};

constexpr std::array<PartOfField, 10> parts = {{
    {"oc_permission", ConfirmationPart::permission},
    {"oc_owner", ConfirmationPart::owner},
    {"oc_owner_word", ConfirmationPart::owner},
    {"oc_follows", ConfirmationPart::follows},
    {"oc_told", ConfirmationPart::told},
    {"oc_one_month", ConfirmationPart::told},
    {"oc_reminded", ConfirmationPart::told},
    {"oc_first_yes", ConfirmationPart::first_yes},
    {"oc_question", ConfirmationPart::first_yes},
    {"oc_second_yes", ConfirmationPart::second_yes},
}};

Expression expression(std::string_view source) {
    auto parsed = expr::parse(source);
    assert(parsed.has_value());
    return *parsed;
}

// What must not have happened before: the talk goes on until an answer ends it, so an open answer hides nothing.
constexpr std::string_view permitted = "${oc_permission} != 'refused'";
constexpr std::string_view may_decide = "${oc_permission} != 'refused' and ${oc_owner} != 'neither'";
constexpr std::string_view following =
    "${oc_permission} != 'refused' and ${oc_owner} != 'neither' and (${oc_follows} = '' or ${oc_follows} = 'follows')";

std::string and_also(std::string_view left, std::string_view right) {
    return std::string(left) + " and " + std::string(right);
}

Field block_field(std::string name, Translated label, Translated purpose, std::string_view relevant = {}) {
    Field field;
    field.type = FieldType::select_one;
    field.menu = name;
    field.name = std::move(name);
    field.label = std::move(label);
    field.purpose = std::move(purpose);
    field.appearance = Appearance::radio;
    if (!relevant.empty()) field.relevant = expression(relevant);
    return field;
}

Field required_field(std::string name, Translated label, Translated purpose, std::string_view relevant = {}) {
    Field field = block_field(std::move(name), std::move(label), std::move(purpose), relevant);
    field.required = expression("true()");
    return field;
}

Field as_yes_no(Field field) {
    field.type = FieldType::yes_no;
    field.menu.clear();
    return field;
}

Field told_field() {
    Field field = required_field(
        "oc_told", {"已说明", "Told"},
        {"证明办理前说清了资费、期限和取消方法", "Shows that the terms were stated before the yes"}, following);
    field.type = FieldType::select_multiple;
    field.appearance = Appearance::automatic;
    return field;
}

std::vector<Field> trial_fields() {
    return {as_yes_no(block_field("oc_one_month", {"客户说“只用一个月”", "Says \"one month only\""},
                                  {"决定是否要提醒按时取消", "Decides whether to remind of cancelling in time"},
                                  following)),
            as_yes_no(
                required_field("oc_reminded", {"已提醒按时取消", "Reminded to cancel in time"},
                               {"避免客户忘记取消而被收费", "So that nobody is charged for having forgotten to cancel"},
                               and_also(following, "${oc_one_month} = 'yes'")))};
}

std::vector<Field> opening_fields() {
    return {
        required_field("oc_permission", {"是否同意继续", "Permission to go on"},
                       {"先征得同意，再作介绍", "Permission comes before the offer"}),
        required_field("oc_owner", {"接听人身份", "Who is speaking"},
                       {"只为机主或能作主的家人办理", "Opened only for the owner or family who may decide"}, permitted),
        required_field("oc_owner_word", {"核实机主时客户的回答", "The customer's word at the owner check"},
                       {"质检核对核实用语", "Quality inspection checks the wording of the owner check"}, may_decide),
        required_field("oc_follows", {"客户是否清醒明白", "Clear-minded and following"},
                       {"不为不清醒、听不懂的人办理", "Nothing is opened for someone who does not follow"},
                       may_decide)};
}

std::vector<Field> closing_fields() {
    const std::string not_refused = and_also(following, "${oc_first_yes} != 'refused'");
    return {required_field("oc_first_yes", {"第一次确认", "First yes"},
                           {"客户口头同意的依据", "Evidence of the spoken agreement"}, following),
            block_field("oc_question", {"同意后的疑问", "Question after the yes"},
                        {"有疑问要先解答，再确认一次", "A question is answered before the customer confirms again"},
                        not_refused),
            required_field("oc_second_yes", {"第二次确认（说资费）", "Second yes, with the tariff"},
                           {"再次说明资费后的同意才有效", "Only a yes after the tariff was said again is valid"},
                           and_also(not_refused, "${oc_question} != 'asked'"))};
}

}  // namespace

std::vector<Field> confirmation_fields(const Product& product) {
    std::vector<Field> fields = opening_fields();
    fields.push_back(told_field());
    if (product.trial_days > 0) {
        for (Field& field : trial_fields()) fields.push_back(std::move(field));
    }
    for (Field& field : closing_fields()) fields.push_back(std::move(field));
    return fields;
}

ConfirmationPart part_of(std::string_view field_name) {
    for (const auto& entry : parts) {
        if (entry.field == field_name) return entry.part;
    }
    assert(!"a field of the opening confirmation");
    return ConfirmationPart::permission;
}

bool is_confirmation_field(std::string_view field_name) {
    for (const auto& entry : parts) {
        if (entry.field == field_name) return true;
    }
    return false;
}

}  // namespace cts::form
