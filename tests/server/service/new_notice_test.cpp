#include "server/service/new_notice.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using model::Instant;
using model::Reason;

namespace {

const Instant now{1'790'000'000'000};
const Instant earlier = now - std::chrono::hours(1);
const Instant later = now + std::chrono::hours(1);
const Instant latest = now + std::chrono::hours(2);

api::NewNotice good() {
    api::NewNotice notice;
    notice.title = {"平台故障", "The platform is down"};
    notice.text = {"暂停开通\n请致歉", "Open nothing\nApologise"};
    return notice;
}

api::NewNotice valid(std::optional<Instant> from, std::optional<Instant> until) {
    auto notice = good();
    notice.valid_from = from;
    notice.valid_until = until;
    return notice;
}

void check_refused(const api::NewNotice& wanted, Reason reason, const std::string& field) {
    const auto notice = service::new_notice(wanted, now);
    BOOST_REQUIRE(!notice);
    BOOST_REQUIRE(notice.error().size() == 1u);
    BOOST_TEST((notice.error()[0].reason == reason));
    BOOST_TEST(notice.error()[0].field == field);
}

std::string repeated(const std::string& character, std::size_t times) {
    std::string text;
    for (std::size_t n = 0; n < times; ++n) text += character;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(new_notice_test)

BOOST_AUTO_TEST_CASE(without_a_moment_to_begin_or_with_one_that_has_passed_it_begins_now) {
    BOOST_TEST((service::new_notice(valid({}, {}), now)->valid_from == now));
    BOOST_TEST((service::new_notice(valid(earlier, later), now)->valid_from == now));
    BOOST_TEST((service::new_notice(valid(later, latest), now)->valid_from == later));
}

BOOST_AUTO_TEST_CASE(an_end_that_is_not_later_than_now_and_than_the_beginning_is_refused) {
    check_refused(valid({}, now), Reason::validity_wrong, "/valid_until");
    check_refused(valid({}, earlier), Reason::validity_wrong, "/valid_until");
    check_refused(valid(earlier, earlier + std::chrono::minutes(1)), Reason::validity_wrong, "/valid_until");
    check_refused(valid(later, later), Reason::validity_wrong, "/valid_until");
    check_refused(valid(latest, later), Reason::validity_wrong, "/valid_until");
}

BOOST_AUTO_TEST_CASE(a_title_or_text_missing_in_one_language_is_refused) {
    for (const char* empty : {"", " \u3000"}) {
        auto notice = good();
        notice.title.zh_CN = empty;
        check_refused(notice, Reason::required, "/title/zh_CN");
        notice = good();
        notice.title.en = empty;
        check_refused(notice, Reason::required, "/title/en");
        notice = good();
        notice.text.zh_CN = empty;
        check_refused(notice, Reason::required, "/text/zh_CN");
        notice = good();
        notice.text.en = empty;
        check_refused(notice, Reason::required, "/text/en");
    }
}

BOOST_AUTO_TEST_CASE(a_title_or_text_is_counted_in_characters_and_refused_beyond_its_length) {
    auto notice = good();
    notice.title.zh_CN = repeated("通", service::longest_notice_title);
    notice.text.zh_CN = repeated("知", service::longest_notice_text);
    BOOST_TEST(service::new_notice(notice, now).has_value());
    notice.title.zh_CN += "通";
    check_refused(notice, Reason::too_long, "/title/zh_CN");
    notice.title.zh_CN = "通知";
    notice.text.zh_CN += "知";
    check_refused(notice, Reason::too_long, "/text/zh_CN");
}

BOOST_AUTO_TEST_CASE(a_text_may_have_lines_and_a_title_may_not) {
    auto notice = good();
    notice.title.en = "two\nlines";
    check_refused(notice, Reason::control_characters, "/title/en");
}

BOOST_AUTO_TEST_CASE(control_characters_and_bytes_that_are_no_text_are_refused) {
    auto notice = good();
    notice.text.en = "bell\a";
    check_refused(notice, Reason::control_characters, "/text/en");
    notice.text.en = "\xff";
    check_refused(notice, Reason::not_utf8, "/text/en");
}

BOOST_AUTO_TEST_CASE(every_fault_is_told_at_once) {
    auto notice = valid({}, earlier);
    notice.title = {};
    BOOST_TEST(service::new_notice(notice, now).error().size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
