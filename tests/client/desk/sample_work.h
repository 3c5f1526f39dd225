// A call as an agent leaves it on the desk: everything set, so that whatever is lost on the way shows.
#pragma once

#include <fstream>
#include <iterator>

#include "client/desk/desk_store.h"
#include "client/desk/draft_writer.h"
#include "tests/doubles/own_folder.h"
#include "tests/shared/form/example_kit.h"

namespace cts::desk::test {

inline const model::Instant noon = *model::Instant::parse_iso8601("2026-10-12T04:00:00Z");
inline const std::string secret_of_server(64, 'a');
inline const std::string secret_of_other_server(64, 'b');
inline const std::string words = "一周接到四次推销电话";

inline model::User lin() {
    model::User user;
    user.id = *model::UserId::parse("0192f0c0-0000-7000-8000-000000000001");
    user.login = "lin";
    user.number = "3017";
    user.display_name = "林晓雯";
    user.roles = {model::Role::agent};
    return user;
}

inline model::User wu() {
    model::User user = lin();
    user.id = *model::UserId::parse("0192f0c0-0000-7000-8000-000000000002");
    user.login = "wu";
    return user;
}

inline model::CallId call_number(int n) {
    model::Uuid uuid{};
    uuid.bytes[6] = 0x70;
    uuid.bytes[8] = 0x80;
    uuid.bytes[14] = static_cast<std::uint8_t>(n >> 8);
    uuid.bytes[15] = static_cast<std::uint8_t>(n);
    return {uuid};
}

inline Draft draft_of_call(int n, const model::User& user = lin()) {
    Draft draft;
    draft.of.user = user;
    draft.of.alone = api::TakenAlone{user.id, "example-sale", "+12015550123", "first_call", 1, 1, 1};
    draft.of.project.code = "example-sale";
    draft.of.project.zone = "Asia/Shanghai";
    draft.of.project.versions = {1, 1, {{"first_call", 1}}};
    auto& claimed = draft.of.claimed;
    claimed.slip = "slip " + std::to_string(n);
    claimed.contents.call = call_number(n);
    claimed.contents.agent = user.id;
    claimed.contents.project = "example-sale";
    claimed.contents.purpose = "first_call";
    claimed.contents.form_version = 1;
    claimed.contents.zone = "Asia/Shanghai";
    claimed.customer_name = "周敏";
    claimed.attributes = {{"district", "西湖"}};
    claimed.server_time = noon;
    draft.answers = {{"reached", "yes"}, {"remarks", words + "\n 'quoted' \"and\" \\"}};
    draft.one_datum = {{"remarks", "一句原话"}};
    draft.dialled_at = noon;
    draft.answered_at = noon + std::chrono::seconds(7);
    draft.number_to_dial = "+12015550123";
    draft.step = "offer";
    draft.focus = "remarks";
    draft.caret = 4;
    draft.outcome = "refused";
    draft.faq_uses = {{"who-we-are", "opening", noon, true, {}}};
    draft.answered_when = {{"oc_owner", noon + std::chrono::seconds(9)}};
    draft.step_spent = {{"opening", std::chrono::milliseconds(12'345)}};
    draft.scenario =
        ScenarioAtWork{"cannot_hear", 1, noon, noon + std::chrono::seconds(3), true, "refused", "offer", "remarks"};
    draft.measured = {{"remarks", {8'123, 1, 2, words}}};
    draft.faq_query = "扣费";
    draft.faq_entry = "charged-at-end";
    draft.kept_at = noon + std::chrono::seconds(20);
    return draft;
}

inline OutboxItem finished_call(int n, const model::User& user = lin()) {
    const Draft draft = draft_of_call(n, user);
    OutboxItem item;
    item.call = draft.of.claimed.contents.call;
    item.agent = user.id;
    item.customer_name = draft.of.claimed.customer_name;
    item.contents = draft.of.claimed.contents;
    item.record.slip = draft.of.claimed.slip;
    item.record.dialled_at = draft.dialled_at;
    item.record.ended_at = noon + std::chrono::minutes(2);
    item.record.outcome = "refused";
    item.record.answers = draft.answers;
    item.finished_at = noon + std::chrono::minutes(3);
    return item;
}

struct Desk {  // a desk of a test's own that somebody has logged in to
    explicit Desk(long most_pages = 0) : most_pages_(most_pages) { start(); }

    std::filesystem::path file() const { return folder.path() / "cts" / "desk.sqlite"; }
    void start() { store = std::make_unique<DeskStore>(file(), most_pages_); }
    void restart() {  // as after a kill: nothing is said good-bye to
        store.reset();
        start();
    }
    void log_in(const model::User& user = lin(), const std::string& secret = secret_of_server) {
        (void)store->open_with_server(user.login, "password of " + user.login, secret);
        (void)store->know({user, {}, 0});
    }
    std::string bytes() const {
        std::string all;
        for (const auto& entry : std::filesystem::directory_iterator(file().parent_path())) {
            std::ifstream stream(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(stream), {});
        }
        return all;
    }
    bool holds(const std::string& text) const { return bytes().find(text) != std::string::npos; }

    tests::OwnFolder folder;
    std::unique_ptr<DeskStore> store;
    form::KitFiles kit = form::test::example_kit();

  private:
    long most_pages_;
};

}  // namespace cts::desk::test
