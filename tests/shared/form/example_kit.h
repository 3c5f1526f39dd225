// A small sale as it would be published: opening, offer, confirmation, wrap-up; outcomes of every kind a call needs.
// It reads without a problem and lints clean, so a test that wants a wrong kit changes one line of it.
#pragma once

#include <string>
#include <string_view>

#include "shared/form/kit.h"

namespace cts::form::test {

inline constexpr std::string_view example_product = R"yaml(kit: example-sale
kind: sale
title: {zh_CN: 彩铃体验, en: Ring-back tone trial}
product:
  name: {zh_CN: 彩铃, en: ring-back tone}
  tariff: {amount: "5.00", currency: CNY, words: {zh_CN: 每月 5 元，从话费里扣, en: "5 yuan a month, charged to your phone bill"}}
  trial_days: 30
  opens_within: {from: 3, to: 5}
  what_it_does: {zh_CN: 别人打给您时听到音乐, en: Callers hear music while your phone rings}
  how_to_use: {zh_CN: 拨打 12530 选歌, en: Call 12530 to choose a song}
  how_to_enquire: {zh_CN: 拨打 10086 查询, en: Call 10086 to enquire}
  how_to_cancel: {zh_CN: 发短信 QXCL 到 10086 取消, en: Text QXCL to 10086 to cancel}
lead_attributes:
  - {name: district, label: {zh_CN: 区县, en: District}, purpose: {zh_CN: 按区县统计, en: Counting by district}}
)yaml";

inline constexpr std::string_view example_menus = R"yaml(form: example-sale
purpose: first_call
title: {zh_CN: 首次外呼, en: First call}
menus:
  reached:
    closed: true
    options:
      - {name: "yes", label: {zh_CN: 接通, en: Reached}, rule: {zh_CN: 有人说话时选, en: Somebody speaks}}
      - {name: no_answer, label: {zh_CN: 无人接听, en: No answer}, rule: {zh_CN: 响铃到结束没人接, en: It rings out}}
      - {name: wrong_number, label: {zh_CN: 打错, en: Wrong number}, rule: {zh_CN: 对方说号码不是他家的, en: They say the number is not theirs}}
  interest:
    closed: true
    options:
      - {name: willing, label: {zh_CN: 愿意, en: Willing}, rule: {zh_CN: 客户说愿意试, en: The customer wants to try}}
      - {name: thinking, label: {zh_CN: 考虑, en: Thinking}, rule: {zh_CN: 客户要想一想, en: The customer wants to think}}
      - {name: refuses, label: {zh_CN: 拒绝, en: Refuses}, rule: {zh_CN: 客户说不要, en: The customer says no}}
  refusal:
    - {name: price, label: {zh_CN: 嫌贵, en: Too dear}, rule: {zh_CN: 客户主动提到价格时选, en: The customer names the price}}
    - {name: no_need, label: {zh_CN: 用不着, en: No need}, rule: {zh_CN: 客户说用不着, en: The customer has no use for it}}
    - {name: distrust, label: {zh_CN: 不信任电话, en: Distrusts calls}, rule: {zh_CN: 客户怀疑来电, en: The customer doubts the caller}}
    - {name: other, label: {zh_CN: 其他, en: Other}, rule: {zh_CN: 以上都不是, en: None of these}, other: true}
  services:
    - {name: data, label: {zh_CN: 流量包, en: Data pack}, rule: {zh_CN: 客户说在用流量包, en: The customer has a data pack}}
    - {name: television, label: {zh_CN: 宽带电视, en: Broadband television}, rule: {zh_CN: 客户说在看宽带电视, en: The customer has the television}}
    - {name: other, label: {zh_CN: 其他, en: Other}, rule: {zh_CN: 别的业务, en: Another service}, other: true}
  province:
    - {name: zj, label: {zh_CN: 浙江, en: Zhejiang}, rule: {zh_CN: 客户住在浙江, en: The customer lives in Zhejiang}}
    - {name: js, label: {zh_CN: 江苏, en: Jiangsu}, rule: {zh_CN: 客户住在江苏, en: The customer lives in Jiangsu}}
  city:
    closed: true
    options:
      - {name: hangzhou, label: {zh_CN: 杭州, en: Hangzhou}, rule: {zh_CN: 住在杭州, en: Lives in Hangzhou}, of_province: zj}
      - {name: ningbo, label: {zh_CN: 宁波, en: Ningbo}, rule: {zh_CN: 住在宁波, en: Lives in Ningbo}, of_province: zj}
      - {name: nanjing, label: {zh_CN: 南京, en: Nanjing}, rule: {zh_CN: 住在南京, en: Lives in Nanjing}, of_province: js}
  mood:
    closed: true
    options:
      - {name: calm, label: {zh_CN: 平和, en: Calm}, rule: {zh_CN: 语气平常, en: The voice is even}}
      - {name: annoyed, label: {zh_CN: 不耐烦, en: Annoyed}, rule: {zh_CN: 催促结束, en: The customer hurries the call}}
      - {name: angry, label: {zh_CN: 生气, en: Angry}, rule: {zh_CN: 大声或骂人, en: Shouting or swearing}}
)yaml";

