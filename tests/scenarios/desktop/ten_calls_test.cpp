// Ten whole calls by keyboard on the Bank Marketing list, from log-in to the next customer, and what the API says of
// them afterwards. The calls are one shift: each test continues where the one before it ended.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "tests/outside/outside_data.h"
#include "tests/scenarios/desktop/agent_at_work.h"
#include "tests/scenarios/desktop/bank_shop.h"

namespace {

using namespace cts;
using namespace std::chrono_literals;
using model::Language;
using Answers = form::Answers;

constexpr const char* list_name = "bank-marketing/bank-full.csv";
constexpr std::size_t customers = 45'211;

const Answers who_listens{
    {"reached", "talking"}, {"speaker", "customer"}, {"may_go_on", "yes"}, {"birth_year_right", "yes"}};

Answers operator+(Answers first, const Answers& then) {
    first.insert(then.begin(), then.end());
    return first;
}

std::string as_text(const Answers& answers) {
    std::string text;
    for (const auto& [field, value] : answers) text += field + ": " + value + "\n";
    return text;
}

struct Expected {
    std::string outcome;
    Answers answers;
};

const std::vector<Expected> ten_calls{
    {"refused", who_listens + Answers{{"savings_goal", "children"},
                                      {"decision", "refuses"},
                                      {"refusal_reason", "rate_low"},
                                      {"rate_elsewhere", "3.1"}}},
    {"callback_booked",
     who_listens + Answers{{"callback_at", "2026-09-22T14:00:00.000Z"}, {"callback_note", "等工资到账再定金额"}}},
    {"deposit_agreed",
     who_listens +
         Answers{{"savings_goal", "retirement"},
                 {"decision", "agrees"},
                 {"deposit_amount", "2000.00"},
                 {"term", "m24"},
                 {"oc_permission", "granted"},
                 {"oc_owner", "holder"},
                 {"oc_owner_word", "shi"},
                 {"oc_follows", "follows"},
                 {"oc_told", "tariff opening_charges function how_to_use how_to_enquire how_to_cancel opens_within"},
                 {"oc_first_yes", "clear"},
                 {"oc_question", "none"},
                 {"oc_second_yes", "clear"}}},
    {"complaint", Answers{{"reached", "talking"},
                          {"speaker", "customer"},
                          {"complains", "yes"},
                          {"complaint_kind", "too_many_calls"},
                          {"complaint_subject", "一周接到四次推销电话"}}},
    {"do_not_call", Answers{{"reached", "talking"}, {"speaker", "customer"}}},
    {"no_answer", Answers{{"reached", "no_answer"}}},
    {"refused", who_listens + Answers{{"savings_goal", "reserve"},
                                      {"decision", "refuses"},
                                      {"customer_question", "利率是多少？"},
                                      {"answer_given", "年利率2.4%"},
                                      {"refusal_reason", "needs_access"}}},
    {"refused",
     who_listens + Answers{{"savings_goal", "house"}, {"decision", "refuses"}, {"refusal_reason", "no_money"}}},
    {"refused", Answers{{"reached", "talking"},
                        {"speaker", "customer"},
                        {"may_go_on", "no"},
                        {"refusal_reason", "other"},
                        {"refusal_words", "moving abroad next month"}}},
    {"cannot_hear", Answers{{"reached", "talking"}}},
};

struct Shift {
    Shift() {
        const auto list = outside::data_folder(CTS_SOURCE_DIR) / list_name;
        if (std::filesystem::exists(list)) shop = std::make_unique<tests::BankShop>(list);
        shift = this;
    }
    ~Shift() {
        lin.reset();
        shift = nullptr;
    }
    std::unique_ptr<tests::BankShop> shop;
    std::unique_ptr<tests::AgentAtWork> lin;  // at the client
    std::string unwanted_number;              // of who wants no more calls
    bool goes_on = true;                      // false: a call was not finished
    static Shift* shift;
};
Shift* Shift::shift = nullptr;

tests::BankShop& open_shop(Shift& shift) {
    BOOST_REQUIRE_MESSAGE(shift.shop, "outside data are absent: " << list_name);
    return *shift.shop;
}

struct InTheShift {
    InTheShift() { BOOST_REQUIRE_MESSAGE(shift.goes_on, "the shift ended in a test before this one"); }
    ~InTheShift() { shift.goes_on = shift.goes_on && std::uncaught_exceptions() == 0; }
    Shift& shift = *Shift::shift;
    tests::BankShop& shop = open_shop(shift);

