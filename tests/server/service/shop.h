// The use cases on a memory store: a project with the example kit, an agent, an administrator who may do all.
#pragma once

#include "server/service/claim.h"
#include "server/service/import_rows.h"
#include "server/service/projects.h"
#include "server/service/publish_kit.h"
#include "server/service/save_call.h"
#include "tests/doubles/memory_store.h"
#include "tests/doubles/own_folder.h"
#include "tests/shared/form/example_kit.h"

namespace cts::tests {

class TurnedClock final : public model::Clock {
  public:
    model::Instant now() const override { return at; }
    model::Instant at{1'790'000'000'000};
};

// Passwords without the 90 ms.
inline service::PasswordWork plain_passwords() {
    return {
        [](std::string_view password) { return "hash of " + std::string(password); },
        [](std::string_view hash, std::string_view password) { return hash == "hash of " + std::string(password); }};
}

struct Shop {
    OwnFolder folder;
    vault::Vault vault = vault::Vault::open(folder.path() / "master.key", true);
    std::unique_ptr<storage::Store> store = memory_store();
    TurnedClock clock;
    service::KitShelf kits{*store};
    service::PasswordDesk passwords{plain_passwords()};
    service::LogInThrottle throttle;
    service::Tools tools{*store, vault, clock, kits, passwords, throttle};
    model::User boss = user(
        "boss", {model::Role::administrator, model::Role::planner, model::Role::list_keeper, model::Role::team_leader});
    model::User agent = user("agent", {model::Role::agent});
    model::User other = user("other", {model::Role::agent});

    model::User user(const std::string& login, std::set<model::Role> roles) {
        model::User made{.login = login, .number = login, .display_name = login, .roles = std::move(roles)};
        made.id = model::UserId::make(clock.now());
        store->users().add({made, "hash of a long password"});
        return made;
    }

    void open(int customers) {
        BOOST_REQUIRE(service::add_project(tools, boss, {"example-sale", "Asia/Shanghai", "US", true}));
        BOOST_REQUIRE(service::publish_kit(tools, boss, "example-sale", {form::test::example_kit()}));
        const auto list = service::open_list(tools, boss, {"example-sale", "spring"});
        api::ListRows rows;
        for (int n = 1; n <= customers; ++n)
            rows.rows.push_back({n, "李明", "", "+1212555010" + std::to_string(n), "", {{"district", "西湖"}}});
        const auto taken = service::import_rows(tools, boss, list->id, rows);
        for (const auto& result : taken->results) BOOST_REQUIRE(result.taken);
    }

    api::Claimed claimed() {
        auto answer = service::claim(tools, agent, "example-sale", {});
        BOOST_REQUIRE(answer);
        return *answer;
    }
    service::Result<api::CallSaved> save(const api::Claimed& held, const std::string& outcome, form::Answers answers) {
        api::CallSaveOnWire wire;
        wire.call.slip = held.slip;
        wire.call.dialled_at = clock.now();
        wire.call.ended_at = clock.now() + std::chrono::seconds(30);
        wire.call.outcome = outcome;
        wire.call.answers = std::move(answers);
        return service::save_call(tools, agent, held.contents.call, wire, api::Delivery::on_screen);
    }
};

inline form::Answers refusing() {
    return {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}};
}

}  // namespace cts::tests
