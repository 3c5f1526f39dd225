#include "client/desk/draft_writer.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/desk/sample_work.h"

using namespace cts;
using namespace cts::desk;
using namespace cts::desk::test;

namespace {

struct WritingDesk : Desk {
    WritingDesk() { log_in(); }
    std::shared_ptr<const form::KitFiles> files = std::make_shared<const form::KitFiles>(kit);
    DraftWriter writer{*store};
    std::optional<Draft> kept() { return store->draft_of(lin().id).value(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(draft_writer)

BOOST_AUTO_TEST_CASE(the_newest_state_stands_in_the_file_after_a_flush) {
    WritingDesk desk;
    Draft draft = draft_of_call(1);
    for (int caret = 0; caret <= 500; ++caret) {
        draft.caret = caret;
        desk.writer.keep(draft, desk.files);
    }
    desk.writer.flush();
    BOOST_TEST(desk.kept()->caret == 500);
}

BOOST_AUTO_TEST_CASE(a_closed_call_is_not_written_again_by_what_was_still_on_its_way) {
    WritingDesk desk;
    desk.writer.keep(draft_of_call(1), desk.files);
    desk.writer.close(call_number(1));
    BOOST_REQUIRE(desk.store->finish(finished_call(1), desk.kit));
    desk.writer.keep(draft_of_call(1), desk.files);
    desk.writer.flush();
    BOOST_TEST(!desk.kept().has_value());
    desk.writer.reopen(call_number(1));
    desk.writer.keep(draft_of_call(1), desk.files);
    desk.writer.flush();
    BOOST_TEST(desk.kept().has_value());
}

BOOST_AUTO_TEST_CASE(what_waits_is_written_before_the_writer_goes) {
    WritingDesk desk;
    {
        DraftWriter last(*desk.store);
        last.keep(draft_of_call(2), desk.files);
    }
    BOOST_TEST(desk.kept().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
