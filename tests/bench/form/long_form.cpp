#include "tests/bench/form/long_form.h"

#include <fmt/format.h>

#include <stdexcept>

#include "shared/form/reader.h"

namespace cts::bench {
namespace {

constexpr int fields_a_step = 10;

constexpr const char* product = R"yaml(kit: long
kind: survey
title: {zh_CN: 长表, en: Long form}
product:
  name: {zh_CN: 问卷, en: questionnaire}
  charging: {zh_CN: 不收费, en: Nothing is charged}
  what_it_does: {zh_CN: 了解意见, en: Learns opinions}
  how_to_use: {zh_CN: 回答即可, en: Answer}
  how_to_enquire: {zh_CN: 打客服电话, en: Call us}
  how_to_cancel: {zh_CN: 说不参加, en: Say no}
)yaml";

constexpr const char* head = R"yaml(form: long
purpose: first_call
title: {zh_CN: 长表, en: Long form}
menus:
  kind:
    - {name: one, label: {zh_CN: 一, en: One}, rule: {zh_CN: 第一种, en: The first}}
    - {name: two, label: {zh_CN: 二, en: Two}, rule: {zh_CN: 第二种, en: The second}}
    - {name: other, label: {zh_CN: 其他, en: Other}, rule: {zh_CN: 都不是, en: None of these}, other: true}
steps:
)yaml";

constexpr const char* ending = R"yaml(outcomes:
  - name: done
    class: success
    label: {zh_CN: 完成, en: Done}
    rule: {zh_CN: 都答了, en: Everything is answered}
)yaml";

std::string field(int n) {
    const auto labels =
        fmt::format("label: {{zh_CN: 第{0}项, en: Item {0}}}, purpose: {{zh_CN: 统计, en: Counting}}", n);
    switch (n % 5) {
        case 0:
            return fmt::format("{{name: f{}, type: select_one, menu: kind, required: true, {}}}", n, labels);
        case 1:
            return fmt::format("{{name: f{}, type: text, relevant: \"${{f{}}} != ''\", {}}}", n, n - 1, labels);
        case 2:
            return fmt::format(
                "{{name: f{}, type: integer, constraint: \". >= 0 and . < 1000\", constraint_message: "
                "{{zh_CN: 太大, en: Too large}}, {}}}",
                n, labels);
        case 3:
            return fmt::format("{{name: f{}, type: yes_no, required: \"${{f{}}} > 5\", {}}}", n, n - 1, labels);
        default:
            return fmt::format("{{name: f{}, type: calculate, calculation: \"${{f{}}} * 2\", {}}}", n, n - 2, labels);
    }
}

}  // namespace

std::shared_ptr<const form::Kit> form_of(int fields) {
    std::string text = head;
    for (int n = 0; n < fields; ++n) {
        if (n % fields_a_step == 0)
            text += fmt::format("  - name: s{0}\n    title: {{zh_CN: 第{0}步, en: Step {0}}}\n    fields:\n",
                                n / fields_a_step);
        text += "      - " + field(n) + '\n';
    }
    auto kit = form::read_kit_of_call({{"product.yaml", product}, {"forms/first_call.yaml", text + ending}});
    if (!kit)
        throw std::runtime_error("the long form cannot be read: " + kit.error().front().field + " " +
                                 std::string(model::reason_name(kit.error().front().reason)));
    return std::make_shared<const form::Kit>(*std::move(kit));
}

}  // namespace cts::bench
