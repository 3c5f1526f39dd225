// What is attached to a follow-up, and drafts for the FAQ, on every engine.
#include "server/storage/attachments.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "tests/server/storage/engines.h"
#include "tests/server/storage/small_shop.h"

using namespace cts;
using namespace cts::tests;
using storage::AttachmentAdded;
using storage::FaqDraftState;
using storage::FollowUpRecord;

namespace {

struct Desk {
    explicit Desk(storage::Store& of) : shop(of), store(of), attachments(of.attachments()) {
        store.leads().add_leads(shop.leads(2));
        const auto claimed = store.leads().claim(shop.claim(shop.li.user.id)).value();
        auto write = shop.call_of(claimed);
        ticket = shop.callback(claimed, nine);
        ticket.kind = form::FollowUpKind::complaint_ticket;
        ticket.state = followup::State::replied;
        write.follow_ups = {ticket};
        store.calls().save(write);
    }

    storage::AttachmentRecord file(int minute = 0) const {
        storage::AttachmentRecord made;
        made.id = model::AttachmentId::make(minutes_later(minute));
        made.follow_up = ticket.id;
        made.name = {"s1.bill.pdf"};
        made.type = "application/pdf";
        made.bytes = 300'000;
        made.by = shop.wang.user.id;
        made.at = minutes_later(minute);
        return made;
    }
    storage::FaqDraftRecord draft() const {
        storage::FaqDraftRecord made;
        made.id = model::FaqDraftId::make(nine);
        made.ticket = ticket.id;
        made.project = shop.project.id;
        made.question = {"s1.why charged"};
        made.answer = {"s1.because"};
        made.made_by = shop.wang.user.id;
        made.made_at = nine;
        return made;
    }
    void close_into_faq(const storage::FaqDraftRecord& draft) {
        const auto before = store.follow_ups().by_id(ticket.id).value();
        storage::StepWrite write;
        write.after = before;
        write.seen = before.revision;
        storage::StepsWrite steps{{write}, {}, shop.wang.user.id, nine};
        steps.faq_draft = draft;
        BOOST_REQUIRE((store.follow_ups().take(steps) == storage::StepVerdict::taken));
    }
    std::int64_t events(const std::string& type) {
        std::int64_t count = 0;
        for (int lane = 0; lane < store.events().lanes(); ++lane)
            count += std::ranges::count(store.events().after(lane, 0, 1000), type, &storage::EventRecord::type);
        return count;
    }

    SmallShop shop;
    storage::Store& store;
    storage::Attachments& attachments;
    FollowUpRecord ticket;
};

const std::vector<vault::Sealed> in_three{{"s1.a"}, {"s1.b"}, {std::string(200'000, 'c')}};

}  // namespace

BOOST_AUTO_TEST_SUITE(attachments_contract)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_file_comes_back_in_its_pieces_and_each_reading_is_told, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto file = desk.file();
    BOOST_TEST((desk.attachments.add(file, in_three, 20) == AttachmentAdded::added));
    const auto beside = desk.attachments.of(desk.ticket.id);
    BOOST_REQUIRE_EQUAL(beside.size(), 1u);
    BOOST_TEST((beside[0].id == file.id && beside[0].name == file.name && beside[0].bytes == file.bytes));
    BOOST_TEST(beside[0].by_name == desk.shop.wang.user.display_name);
    BOOST_TEST((desk.attachments.pieces(file.id) == in_three));
    desk.attachments.note_read(file.id, desk.shop.li.user.id, nine);
    BOOST_TEST(desk.events("follow_up_attachment_added") == 1);
    BOOST_TEST(desk.events("follow_up_attachment_read") == 1);
    auto nowhere = desk.file();
    nowhere.follow_up = model::FollowUpId::make(nine);
    BOOST_TEST((desk.attachments.add(nowhere, in_three, 20) == AttachmentAdded::unknown));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_was_removed_is_gone_for_good_and_once, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    const auto file = desk.file();
    desk.attachments.add(file, in_three, 20);
    BOOST_TEST(desk.attachments.remove({file.id, desk.shop.li.user.id, {"s1.wrong customer"}, nine}));
    BOOST_TEST(!desk.attachments.remove({file.id, desk.shop.li.user.id, {"s1.again"}, nine}));
    BOOST_TEST(desk.attachments.of(desk.ticket.id).empty());
    BOOST_TEST(!desk.attachments.by_id(file.id).has_value());
    BOOST_TEST(desk.attachments.pieces(file.id).empty());
    BOOST_TEST(desk.events("follow_up_attachment_removed") == 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(no_more_are_added_than_may_be_even_by_many_at_once, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    std::atomic<int> added{0};
    std::vector<std::thread> people;
    for (int person = 0; person < 4; ++person)
        people.emplace_back([&, person] {
            if (desk.attachments.add(desk.file(person), {{"s1.x"}}, 2) == AttachmentAdded::added) ++added;
        });
    for (auto& one : people) one.join();
    BOOST_TEST(added == 2);
    BOOST_TEST(desk.attachments.of(desk.ticket.id).size() == 2u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_draft_is_made_by_the_step_that_closes_and_is_settled_once, Engine, Engines) {
    Engine engine;
    Desk desk(engine.store());
    desk.close_into_faq(desk.draft());
    auto again = desk.draft();
    again.answer = {"s1.better"};
    desk.close_into_faq(again);  // opened again meanwhile: the open draft is replaced
    const auto list = [&](FaqDraftState state) {
        return desk.store.faq_drafts().list(desk.shop.project.id, state, {}, 10);
    };
    BOOST_REQUIRE_EQUAL(list(FaqDraftState::open).items.size(), 1u);
    const auto open = list(FaqDraftState::open).items[0];
    BOOST_TEST((open.id == again.id && open.answer == again.answer && open.ticket == desk.ticket.id));
    BOOST_TEST(open.made_by_name == desk.shop.wang.user.display_name);
    BOOST_TEST(!open.contact.key.text.empty());
    const storage::FaqDraftSettled refused{again.id, FaqDraftState::refused, "known", desk.shop.li.user.id, nine};
    BOOST_TEST((desk.store.faq_drafts().settle(refused) == storage::DraftVerdict::settled));
    BOOST_TEST((desk.store.faq_drafts().settle(refused) == storage::DraftVerdict::settled_before));
    BOOST_TEST(list(FaqDraftState::open).items.empty());
    BOOST_TEST(list(FaqDraftState::refused).items[0].reason == "known");
    BOOST_TEST(desk.events("faq_draft_made") == 2);
    BOOST_TEST(desk.events("faq_draft_refused") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
