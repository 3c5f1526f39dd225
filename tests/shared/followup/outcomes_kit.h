// A kit with every usual outcome of a call (G1) and the consequence the domain gives it, written as a planner writes
// it.
#pragma once

#include <memory>
#include <stdexcept>

#include "shared/form/reader.h"

namespace cts::followup::test {

inline constexpr const char* product_file = R"(kit: outcomes
kind: sale
title: {zh_CN: 体验, en: Trial}
product:
  name: {zh_CN: 彩铃, en: ring-back tone}
  tariff: {amount: "5.00", currency: CNY, words: {zh_CN: 每月 5 元, en: 5 yuan a month}}
  trial_days: 30
  what_it_does: {zh_CN: 放歌, en: It plays songs}
  how_to_use: {zh_CN: 不用设置, en: Nothing to do}
  how_to_enquire: {zh_CN: 打客服, en: Ring us}
  how_to_cancel: {zh_CN: 发短信, en: Send a text}
lead_attributes:
  - {name: district, label: {zh_CN: 区域, en: District}, purpose: {zh_CN: 上门, en: Visits}}
)";

inline constexpr const char* form_file = R"(form: outcomes
purpose: first_call
title: {zh_CN: 外呼, en: Call}
menus:
  language:
    - {name: yue, label: {zh_CN: 粤语, en: Cantonese}}
    - {name: und, label: {zh_CN: 听不出, en: Unknown}, other: true}
steps:
  - name: talk
    title: {zh_CN: 通话, en: Talk}
    fields:
      - {name: callback_at, type: dateTime, label: {zh_CN: 回访时间, en: Callback time}}
      - {name: callback_note, type: text, label: {zh_CN: 回访事由, en: Callback note}}
      - {name: spoken_language, type: select_one, menu: language, label: {zh_CN: 语言, en: Language}}
      - {name: visit_at, type: dateTime, label: {zh_CN: 上门时间, en: Visit time}}
      - {name: number_given, type: phone, label: {zh_CN: 号码, en: Number}}
      - {name: complaint_subject, type: text, label: {zh_CN: 投诉内容, en: Complaint}}
  - name: confirmation
    title: {zh_CN: 开通确认, en: Confirmation}
    opening_confirmation: true
    fields: []
outcomes:
  - {name: trial_agreed, class: success, label: {zh_CN: 同意体验, en: Trial agreed}, follow_up: [{kind: second_confirmation, before: trial_end}]}
  - {name: refused, class: refusal, label: {zh_CN: 拒绝, en: Refused}}
  - {name: wants_to_think, class: pending, label: {zh_CN: 再考虑, en: Wants to think}, follow_up: [{kind: callback, at: callback_at, subject: callback_note}]}
  - {name: callback_booked, class: pending, label: {zh_CN: 约定回访, en: Callback booked}, follow_up: [{kind: callback, at: callback_at, subject: callback_note}]}
  - {name: roaming, class: pending, label: {zh_CN: 漫游, en: Roaming}, follow_up: [{kind: callback, at: callback_at}]}
  - {name: roaming_abroad, class: pending, label: {zh_CN: 境外漫游, en: Roaming abroad}, follow_up: [{kind: callback, at: callback_at}]}
  - {name: forwarded, class: pending, label: {zh_CN: 呼转, en: Forwarded}, follow_up: [{kind: callback, at: callback_at}]}
  - {name: not_owner, class: pending, label: {zh_CN: 非机主, en: Not the owner}, follow_up: [{kind: callback, at: callback_at}]}
  - {name: cannot_hear, class: unreachable, label: {zh_CN: 听不清, en: Cannot hear}, follow_up: [{kind: callback, within: PT10M}]}
  - {name: silent, class: unreachable, label: {zh_CN: 无声, en: Silent}, retry: {after: PT2H, at_most: 3}}
  - {name: number_mismatch, class: pending, label: {zh_CN: 号码不符, en: Number mismatch}, follow_up: [{kind: technical_query, subject: number_given}]}
  - {name: wrong_number, class: invalid, label: {zh_CN: 空号错号, en: Wrong number}}
  - {name: language, class: pending, label: {zh_CN: 语言不通, en: Language}, follow_up: [{kind: callback, within: P1D, to: speaker, language: spoken_language}]}
  - {name: minor, class: not_eligible, label: {zh_CN: 未成年, en: Minor}}
  - {name: elder_not_following, class: not_eligible, label: {zh_CN: 老人听不懂, en: Elder not following}}
  - {name: suspended_line, class: unreachable, label: {zh_CN: 停机, en: Suspended line}, retry: {after: P3D, at_most: 2}}
  - {name: no_answer, class: unreachable, label: {zh_CN: 无人接听, en: No answer}, retry: {after: PT2H, at_most: 3}}
  - {name: busy, class: unreachable, label: {zh_CN: 忙音, en: Busy}, retry: {after: PT30M, at_most: 5}}
  - {name: attitude, class: pending, label: {zh_CN: 态度问题暂不通过, en: Attitude pending}, follow_up: [{kind: callback, within: {working_days: 1}, to: back_office, subject: callback_note}]}
  - {name: complaint, class: complaint, label: {zh_CN: 投诉, en: Complaint}, follow_up: [{kind: complaint_ticket, subject: complaint_subject, solved: {working_time: PT16H}}]}
  - {name: do_not_call, class: refusal, label: {zh_CN: 不要再打, en: Do not call}, do_not_call: global}
  - {name: field_visit, class: pending, label: {zh_CN: 约上门, en: Field visit}, follow_up: [{kind: field_visit, at: visit_at, district: lead.district}]}
  - {name: expert_asked, class: pending, label: {zh_CN: 要专家, en: Expert asked}, follow_up: [{kind: callback, within: PT4H, to: skilled, skill: roaming_expert, priority: urgent}]}
  - {name: line_to_check, class: pending, label: {zh_CN: 查线路, en: Line to check}, follow_up: [{kind: department_order, department: network, within: {working_time: PT8H}}]}
  - {name: dropped, class: unreachable, label: {zh_CN: 掉线, en: Dropped}, retry: {after: PT30M, at_most: 5}}
  - {name: complained_and_left, class: complaint, label: {zh_CN: 投诉后挂断, en: Complained and left}}
)";

inline const form::Kit& outcomes_kit() {
    static const form::Kit kit = [] {
        auto read = form::read_kit({{"product.yaml", product_file}, {"forms/first_call.yaml", form_file}});
        if (!read) throw std::runtime_error("the kit of outcomes cannot be read: " + read.error().front().field);
        return *std::move(read);
    }();
    return kit;
}

}  // namespace cts::followup::test