inline constexpr std::string_view example_steps = R"yaml(steps:
  - name: opening
    title: {zh_CN: 开场白, en: Opening}
    say:
      - {zh_CN: "您好，我是${agent.name}，工号${agent.number}。", en: "Hello, this is ${agent.name}, number ${agent.number}."}
      - {zh_CN: "__现在方便吗__？", en: "__Is now a good time?__", relevant: "${reached} = 'yes'", field: convenient}
    next: {zh_CN: 方便就介绍产品, en: Make the offer if it is a good time}
    faq: [who-we-are]
    fields:
      - {name: reached, type: select_one, menu: reached, required: true, label: {zh_CN: 是否接通, en: Reached}, purpose: {zh_CN: 计算接通率, en: Connect rate}}
      - {name: convenient, type: yes_no, required: true, relevant: "${reached} = 'yes'", label: {zh_CN: 现在方便, en: Convenient now}, purpose: {zh_CN: 决定现在谈还是改天谈, en: Talk now or another day}}
  - name: offer
    title: {zh_CN: 介绍产品, en: Offer}
    relevant: "${convenient} = 'yes'"
    say: {zh_CN: "${product.name}可以体验${product.trial_days}天，到${product.trial_end}。", en: "You can try the ${product.name} for ${product.trial_days} days, until ${product.trial_end}."}
    fields:
      - {name: interest, type: select_one, menu: interest, required: true, label: {zh_CN: 意向, en: Interest}, purpose: {zh_CN: 计算成功率, en: Success rate}}
      - {name: refusal, type: select_one, menu: refusal, required: true, relevant: "${interest} = 'refuses'", label: {zh_CN: 拒绝原因, en: Reason of refusal}, purpose: {zh_CN: 改进话术, en: Better scripts}}
      - {name: refusal_words, type: text, required: true, relevant: "${refusal} = 'other'", label: {zh_CN: 客户原话, en: The customer's words}, purpose: {zh_CN: 补充拒绝原因菜单, en: New options for the menu}, example: {zh_CN: 家里老人管钱, en: My parents hold the purse}}
      - {name: services, type: select_multiple, menu: services, label: {zh_CN: 在用业务（可多选）, en: Services in use (several)}, purpose: {zh_CN: 交叉销售, en: Cross-selling}}
      - {name: province, type: select_one, menu: province, label: {zh_CN: 所在省, en: Province}, purpose: {zh_CN: 按省统计, en: Counting by province}}
      - {name: city, type: select_one, menu: city, relevant: "${province} != ''", choice_filter: "${province} = ${of_province}", label: {zh_CN: 所在市, en: City}, purpose: {zh_CN: 按市统计, en: Counting by city}}
      - {name: age, type: integer, personal: true, constraint: ". >= 18 and . <= 120", constraint_message: {zh_CN: 只接受 18 到 120 岁, en: Between 18 and 120}, label: {zh_CN: 年龄, en: Age}, purpose: {zh_CN: 分析客户群, en: Market analysis}}
      - {name: monthly_bill, type: money, currency: CNY, label: {zh_CN: 每月话费, en: Monthly bill}, purpose: {zh_CN: 分析客户群, en: Market analysis}}
      - {name: yearly_bill, type: calculate, calculation: "${monthly_bill} * 12", label: {zh_CN: 每年话费, en: Yearly bill}, purpose: {zh_CN: 提示给座席, en: A hint for the agent}}
      - {name: bill_note, type: note, relevant: "${yearly_bill} > 0", label: {zh_CN: "一年话费约${yearly_bill}元", en: "About ${yearly_bill} yuan a year"}}
      - {name: spare_phone, type: phone, personal: true, label: {zh_CN: 备用电话, en: Spare telephone}, purpose: {zh_CN: 打不通时再联系, en: Reaching the customer again}}
  - name: confirmation
    title: {zh_CN: 开通确认, en: Confirmation}
    relevant: "${interest} = 'willing'"
    opening_confirmation: true
    say:
      - {zh_CN: "您是机主本人吗？", en: "Are you the owner of this number?", field: oc_owner}
      - {zh_CN: "再跟您确认一次：${product.tariff}，可以吗？", en: "Once more: ${product.tariff}. Do you agree?", field: oc_second_yes}
    fields: []
  - name: wrap_up
    title: {zh_CN: 结束语, en: Wrap-up}
    relevant: "${reached} = 'yes'"
    fields:
      - {name: mood, type: select_one, menu: mood, required: true, label: {zh_CN: 客户情绪, en: Mood}, purpose: {zh_CN: 安排回访, en: Choosing who calls next}}
      - {name: callback_at, type: dateTime, relevant: "${convenient} = 'no' or ${interest} = 'thinking'", label: {zh_CN: 约定回电时间, en: Promised call-back time}, purpose: {zh_CN: 按时回电, en: Keeping the promise}}
      - {name: callback_note, type: text, relevant: "${convenient} = 'no' or ${interest} = 'thinking'", label: {zh_CN: 回电要谈的事, en: Subject of the call-back}, purpose: {zh_CN: 回电前准备, en: Preparing the call-back}}
      - {name: customer_question, type: text, answer_field: answer_given, label: {zh_CN: 客户的问题, en: The customer's question}, purpose: {zh_CN: 补充常见问题, en: New FAQ entries}}
      - {name: answer_given, type: text, relevant: "${customer_question} != ''", label: {zh_CN: 我们的答复, en: Our answer}, purpose: {zh_CN: 检查答复质量, en: Quality of answers}}
      - {name: complaint_subject, type: text, required: "${mood} = 'angry'", label: {zh_CN: 投诉内容, en: Complaint}, purpose: {zh_CN: 转投诉处理, en: Handing on the complaint}}
      - name: remarks
        type: text
        appearance: multiline
        max_length: 500
        label: {zh_CN: 备注, en: Remarks}
        purpose: {zh_CN: 记下表单没有的情况, en: What the form has no place for}
        usage_rule: {from: 2026-10-09, text: {zh_CN: 只写套餐到期月份, en: Only the month the plan ends}}
        single_datum_off: {zh_CN: 备注可以写多件事, en: Remarks may hold several things}
)yaml";

inline constexpr std::string_view example_outcomes = R"yaml(outcomes:
  - name: trial_agreed
    class: success
    label: {zh_CN: 同意体验, en: Trial agreed}
    rule: {zh_CN: 两次确认都清楚时选, en: Both yeses are clear}
    relevant: "${interest} = 'willing'"
    requires:
      - {that: "${mood} != 'angry'", else: {zh_CN: 客户情绪不好，先不开通, en: "The customer is angry, do not open"}, field: mood}
    follow_up:
      - {kind: second_confirmation, before: trial_end, to: team}
  - name: refused
    class: refusal
    label: {zh_CN: 拒绝, en: Refused}
    rule: {zh_CN: 客户明确拒绝, en: The customer clearly refuses}
    relevant: "${interest} = 'refuses'"
    complete: [opening, offer]
  - name: call_back
    class: pending
    label: {zh_CN: 约定回电, en: Call back}
    rule: {zh_CN: 客户约了时间, en: The customer names a time}
    relevant: "${convenient} = 'no' or ${interest} = 'thinking'"
    complete: [opening]
    follow_up:
      - {kind: callback, at: callback_at, to: same_agent, subject: callback_note}
  - name: complaint
    class: complaint
    label: {zh_CN: 投诉, en: Complaint}
    rule: {zh_CN: 客户要投诉, en: The customer complains}
    relevant: "${reached} = 'yes'"
    follow_up:
      - {kind: complaint_ticket, to: back_office, subject: complaint_subject}
  - name: never_again
    class: refusal
    label: {zh_CN: 不再来电, en: Never call again}
    rule: {zh_CN: 客户要求不再打电话, en: The customer wants no more calls}
    relevant: "${reached} = 'yes'"
    do_not_call: global
  - name: cannot_hear
    class: unreachable
    label: {zh_CN: 听不清, en: Cannot hear}
    rule: {zh_CN: 三秒听不到声音, en: Three seconds without a sound}
    scenario:
      name: cannot_hear
      stages:
        - {say: {zh_CN: "我是${agent.name}，听不清您说话，稍后再打给您。", en: "This is ${agent.name}. I cannot hear you and will call again."}, wait: PT3S}
        - {say: {zh_CN: 再见。, en: Goodbye.}}
    follow_up:
      - {kind: callback, within: PT10M, to: same_agent}
  - name: no_answer
    class: unreachable
    label: {zh_CN: 无人接听, en: No answer}
    rule: {zh_CN: 响铃到结束, en: It rings out}
    relevant: "${reached} = 'no_answer' or ${reached} = ''"
    retry: {after: PT2H, at_most: 3}
)yaml";

inline constexpr std::string_view example_faq = R"yaml(faq:
  - name: who-we-are
    question: {zh_CN: 你们是哪里？, en: "Who are you?"}
    answer: {zh_CN: "我是${agent.name}，工号${agent.number}。", en: "I am ${agent.name}, number ${agent.number}."}
    also: {zh_CN: [你是谁, 哪家公司], en: [which company]}
    steps: [opening]
  - name: charged-at-end
    question: {zh_CN: 到期会自动扣费吗？, en: "Am I charged when the trial ends?"}
    answer: {zh_CN: "到期前会再打电话确认，之后${product.tariff}。", en: "We call you before it ends; afterwards it is ${product.tariff}."}
)yaml";

inline KitFiles example_kit() {
    return {{"product.yaml", std::string(example_product)},
            {"forms/first_call.yaml",
             std::string(example_menus) + std::string(example_steps) + std::string(example_outcomes)},
            {"faq.yaml", std::string(example_faq)}};
}

// The example with one piece of text changed; the piece must be there.
inline KitFiles example_kit_with(std::string_view path, std::string_view piece, std::string_view instead) {
    KitFiles files = example_kit();
    std::string& text = files.at(std::string(path));
    text.replace(text.find(piece), piece.size(), instead);  // throws when the piece is not there
    return files;
}

}  // namespace cts::form::test
