#include "server/service/notices.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/service/shop.h"

using namespace cts;
using namespace cts::tests;
using model::Reason;

namespace {

struct Board : Shop {
    Board() { open(0); }

    static api::NewNotice down() {
        api::NewNotice notice;
        notice.urgency = api::Urgency::urgent;
        notice.title = {"平台故障", "The platform is down"};
        notice.text = {"暂停开通\n请致歉", "Open nothing\nApologise"};
        return notice;
    }
    api::Notice published(const api::NewNotice& wanted) {
        const auto notice = service::publish_notice(tools, boss, wanted);
        BOOST_REQUIRE(notice.has_value());
        return *notice;
    }
    std::vector<model::NoticeId> shown(const model::User& reader) {
        std::vector<model::NoticeId> ids;
        for (const auto& notice : service::notices(tools, reader).items) ids.push_back(notice.id);
        return ids;
    }
    std::vector<std::string> readers(model::NoticeId notice) {  // "number" or "number read"
        std::vector<std::string> found;
        const auto all = service::notice_readers(tools, boss, notice).value();
        for (const auto& one : all.items) found.push_back(one.number + (one.acknowledged_at ? " read" : ""));
        return found;
    }
};

using Ids = std::vector<model::NoticeId>;
using Readers = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(notices_test, Board)

BOOST_AUTO_TEST_CASE(a_notice_is_shown_to_everybody_with_who_published_it) {
    const auto notice = published(down());
    const auto seen = service::notices(tools, agent).items;
    BOOST_REQUIRE(seen.size() == 1u);
    BOOST_TEST((seen[0].id == notice.id));
    BOOST_TEST(seen[0].published_by_name == "boss");
    BOOST_TEST((seen[0].urgency == api::Urgency::urgent));
    BOOST_TEST((seen[0].valid_from == clock.at));
    BOOST_TEST((!seen[0].valid_until && !seen[0].project && !seen[0].acknowledged_at && !seen[0].withdrawn_at));
}

BOOST_AUTO_TEST_CASE(a_projects_notice_carries_its_code) {
    auto wanted = down();
    wanted.project = "example-sale";
    BOOST_TEST(published(wanted).project.value() == "example-sale");
}

BOOST_AUTO_TEST_CASE(a_notice_is_given_until_its_end_and_not_at_it) {
    auto wanted = down();
    wanted.valid_until = clock.at + std::chrono::hours(1);
    const auto notice = published(wanted);
    clock.at = *wanted.valid_until - std::chrono::milliseconds(1);
    BOOST_TEST((shown(agent) == Ids{notice.id}));
    clock.at = *wanted.valid_until;
    BOOST_TEST(shown(agent).empty());
}

BOOST_AUTO_TEST_CASE(a_notice_to_come_is_given_ahead_with_the_moment_it_begins) {
    auto wanted = down();
    wanted.valid_from = clock.at + std::chrono::hours(1);
    published(wanted);
    BOOST_TEST((service::notices(tools, agent).items.at(0).valid_from == *wanted.valid_from));
}

BOOST_AUTO_TEST_CASE(a_withdrawn_notice_is_shown_to_nobody_and_withdrawing_twice_changes_nothing) {
    const auto notice = published(down());
    const auto first = service::withdraw_notice(tools, boss, notice.id).value();
    BOOST_TEST((first.withdrawn_at == clock.at));
    BOOST_TEST(shown(agent).empty());
    clock.at = clock.at + std::chrono::minutes(1);
    BOOST_TEST((service::withdraw_notice(tools, boss, notice.id).value().withdrawn_at == first.withdrawn_at));
}

BOOST_AUTO_TEST_CASE(an_acknowledgement_is_kept_for_the_person_and_its_first_moment_stays) {
    const auto notice = published(down());
    const auto read_at = clock.at;
    BOOST_REQUIRE(service::acknowledge_notice(tools, agent, notice.id));
    clock.at = clock.at + std::chrono::minutes(1);
    BOOST_REQUIRE(service::acknowledge_notice(tools, agent, notice.id));
    BOOST_TEST((service::notices(tools, agent).items.at(0).acknowledged_at == read_at));
    BOOST_TEST(!service::notices(tools, other).items.at(0).acknowledged_at.has_value());
}

BOOST_AUTO_TEST_CASE(readers_are_those_it_is_for_and_who_has_not_read_it_comes_first) {
    user("qa", {model::Role::qa_inspector});
    const auto everybody = published(down());
    service::acknowledge_notice(tools, agent, everybody.id);
    BOOST_TEST((readers(everybody.id) == Readers{"boss", "other", "qa", "agent read"}));
}

BOOST_AUTO_TEST_CASE(a_projects_notice_is_for_who_works_with_its_customers_and_who_read_it_besides) {
    const auto inspector = user("qa", {model::Role::qa_inspector});
    auto wanted = down();
    wanted.project = "example-sale";
    const auto notice = published(wanted);
    BOOST_TEST((readers(notice.id) == Readers{"agent", "boss", "other"}));
    service::acknowledge_notice(tools, inspector, notice.id);
    BOOST_TEST((readers(notice.id) == Readers{"agent", "boss", "other", "qa read"}));
}

BOOST_AUTO_TEST_CASE(the_same_notice_sent_again_is_the_notice_there_is) {
    const auto notice = published(down());
    clock.at = clock.at + std::chrono::seconds(30);
    BOOST_TEST((published(down()).id == notice.id));
    auto longer = down();
    longer.valid_until = clock.at + std::chrono::hours(1);
    BOOST_TEST((published(longer).id != notice.id));
    service::withdraw_notice(tools, boss, notice.id);
    BOOST_TEST((published(down()).id != notice.id));
}

BOOST_AUTO_TEST_CASE(only_who_may_publish_publishes_withdraws_and_sees_the_readers) {
    const auto notice = published(down());
    const auto refused = [](const auto& answer) { return answer.error().at(0).reason == Reason::no_right; };
    BOOST_TEST(refused(service::publish_notice(tools, agent, down())));
    BOOST_TEST(refused(service::withdraw_notice(tools, agent, notice.id)));
    BOOST_TEST(refused(service::notice_readers(tools, agent, notice.id)));
    BOOST_TEST((shown(agent) == Ids{notice.id}));
}

BOOST_AUTO_TEST_CASE(a_notice_nobody_published_is_not_found) {
    const auto none = model::NoticeId::make(clock.at);
    const auto missing = [](const auto& answer) { return answer.error().at(0).reason == Reason::not_found; };
    BOOST_TEST(missing(service::acknowledge_notice(tools, agent, none)));
    BOOST_TEST(missing(service::withdraw_notice(tools, boss, none)));
    BOOST_TEST(missing(service::notice_readers(tools, boss, none)));
}

BOOST_AUTO_TEST_CASE(a_notice_for_a_project_nobody_has_is_refused) {
    auto wanted = down();
    wanted.project = "none";
    const auto refused = service::publish_notice(tools, boss, wanted).error().at(0);
    BOOST_TEST((refused.reason == Reason::not_found));
    BOOST_TEST(refused.field == "/project");
}

BOOST_AUTO_TEST_CASE(no_more_notices_are_taken_than_every_client_is_given_at_once) {
    for (int n = 0; n < service::most_notices; ++n) {
        auto wanted = down();
        wanted.title.en += std::to_string(n);
        published(wanted);
    }
    const auto refused = service::publish_notice(tools, boss, down()).error().at(0);
    BOOST_TEST((refused.reason == Reason::too_many_notices));
    BOOST_TEST(refused.details.at("max").en == "200");
    service::withdraw_notice(tools, boss, shown(boss).front());
    BOOST_TEST(service::publish_notice(tools, boss, down()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
