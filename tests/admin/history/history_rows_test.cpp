// A row of another system as a call of ours.
#include "admin/history/history_rows.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using model::Reason;

namespace {

const std::string plain = R"(source: old-dialler
key: {column: id}
customer: {phone: {column: Mobile}, zone: Asia/Shanghai}
dialled_at: {column: called}
talk_seconds: {column: seconds}
agent: {column: who}
outcome: {column: result, values: {SALE: agreed, NO: refused}}
answers: {reached: {if_talked: "yes", else: no_answer}}
)";
const std::string by_parts = R"(source: bank
customer: {phone: {made_up: 7}, name: {made_up: 7, language: zh_CN}}
dialled_at: {day: {column: day}, month: {column: month, values: {may: "5", jan: "1", nov: "11"}}, first_year: 2008, time: "09:30"}
outcome: refused
)";

struct Reader {
    std::vector<std::string> header;
    std::vector<std::string> attributes{"job"};
    std::optional<history::HistoryRowMaker> maker;
    int row = 1;

    void reads(const std::string& mapping) {
        const auto read = history::read_history_mapping("m.yaml", mapping);
        BOOST_REQUIRE_MESSAGE(read, read.error().front().field);
        auto made = history::HistoryRowMaker::make(*read, {"Asia/Shanghai", attributes}, header);
        BOOST_REQUIRE_MESSAGE(made, made.error().front().field);
        maker.emplace(*std::move(made));
    }
    tl::expected<api::HistoryCall, model::Problem> call(std::vector<std::string> cells) {
        return maker->call_of({++row, std::move(cells), std::nullopt});
    }
    api::HistoryCall taken(std::vector<std::string> cells) {
        const auto made = call(std::move(cells));
        BOOST_REQUIRE_MESSAGE(made, made.error().field);
        return *made;
    }
    void refused(std::vector<std::string> cells, Reason reason, const std::string& column) {
        const auto made = call(std::move(cells));
        BOOST_REQUIRE(!made);
        BOOST_TEST((made.error().reason == reason));
        BOOST_TEST(made.error().field == column);
    }
};

std::vector<Reason> reasons_of(const std::string& mapping) {
    std::vector<Reason> reasons;
    const auto read = history::read_history_mapping("m.yaml", mapping);
    if (!read)
        for (const auto& problem : read.error()) reasons.push_back(problem.reason);
    return reasons;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history_rows, Reader)

BOOST_AUTO_TEST_CASE(words_of_the_source_become_ours_and_columns_of_an_attributes_name_are_taken) {
    header = {"id", "Mobile", "called", "seconds", "who", "result", "job", "shoe size"};
    reads(plain);
    const auto call = taken({"a7", "13800000000", "2024-03-05 14:30", "75", "lin", "SALE", "student", "42"});
    BOOST_TEST(call.key == "a7");
    BOOST_TEST(call.row == 2);
    BOOST_TEST(call.phone == "13800000000");
    BOOST_TEST(call.dialled_at.to_iso8601() == "2024-03-05T06:30:00.000Z");
    BOOST_TEST(call.talk_seconds == 75);
    BOOST_TEST(call.agent == "lin");
    BOOST_TEST(call.outcome == "agreed");
    BOOST_TEST(call.answers.at("reached") == "yes");
    BOOST_TEST(call.attributes.at("job") == "student");
    BOOST_TEST((maker->unused() == std::vector<std::string>{"shoe size"}));
    BOOST_TEST(taken({"a8", "1", "2024-03-05T14:30:00+01:00", "0", "", "NO", "", ""}).answers.at("reached") ==
               "no_answer");
}

BOOST_AUTO_TEST_CASE(a_year_is_told_by_months_that_begin_anew) {
    header = {"day", "month"};
    attributes = {};
    reads(by_parts);
    BOOST_TEST(taken({"5", "may"}).dialled_at.to_iso8601() == "2008-05-05T01:30:00.000Z");
    BOOST_TEST(taken({"30", "nov"}).dialled_at.to_iso8601().substr(0, 10) == "2008-11-30");
    BOOST_TEST(taken({"2", "jan"}).dialled_at.to_iso8601().substr(0, 10) == "2009-01-02");
    BOOST_TEST(taken({"2", "jan"}).dialled_at.to_iso8601().substr(0, 10) == "2009-01-02");
    const auto made_up = taken({"3", "jan"});
    BOOST_TEST(made_up.key == "6");  // its row
    BOOST_TEST(made_up.phone.starts_with("+"));
    BOOST_TEST(made_up.name != "");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused_by_its_column) {
    header = {"id", "Mobile", "called", "seconds", "who", "result", "job"};
    reads(plain);
    refused({"1", "1", "yesterday", "0", "", "NO", ""}, Reason::bad_value, "called");
    refused({"1", "1", "2024-02-30 10:00", "0", "", "NO", ""}, Reason::bad_value, "called");
    refused({"1", "1", "2024-03-05 10:00", "long", "", "NO", ""}, Reason::bad_value, "seconds");
    refused({"1", "1", "2024-03-05 10:00", "0", "", "MAYBE", ""}, Reason::bad_value, "result");
    refused({"1", "1", "2024-03-05 10:00", "0", "", "NO", "a\x01"}, Reason::control_characters, "job");
    refused({"1", "1", "2024-03-05 10:00", "0", "", "NO", std::string(300, 'x')}, Reason::too_long, "job");
}

BOOST_AUTO_TEST_CASE(columns_that_are_missing_or_stand_twice_are_named_at_once) {
    const auto mapping = history::read_history_mapping("m.yaml", plain);
    const auto made =
        history::HistoryRowMaker::make(*mapping, {"UTC", {}}, {"id", "id", "called", "seconds", "who", "result"});
    BOOST_REQUIRE(!made);
    BOOST_REQUIRE_EQUAL(made.error().size(), 2u);
    BOOST_TEST((made.error()[0].reason == Reason::duplicate_name));
    BOOST_TEST((made.error()[1].reason == Reason::list_missing_column));
    BOOST_TEST(made.error()[1].field == "Mobile");
}

BOOST_AUTO_TEST_CASE(a_mapping_that_says_nothing_clear_is_refused) {
    BOOST_TEST((reasons_of("source: x\n") ==
                std::vector<Reason>{Reason::missing_key, Reason::missing_key, Reason::missing_key}));
    BOOST_TEST((reasons_of(plain + "colour: red\n") == std::vector<Reason>{Reason::unknown_key}));
    BOOST_TEST((reasons_of("source: x\ncustomer: {phone: {made_up: seven}}\ndialled_at: {column: d}\noutcome: o\n") ==
                std::vector<Reason>{Reason::bad_value}));
    BOOST_TEST((reasons_of("source: x\ncustomer: {phone: {column: p}, pet: {column: q}}\ndialled_at: {day: {column: "
                           "d}}\noutcome: o\n") == std::vector<Reason>{Reason::unknown_name, Reason::missing_key}));
}

BOOST_AUTO_TEST_SUITE_END()