    tests::AgentAtWork& lin() const { return *shift.lin; }
    void customer_speaks() const {
        lin().dial();
        lin().answered();
        lin().choose("接通情况", '1');
        lin().choose("接电话的人", '1');
    }
    void customer_listens() const {
        customer_speaks();
        lin().next_step();
        lin().choose("客户现在方便听吗", '1');
        lin().choose("出生年份核对无误", '1');
    }
    void customer_hears_the_offer(const std::string& goal) const {
        customer_listens();
        lin().next_step();
        lin().pick("这笔钱的用途", goal);
        lin().next_step();
    }
    std::vector<api::Call> calls_of(const std::string& login) const {  // oldest first
        auto page = shop.as(login)->calls(std::nullopt);
        BOOST_REQUIRE(page);
        std::ranges::reverse(page->items);
        return page->items;
    }
};

boost::test_tools::assertion_result the_list_is_there(boost::unit_test::test_unit_id) {
    return outside::must_be_present() || outside::find_or_skip(CTS_SOURCE_DIR, list_name).has_value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ten_calls_on_the_bank_list,
                      *boost::unit_test::precondition(the_list_is_there) * boost::unit_test::fixture<Shift>())

BOOST_FIXTURE_TEST_CASE(all_customers_of_the_list_are_taken_and_each_has_its_line_in_the_report, InTheShift) {
    BOOST_TEST(shop.imported.exit == 0);
    BOOST_TEST(shop.imported.rows_of_report == customers);
    BOOST_TEST(shop.imported.taken == customers);
    BOOST_TEST(shop.imported.said.find("Rows taken: 45211.") != std::string::npos, shop.imported.said);
    BOOST_TEST(shop.imported.said.find("Rows refused: 0.") != std::string::npos, shop.imported.said);
    const auto claimed = shop.as("wu")->claim(shop.project, {});
    BOOST_REQUIRE(claimed);
    BOOST_TEST(claimed->attributes.at("job") == "management");  // the first line of the file
    BOOST_TEST(claimed->attributes.at("balance") == "2143");
    BOOST_TEST(claimed->contents.zone == "Europe/Lisbon");
    BOOST_TEST(claimed->why.back().count >= 100);  // still waiting; the server counts no further
}

BOOST_FIXTURE_TEST_CASE(the_agent_turns_the_screens_chinese_logs_in_and_opens_the_project, InTheShift) {
    shift.lin = std::make_unique<tests::AgentAtWork>(shop, Language::en);
    BOOST_TEST(lin().stands("Password"));
    lin().press_language_button("中文");
    BOOST_TEST(lin().stands("密码"));
    lin().log_in("lin");
    lin().open_project("定期存款外呼");
}

BOOST_FIXTURE_TEST_CASE(a_customer_refuses_and_says_why, InTheShift) {
    customer_hears_the_offer("hzsx");
    lin().choose("客户的决定", '3');
    lin().next_step();
    lin().pick("主要原因", "lld");
    lin().write("客户提到的别家年利率（%）", "3.1");
    lin().choose_outcome("jj");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(a_customer_books_a_callback, InTheShift) {
    customer_listens();
    lin().go_to_step('7');
    lin().write("约定的时间", "明天 15:00");
    lin().write("回电要谈的事", "等工资到账再定金额");
    lin().choose_outcome("yhzd");
    BOOST_REQUIRE_EQUAL(lin().call().outcome.will_create.size(), 1u);
    lin().save();
    BOOST_REQUIRE_EQUAL(lin().between().follow_ups.size(), 1u);
    BOOST_TEST(lin().between().follow_ups.front().subject == "等工资到账再定金额");
}

BOOST_FIXTURE_TEST_CASE(a_deposit_is_refused_by_the_gate_until_every_part_was_said, InTheShift) {
    customer_hears_the_offer("yl");
    lin().choose("客户的决定", '1');
    lin().write("存款金额", "2000");
    lin().choose("存期", '3');
    lin().choose_outcome("tyck");
    const auto stored = calls_of("lin").size();
    lin().try_to_save();
    BOOST_TEST((lin().screen() == presenter::Screen::call));
    BOOST_TEST(lin().call().step_title == "开通确认");
    BOOST_TEST(lin().focused_label().find("是否同意继续") != std::string::npos, lin().focused_label());
    BOOST_TEST(lin().call().gate.missing.front().field == "oc_permission");
    BOOST_TEST(calls_of("lin").size() == stored);

    lin().choose("是否同意继续", '1');
    lin().choose("接听人身份", '1');
    lin().choose("核实机主时客户的回答", '1');
    lin().choose("客户是否清醒明白", '1');
    lin().choose_all("已说明", "123456");
    lin().choose("第一次确认", '1');
    lin().choose("同意后的疑问", '1');
    lin().choose("第二次确认（说资费）", '1');
    lin().try_to_save();  // one thing was not told
    BOOST_REQUIRE((lin().screen() == presenter::Screen::call));
    BOOST_TEST(lin().stands("还差 1 项，不能保存为“同意存款”"));
    BOOST_REQUIRE_EQUAL(lin().call().gate.missing.size(), 1u);
    BOOST_TEST(lin().call().gate.missing.front().field == "oc_told");
    BOOST_TEST(calls_of("lin").size() == stored);

    lin().choose_all("已说明", "7");
    lin().save();
    BOOST_TEST(calls_of("lin").size() == stored + 1);
}

BOOST_FIXTURE_TEST_CASE(a_customer_complains, InTheShift) {
    customer_speaks();
    lin().go_to_step('8');
    lin().choose("客户要投诉", '1');
    lin().pick("投诉类别", "ldtd");
    lin().write("一句话概括投诉", "一周接到四次推销电话");
    lin().choose_outcome("tous");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(a_customer_wants_no_more_calls, InTheShift) {
    customer_speaks();
    shift.unwanted_number = lin().number_dialled();
    BOOST_TEST(!shift.unwanted_number.empty());
    lin().choose_outcome("byzd");
    BOOST_TEST(lin().call().outcome.do_not_call);
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(nobody_answers, InTheShift) {
    lin().dial();
    lin().choose("接通情况", '3');
    lin().choose_outcome("wrjt");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(a_question_with_its_answer_in_one_field_is_split_with_one_key, InTheShift) {
    customer_hears_the_offer("yj");
    lin().choose("客户的决定", '3');
    lin().write("客户提的问题", "利率是多少？年利率2.4%");
    BOOST_REQUIRE(lin().refusal_beside("customer_question"));
    lin().split();
    BOOST_TEST(!lin().refusal_beside("customer_question"));
    lin().next_step();
    lin().pick("主要原因", "qssy");
    lin().choose_outcome("jj");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(a_question_is_found_by_its_initials_and_told, InTheShift) {
    customer_hears_the_offer("mf");
    lin().search_questions("llsds");
    BOOST_REQUIRE(!lin().call().faq.rows.empty());
    BOOST_TEST(lin().call().faq.rows.front().question == "利率是多少？");
    lin().tell_answer();
    lin().choose("客户的决定", '3');
    lin().next_step();
    lin().pick("主要原因", "myxq");
    lin().choose_outcome("jj");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(the_client_is_closed_and_opened_in_english_and_the_customer_offered_is_still_there,
                        InTheShift) {
    const auto offered = lin().between().next->masked_number;
    shift.lin.reset();
    shift.lin = std::make_unique<tests::AgentAtWork>(shop, Language::zh_CN);
    lin().press_language_button("English");
    lin().log_in("lin");
    lin().open_project("Term deposit");
    BOOST_TEST(lin().between().next->masked_number == offered);
    lin().dial();
    lin().answered();
    lin().choose("Connection", '1');
    lin().choose("Who picked up", '1');
    lin().next_step();
    lin().choose("Good time to listen", '3');
    lin().next_step();
    lin().pick("Main reason", "another r");
    lin().write("In the customer's words", "moving abroad next month");
    lin().choose_outcome("refused");
    lin().save();
}

BOOST_FIXTURE_TEST_CASE(a_line_too_bad_to_hear_ends_with_one_scenario_key, InTheShift) {
    lin().dial();
    lin().answered();
    lin().choose("Connection", '1');
    lin().press_scenario(WXK_F6);
    BOOST_TEST(lin().call().outcome.chosen == "cannot_hear");
    lin().save();
}

// ---- what the API says of them ------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(the_ten_calls_are_stored_once_each_with_what_was_typed, InTheShift) {
    const auto calls = calls_of("lin");
    BOOST_REQUIRE_EQUAL(calls.size(), ten_calls.size());
    const auto leader = shop.as("leader");
    std::set<std::string> leads;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto read = leader->call(calls[i].id);
        BOOST_REQUIRE(read);
        BOOST_TEST_CONTEXT("call " << i + 1 << ", " << ten_calls[i].outcome) {
            BOOST_TEST(read->outcome == ten_calls[i].outcome);
            BOOST_TEST(as_text(read->answers) == as_text(ten_calls[i].answers));
            BOOST_TEST((read->state == api::CallState::accepted));
            BOOST_TEST(read->answered_at.has_value() == (read->outcome != "no_answer"));
            BOOST_TEST((read->dialled_at && read->ended_at && *read->dialled_at < *read->ended_at));
        }
        leads.insert(read->lead.to_string());
    }
    BOOST_TEST(leads.size() == ten_calls.size());  // nobody was called twice
}

BOOST_FIXTURE_TEST_CASE(each_call_leaves_behind_what_its_outcome_promises_and_nothing_else, InTheShift) {
    const auto calls = calls_of("lin");
    const auto leader = shop.as("leader");
    const auto left_by = [&](std::size_t number) { return leader->call(calls.at(number - 1).id)->follow_ups; };
    BOOST_REQUIRE_EQUAL(left_by(2).size(), 1u);
    BOOST_TEST((left_by(2).front().kind == form::FollowUpKind::callback));
    BOOST_TEST(left_by(2).front().due->to_iso8601() == "2026-09-22T14:00:00.000Z");
    BOOST_TEST(left_by(2).front().subject == "等工资到账再定金额");
    BOOST_REQUIRE_EQUAL(left_by(4).size(), 1u);
    BOOST_TEST((left_by(4).front().kind == form::FollowUpKind::complaint_ticket));
    BOOST_TEST((left_by(4).front().owner == form::FollowUpOwner::back_office));
    BOOST_TEST((*left_by(4).front().due == *calls[3].ended_at + 24h));
    BOOST_TEST(left_by(4).front().subject == "一周接到四次推销电话");
    BOOST_REQUIRE_EQUAL(left_by(10).size(), 1u);
    BOOST_TEST((*left_by(10).front().due == *calls[9].ended_at + 10min));
    for (const std::size_t number : {1, 3, 5, 6, 7, 8, 9})  // 3: a product without a trial is not confirmed again
        BOOST_TEST(left_by(number).empty(), "call " << number);
    const auto own = shop.as("lin")->follow_ups(std::nullopt);
    BOOST_REQUIRE(own);
    BOOST_TEST(own->items.size() == 2u);  // the callbacks; the ticket is the back office's
}

BOOST_FIXTURE_TEST_CASE(the_day_and_the_questions_told_are_counted, InTheShift) {
    const auto lin = shop.as("lin");
    const auto today = lin->today(shop.project);
    BOOST_REQUIRE(today);
    BOOST_TEST(today->dialled == 10);
    BOOST_TEST(today->connected == 9);
    BOOST_TEST(today->outcomes.at("refused") == 4);
    BOOST_TEST(today->outcomes.at("deposit_agreed") == 1);
    const auto told = lin->faq_uses(shop.project);
    BOOST_REQUIRE(told);
    BOOST_TEST(told->size() == 1u);
    BOOST_TEST(told->at("what-rate") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_colleague_is_offered_none_of_the_ten_customers, InTheShift) {
    std::set<std::string> called;
    for (const auto& call : calls_of("lin")) called.insert(call.lead.to_string());
    const auto claimed = shop.as("leader")->claim(shop.project, {});
    BOOST_REQUIRE(claimed);
    BOOST_TEST(!called.contains(claimed->contents.lead.to_string()));
}

BOOST_FIXTURE_TEST_CASE(the_number_that_wants_no_more_calls_is_not_handed_out_again_when_another_list_brings_it,
                        InTheShift) {
    const auto list = shop.as("keeper")->add_list({shop.other_project, "bought"});
    BOOST_REQUIRE(list);
    const api::ListRow unwanted{.row = 1, .name = "李明", .phone = shift.unwanted_number};
    const api::ListRow other{.row = 2, .name = "王芳", .phone = tests::fictional_number(7)};
    BOOST_REQUIRE(shop.as("keeper")->add_rows(*list, {{unwanted, other}}));
    const auto first = shop.as("wu")->claim(shop.other_project, {});
    BOOST_REQUIRE(first);
    BOOST_TEST(first->customer_name == "王芳");
    const auto second = shop.as("leader")->claim(shop.other_project, {});
    BOOST_REQUIRE(!second);
    BOOST_REQUIRE(!second.error().problems.empty());
    BOOST_TEST((second.error().problems.front().reason == model::Reason::no_lead_waiting));
}

BOOST_AUTO_TEST_SUITE_END()
