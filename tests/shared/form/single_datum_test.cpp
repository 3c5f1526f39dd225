#include "shared/form/single_datum.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>

#include "shared/form/definition.h"
#include "shared/model/reason.h"

namespace {

using namespace cts;
using form::Definition;
using form::Field;
using form::FieldType;
using model::Reason;

Field field_of(std::string name, FieldType type, model::Translated label = {}) {
    Field field;
    field.name = std::move(name);
    field.type = type;
    field.label = std::move(label);
    return field;
}

// A form with nothing but one text.
Definition bare_form() {
    Definition definition;
    form::Step step;
    step.name = "talk";
    step.fields = {field_of("note", FieldType::text)};
    definition.steps = {step};
    return definition;
}

// A form with a field for every datum, a question with its answer, and a menu.
Definition full_form() {
    Definition definition = bare_form();
    form::Menu refusal{"refusal",
                       {{"price", {"嫌贵", "Too dear"}, {}},
                        {"no_need", {"用不着", "No need"}, {}},
                        {"other", {"其他", "Other"}, {}, true},
                        {"yes", {"是", "Yes"}, {}}},
                       false};
    definition.menus["refusal"] = refusal;
    Field reason = field_of("refusal", FieldType::select_one, {"拒绝原因", "Reason of refusal"});
    reason.menu = "refusal";
    Field question = field_of("question", FieldType::text, {"客户的问题", "Question"});
    question.answer_field = "answer";
    auto& fields = definition.steps[0].fields;
    fields.insert(fields.begin(), reason);
    fields.push_back(question);
    fields.push_back(field_of("answer", FieldType::text, {"答复", "Answer"}));
    fields.push_back(field_of("spare_phone", FieldType::phone, {"备用电话", "Spare telephone"}));
    fields.push_back(field_of("call_at", FieldType::date_time, {"回电时间", "Call-back time"}));
    fields.push_back(field_of("monthly_bill", FieldType::money, {"每月话费", "Monthly bill"}));
    fields.push_back(field_of("email", FieldType::text, {"邮箱", "E-mail"}));
    return definition;
}

std::vector<form::SingleDatumFinding> look(const Definition& definition, std::string_view text,
                                           std::string_view field = "note", std::string_view region = "CN") {
    return form::find_several_data(definition, *definition.find_field(field), text, region);
}

bool finds(const Definition& definition, Reason reason, std::string_view text) {
    return std::ranges::any_of(look(definition, text),
                               [&](const auto& finding) { return finding.problem.reason == reason; });
}

void each_is_refused(const Definition& definition, Reason reason, std::initializer_list<std::string_view> texts) {
    for (const auto text : texts)
        BOOST_TEST(finds(definition, reason, text), model::reason_name(reason) << " in: " << text);
}

// No finding at all: a false alarm of another check would interrupt the agent as well.
void each_is_one_datum(const Definition& definition, std::initializer_list<std::string_view> texts) {
    for (const auto text : texts) {
        for (const auto& finding : look(definition, text))
            BOOST_ERROR("false alarm " << model::reason_name(finding.problem.reason) << " in: " << text);
    }
}

std::vector<std::pair<std::string, std::string>> parts_of(const form::SingleDatumFinding& finding) {
    std::vector<std::pair<std::string, std::string>> parts;
    for (const auto& part : finding.split) parts.emplace_back(part.field, part.text);
    return parts;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(single_datum_test)

BOOST_AUTO_TEST_CASE(several_phones_are_found_in_any_usual_writing) {
    each_is_refused(
        bare_form(), Reason::several_phones,
        {"13812346042，13912346043", "13812346042 13912346043", "手机 138-1234-6042，座机 0571-87654321",
         "+86 138 1234 6042 或 +8613912346043", "１３８１２３４６０４２；１３９１２３４６０４３",
         "白天打13812346042，晚上打13912346043", "010-62345678 和 021 52345678", "400-820-8820 打不通就打 13812346042",
         "电话 87654321，另一个号码 87654322", "call 13812346042 or 0571-87654321",
         "home 202-555-0143, office 202-555-0187", "(202) 555-0143 / (202) 555-0187",
         "+44 20 7946 0123 and +44 20 7946 0456", "13812346042转告家人，他们的是13912346043"});
}

BOOST_AUTO_TEST_CASE(no_several_phones_are_found_in_ordinary_notes) {
    each_is_one_datum(bare_form(),
                      {"请打13812346042", "13812346042（机主本人）", "+86 13812346042", "客户让打 138-1234-6042 这个号",
                       "客户打过10086和10010，都没解决", "尾号6042的号码不用了", "家里有2部手机和1部座机",
                       "用了3年，换过2次套餐", "套餐里有1000分钟和30G流量", "customer will call 10086 back",
                       "he has 2 phones and 1 tablet", "call 202-555-0143 after work",
                       "13812346042，就是 +86 138 1234 6042", "2026年办的，合约24个月", "分机号8001", "身高175体重70"});
}

BOOST_AUTO_TEST_CASE(several_dates_are_found_in_any_usual_writing) {
    each_is_refused(
        bare_form(), Reason::several_dates,
        {"2026-10-11 或 2026-10-12", "10月11日或10月12日", "10月11日或12日都行", "十月十一号，十月十二号",
         "2026年10月11日到2026年10月13日", "10/11 或 10/12", "周三或周四", "下周一、下周二都可以", "星期三，礼拜五",
         "周三没空，10月16日再说", "Monday or Tuesday", "11 October or 12 October", "Oct 11, Oct 12",
         "first on October 11th, then November 2nd", "20261011，20261012", "2026/10/11 2026/10/12"});
}

BOOST_AUTO_TEST_CASE(no_several_dates_are_found_in_ordinary_notes) {
    each_is_one_datum(bare_form(),
                      {"10月11日再打", "10月11日（周日）上午再打", "周日，10月11日", "Sunday, 11 October",
                       "周一到周五上班", "Monday to Friday at work", "一周三次都有人打", "每周三休息",
                       "今天没空，明天再打", "3-5个工作日开通", "he may 5 times have said so", "满意度9/10分",
                       "3月份到期", "一月份开始没用", "比例是1/2", "套餐1.5元一天，用到10月11日", "每月1日扣费"});
}

BOOST_AUTO_TEST_CASE(several_amounts_are_found_in_any_usual_writing) {
    each_is_refused(bare_form(), Reason::several_amounts,
                    {"现在每月5元，想要3元的", "¥5 和 ¥10", "五块钱，十块钱", "5 yuan or 10 yuan", "$5, then $7.50",
                     "话费58元套餐，另外5元彩铃", "RMB 5 or RMB 8", "充了100块，扣了20块", "１０元变成了１５元",
                     "3毛钱一条，5毛钱一条", "人民币50，退了人民币20", "5万元或者10万元",
                     "20 dollars now and 30 dollars later", "以前5块5，现在6块"});
}

BOOST_AUTO_TEST_CASE(no_several_amounts_are_found_in_ordinary_notes) {
    each_is_one_datum(bare_form(),
                      {"每月5元太贵", "5元（五块钱）", "¥5.00，就是5元", "5到10元可以接受", "元旦以后再说",
                       "2026元旦办的", "一块去办的", "两块手机电池坏了", "有点小毛病，一元钱都不想花", "5块5一个月",
                       "pays 5 yuan a month", "$5 is fine", "1,200元一年", "用了三百多兆流量", "他姓元", "5元5角"});
}

BOOST_AUTO_TEST_CASE(several_emails_are_found) {
    each_is_refused(bare_form(), Reason::several_emails,
                    {"a@example.com, b@example.com", "a@example.com b@example.com",
                     "zhou.min@example.com 或 zm@example.org", "邮箱a@example.com，备用b@example.com",
                     "A@EXAMPLE.COM;B@EXAMPLE.COM", "work a@example.com / home b@example.net",
                     "a+x@example.com，a+y@example.com", "发到a@example.cn和b@example.cn",
                     "cc a@mail.example.com and b@mail.example.com", "first.last@example.co.uk\nfirst@example.co.uk",
                     "ａ＠ｅｘａｍｐｌｅ．ｃｏｍ、b@example.com", "a_b@example.com (old) c_d@example.com (new)"});
}

BOOST_AUTO_TEST_CASE(no_several_emails_are_found_in_ordinary_notes) {
    each_is_one_datum(bare_form(),
                      {"zhou.min@example.com", "发到 zhou.min@example.com", "a@example.com，A@Example.com",
                       "微信@我就行", "@客服 @主管", "email him at a@example.com please", "没有邮箱", "QQ 邮箱不用了",
                       "his mail is full", "见 example.com 网站", "a@b 不是邮箱", "下午3点@办公室"});
}

BOOST_AUTO_TEST_CASE(several_ids_are_found) {
    each_is_refused(
        bare_form(), Reason::several_ids,
        {"11010119900307123X 和 110101198503071234", "110101199003071234 110101198503071234",
         "订单号CT20261011001，CT20261011002", "订单号 83521 和订单号 83522", "工单 202610110001234、202610110001235",
         "卡号6222020200112233445，另一张6222020200112233446", "order 83521, order 83522",
         "ticket 100234 and ticket 100235", "AB1234567 / AB1234568", "合同号2026001122，合同号2026001133",
         "账号 99887766 改成账号 99887767", "单号SF1234567890，单号SF1234567891"});
}

BOOST_AUTO_TEST_CASE(no_several_ids_are_found_in_ordinary_notes) {
    each_is_one_datum(
        bare_form(), {"订单号CT20261011001", "110101199003071234", "11010119900307123x（已核对11010119900307123X）",
                      "用的是iPhone 15和华为 P60", "4G换5G", "K歌达人88号套餐", "order 83521 is late", "看了两集S01E02",
                      "WiFi 2.4G和5G都有", "宽带100M换300M", "尾号6042和6043", "型号 A2890", "住3栋1502室"});
}

BOOST_AUTO_TEST_CASE(enumerations_are_found) {
    each_is_refused(
        bare_form(), Reason::enumeration,
        {"价格、服务、信号", "嫌贵、没时间", "1. 信号差 2. 太贵", "1、信号差 2、太贵", "①信号差②太贵",
         "(1)信号差(2)太贵", "信号差；太贵；没时间", "太贵；没空", "信号差\n太贵\n没时间", "- 信号差\n- 太贵",
         "客户嫌价格、服务、信号都不好", "price, signal and service", "rock, folk or jazz",
         "too dear; no time; no need", "1) too dear 2) no time", "wants music, weather, and news"});
}

BOOST_AUTO_TEST_CASE(no_enumeration_is_found_in_ordinary_notes) {
    each_is_one_datum(
        bare_form(),
        {"客户说考虑一下，晚上再联系", "好的，谢谢，再见", "三、四天以后再打", "用了3、4年",
         "操作复杂、麻烦，要家人帮忙才会用", "客户说不是不想办，是现在没空；等下个月工资发了以后再考虑", "1.5倍速听的",
         "一层楼都没有信号", "要和家人商量", "he said yes, but later", "called twice, no answer, will try again",
         "wants to talk to his wife, and she is away", "busy now, please call after six", "第1次打没接。第2次接了",
         "客户在开车，没多说\n晚上方便", "no"});
}

BOOST_AUTO_TEST_CASE(a_question_with_its_answer_is_found) {
    each_is_refused(
        bare_form(), Reason::question_with_answer,
        {"问：到期会扣费吗？答：到期前会打电话。", "问:怎么取消 答:发短信", "客户问：贵不贵？我答：每月五元",
         "客户：能退吗 坐席：随时能退", "Q: Is it charged when the trial ends? A: We call you three days before.",
         "q: how to cancel a: by text", "到期会自动扣费吗？到期前会打电话确认。", "能不能退？可以随时退",
         "会不会扣费？不会。", "怎么用?拨12530", "Is it charged? We call you before.",
         "Can I cancel? Yes, at any time.", "Question: cost? Answer: five yuan", "问：到期会扣费吗\n答：不会"});
}

BOOST_AUTO_TEST_CASE(no_question_with_answer_is_found_in_ordinary_notes) {
    each_is_one_datum(
        bare_form(), {"到期会自动扣费吗？", "客户问到期会不会扣费", "能退吗？怎么退？", "到期扣费吗？谢谢",
                      "“到期扣费吗？”客户问了两遍", "客户反问“真的不要钱？”，有点怀疑", "问题已经解答", "答应周末再说",
                      "Is it charged when the trial ends?", "When does it start? How do I stop it?",
                      "asked whether it is charged", "Can I cancel? he asked", "网址 example.com/a?b=1", "客户：不需要",
                      "不知道是不是真的？请回电", "?", "？？？"});
}

BOOST_AUTO_TEST_CASE(a_text_equal_to_a_listed_option_is_found) {
    each_is_refused(full_form(), Reason::equals_option,
                    {"嫌贵", "嫌贵。", " 嫌贵", "Too dear", "too dear", "TOO DEAR.", "price", "用不着", "“用不着”",
                     "No need", "no_need", "ｔｏｏ　ｄｅａｒ", "too  dear"});
}

BOOST_AUTO_TEST_CASE(no_option_is_found_in_texts_that_say_more_or_nothing) {
    each_is_one_datum(full_form(), {"客户嫌贵但愿意考虑", "嫌贵了一点", "其他", "Other", "是", "yes",
                                    "用不着这么多流量", "too dear for his father", "no need to call on weekends", "贵",
                                    "不嫌贵", "the price of the plan", "prices"});
}

BOOST_AUTO_TEST_CASE(a_datum_with_a_field_of_its_own_is_found) {
    each_is_refused(
        full_form(), Reason::belongs_to_other_field,
        {"13812346042", "请打13812346042找他儿子", "他的备用电话是0571-87654321", "call his son at 13812346042",
         "10月11日", "10月11日再打", "回电时间定在10月11日下午，请先发短信", "2026-10-11", "5元",
         "每月话费大概58元左右，他觉得不划算", "¥58", "58 yuan", "a@example.com", "资料发到 a@example.com 就行"});
}

BOOST_AUTO_TEST_CASE(no_datum_is_sent_to_another_field_when_it_is_only_part_of_what_is_told) {
    each_is_one_datum(full_form(),
                      {"上次10月11日投诉过一次，说没人处理", "他说每月5元太贵，家里人不同意", "周三有空",
                       "打10086查过余额", "三块屏都坏了", "he complained on 11 October and nobody called him back",
                       "thinks 5 yuan a month is too much for music", "套餐还有两个月才到期", "家里有两个孩子",
                       "没有别的电话", "明天再说", "他女儿在外地上大学，平时不打电话", "不方便留号码"});
}

BOOST_AUTO_TEST_CASE(a_split_keeps_the_first_phone_and_sends_the_second_to_the_phone_field) {
    const auto findings = look(full_form(), "手机13812346042，座机0571-87654321，单位010-62345678");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    const Parts expected = {{"note", "手机13812346042"}, {"spare_phone", "0571-87654321"}, {"", "单位010-62345678"}};
    BOOST_TEST((parts_of(findings[0]) == expected));
    BOOST_TEST(findings[0].spans.size() == 3u);
    BOOST_TEST(findings[0].spans[0].begin == std::string_view("手机").size());
}

BOOST_AUTO_TEST_CASE(a_split_sends_the_answer_to_the_field_of_answers) {
    const auto findings =
        look(full_form(), "Q: Is it charged when the trial ends? A: We call you three days before.", "question");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    const Parts expected = {{"question", "Is it charged when the trial ends?"},
                            {"answer", "We call you three days before."}};
    BOOST_TEST((parts_of(findings[0]) == expected));
}

BOOST_AUTO_TEST_CASE(a_split_of_a_listed_option_names_its_field_and_option) {
    const auto findings = look(full_form(), "嫌贵");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    BOOST_TEST((parts_of(findings[0]) == Parts{{"refusal", "price"}}));
    BOOST_TEST(findings[0].problem.details.at("option").en == "Too dear");
}

BOOST_AUTO_TEST_CASE(a_split_takes_the_datum_home_and_leaves_the_rest) {
    const auto findings = look(full_form(), "请打13812346042找他儿子");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    const Parts expected = {{"note", "请打找他儿子"}, {"spare_phone", "13812346042"}};
    BOOST_TEST((parts_of(findings[0]) == expected));
    BOOST_TEST(findings[0].home == "spare_phone");
}

BOOST_AUTO_TEST_CASE(a_split_of_a_numbered_list_takes_the_numbers_off) {
    const auto findings = look(bare_form(), "1. 信号差 2. 太贵");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    BOOST_TEST((parts_of(findings[0]) == Parts{{"note", "信号差"}, {"", "太贵"}}));
}

BOOST_AUTO_TEST_CASE(the_rule_is_silent_where_the_kit_gives_a_reason_and_on_other_types) {
    Definition definition = bare_form();
    definition.steps[0].fields[0].single_datum_off = {"备注可以写多件事", "Remarks may hold several things"};
    BOOST_TEST(look(definition, "13812346042，13912346043").empty());
    Definition of_numbers = bare_form();
    of_numbers.steps[0].fields[0].type = FieldType::phone;
    BOOST_TEST(look(of_numbers, "13812346042，13912346043").empty());
}

BOOST_AUTO_TEST_CASE(findings_stand_in_the_order_of_the_text) {
    const auto findings = look(bare_form(), "5元还是10元，13812346042或者13912346043");
    BOOST_REQUIRE_EQUAL(findings.size(), 2u);
    BOOST_TEST((findings[0].problem.reason == Reason::several_amounts));
    BOOST_TEST((findings[1].problem.reason == Reason::several_phones));
}

BOOST_AUTO_TEST_CASE(numbers_of_another_country_are_known_by_the_region) {
    const auto findings =
        form::find_several_data(bare_form(), bare_form().steps[0].fields[0], "612 345 678 o 913 456 789", "ES");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    BOOST_TEST((findings[0].problem.reason == Reason::several_phones));
}

BOOST_AUTO_TEST_CASE(spans_always_lie_inside_the_text_and_between_characters) {
    const std::string text = "手机１３８１２３４６０４２，周三或10月16日，5元、10元、15元？好";
    for (const auto& finding : look(full_form(), text)) {
        for (const auto& span : finding.spans) {
            BOOST_REQUIRE(span.begin < span.end);
            BOOST_REQUIRE(span.end <= text.size());
            BOOST_TEST((span.end == text.size() || (static_cast<unsigned char>(text[span.end]) & 0xC0) != 0x80));
            BOOST_TEST((static_cast<unsigned char>(text[span.begin]) & 0xC0) != 0x80);
        }
    }
}

// Work grows with the text, not with its square: ten times the text takes nowhere near a hundred times the time.
BOOST_AUTO_TEST_CASE(two_hundred_thousand_characters_are_looked_at_in_time_that_grows_with_the_text) {
    const Definition definition = full_form();
    for (const std::string_view unit : {"1",    "1 ", "1-", "+1",  "a@", "a.", "@",  "、", "一",   "1、", "5元",
                                        "问：", "？", "周", "a, ", "\n", "1/", "月", "(",  "10月", "１",  "订单"}) {
        std::string text;
        while (text.size() < 200'000) text += unit;
        const auto begin = std::chrono::steady_clock::now();
        look(definition, text);
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        BOOST_TEST(seconds < 20.0, unit << " took " << seconds << " s");
    }
}

BOOST_AUTO_TEST_SUITE_END()
