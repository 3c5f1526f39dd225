#include "tests/bench/import/busy_shop.h"

#include <stdexcept>
#include <thread>

#include "server/service/claim.h"
#include "server/service/import_history.h"
#include "server/service/import_rows.h"
#include "server/service/projects.h"
#include "server/service/publish_kit.h"
#include "server/service/save_call.h"
#include "server/sql/migration.h"
#include "tests/doubles/own_mariadb.h"
#include "tests/shared/form/example_kit.h"

namespace cts::bench {
namespace {

constexpr int together = 500;

sql::MariaDbSettings mariadb() {
    sql::MariaDbSettings settings;
    settings.socket = tests::own_mariadb().socket;
    settings.user = tests::own_mariadb().root;
    settings.database = "cts_bench";
    return settings;
}

std::unique_ptr<sql::SqlStore> opened(sql::Engine engine, const std::filesystem::path& folder) {
    if (engine == sql::Engine::sqlite) return sql::open_sqlite({.file = folder / "cts.db"});
    tests::empty_mariadb_database("cts_bench");
    sql::migrate_mariadb(mariadb());
    return sql::open_mariadb(mariadb());
}

// About 1 KiB on the wire, half of it the slip: every kind of answer, four texts.
api::CallSave long_refusal(const std::string& slip, model::Instant now) {
    api::CallSave call;
    call.slip = slip;
    call.dialled_at = call.answered_at = call.ended_at = now;
    call.outcome = "refused";
    call.answers = {{"reached", "yes"},
                    {"convenient", "yes"},
                    {"interest", "refuses"},
                    {"refusal", "other"},
                    {"refusal_words", "家里老人管钱"},
                    {"services", "data television"},
                    {"province", "zj"},
                    {"city", "hangzhou"},
                    {"age", "41"},
                    {"monthly_bill", "58.00"},
                    {"mood", "calm"},
                    {"customer_question", "到期以后怎么取消"},
                    {"answer_given", "发短信就可以取消"},
                    {"remarks", "套餐年底到期，客户说那时候再看"}};
    return call;
}

template <class Done>
Done must(service::Result<Done> result) {
    if (!result) throw std::runtime_error(std::string(model::reason_name(result.error().front().reason)));
    return *std::move(result);
}

std::string phone_of(int n) {  // Chinese mobiles in looks; nobody is called here
    return "+861" + std::to_string(3'000'000'000 + n);
}

api::HistoryRows piece_of(int first) {
    api::HistoryRows piece{"old-dialler", "", {}};
    for (int n = first; n < first + together; ++n) {
        api::HistoryCall call;
        call.row = n + 1;
        call.key = std::to_string(n);
        call.name = "李明";
        call.phone = phone_of(100'000'000 + n);
        call.dialled_at = model::Instant{1'709'620'200'000} + std::chrono::minutes(n);
        call.talk_seconds = 30 + n % 300;
        call.outcome = "refused";
        call.answers = {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}};
        call.attributes = {{"district", "西湖"}};
        piece.rows.push_back(std::move(call));
    }
    return piece;
}

}  // namespace

BusyShop::BusyShop(sql::Engine engine, int agents, int customers)
    : vault_(vault::Vault::open(folder_.path() / "master.key", true)),
      engine_(engine),
      store_(opened(engine, folder_.path())),
      kits_(*store_),
      passwords_(service::vault_passwords(vault::PasswordCost::least)),
      tools_{*store_, vault_, clock_, kits_, passwords_, throttle_} {
    const auto hire = [&](const std::string& login, std::set<model::Role> roles) {
        model::User made{.login = login, .number = login, .display_name = login, .roles = std::move(roles)};
        made.id = model::UserId::make(clock_.now());
        store_->users().add({made, "no password"});
        return made;
    };
    boss_ = hire("boss", {model::Role::administrator, model::Role::planner, model::Role::list_keeper,
                          model::Role::project_manager});
    for (int n = 0; n < agents; ++n) agents_.push_back(hire("agent" + std::to_string(n), {model::Role::agent}));
    open();
    import(customers);
}

void BusyShop::open() {
    must(service::add_project(tools_, boss_, {"example-sale", "Asia/Shanghai", "CN", true}));
    must(service::publish_kit(tools_, boss_, "example-sale", {form::test::example_kit()}));
}

void BusyShop::import(int customers) {
    const auto list = must(service::open_list(tools_, boss_, {"example-sale", "spring"}));
    for (int first = 0; first < customers; first += together) {
        api::ListRows rows;
        for (int n = first; n < std::min(first + together, customers); ++n)
            rows.rows.push_back({n + 1, "王芳", "", phone_of(n), "", {{"district", "西湖"}}});
        must(service::import_rows(tools_, boss_, list.id, rows));
    }
}

void BusyShop::save_some(std::size_t agent, int calls, Timings& timings) {
    for (int n = 0; n < calls; ++n) {
        const auto held = must(service::claim(tools_, agents_[agent], "example-sale", {}));
        api::CallSaveOnWire wire;
        wire.call.slip = held.slip;
        wire.call.dialled_at = clock_.now();
        wire.call.answered_at = wire.call.ended_at = clock_.now();
        wire.call.outcome = "refused";
        wire.call.answers = {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}};
        timings.time([&] {
            must(service::save_call(tools_, agents_[agent], held.contents.call, wire, api::Delivery::on_screen));
        });
    }
}

Timings BusyShop::agents_save(int each) {
    std::vector<Timings> timings(agents_.size());
    {
        std::vector<std::jthread> running;
        for (std::size_t agent = 0; agent < agents_.size(); ++agent)
            running.emplace_back([this, agent, each, &timings] { save_some(agent, each, timings[agent]); });
    }
    Timings all;
    for (const auto& one : timings) all.add(one);
    return all;
}

int BusyShop::history_comes(int first, int rows, const std::atomic<bool>& enough) {
    int taken = 0;
    for (int at = first; at < first + rows && !enough; at += together)
        for (const auto& result : must(service::import_history(tools_, boss_, "example-sale", piece_of(at))).results)
            taken += result.taken;
    return taken;
}

std::vector<ReadySave> BusyShop::ready(int count) {
    const auto connection = bare();
    std::vector<ReadySave> made;
    std::shared_ptr<const form::Kit> kit;
    for (int n = 0; n < count; ++n) {
        const auto agent = static_cast<std::size_t>(n) % agents_.size();
        const auto held = must(service::claim(tools_, agents_[agent], "example-sale", {}));
        const auto& contents = held.contents;
        connection->change("update leads set lease_agent_id = null where uuid = :lead", {contents.lead});
        if (!kit) {
            const auto project = store_->projects().by_code("example-sale").value().id;
            kit = must(kits_.kit(
                project,
                {contents.product_version, contents.faq_version, {{contents.purpose, contents.form_version}}}));
        }
        made.push_back({agent, contents.call,
                        api::to_json(long_refusal(held.slip, clock_.now()), *kit->forms.at(contents.purpose))});
    }
    return made;
}

std::string BusyShop::session_of(const model::User& user) {
    const auto token = vault::random_token();
    const auto now = clock_.now();
    store_->users().add_session({vault::token_digest(token), user.id, now, now + std::chrono::hours(12)});
    return token;
}

std::vector<std::string> BusyShop::logged_in(int sessions) {
    std::vector<std::string> tokens;
    for (int n = 0; n < sessions; ++n)
        tokens.push_back(session_of(agents_[static_cast<std::size_t>(n) % agents_.size()]));
    return tokens;
}

std::unique_ptr<sql::Connection> BusyShop::bare() const {
    if (engine_ == sql::Engine::mariadb) return std::make_unique<sql::Connection>(mariadb(), sql::Access::write);
    return std::make_unique<sql::Connection>(sql::SqliteSettings{.file = folder_.path() / "cts.db"},
                                             sql::Access::write);
}

std::string BusyShop::url() const {
    if (engine_ == sql::Engine::sqlite) return "sqlite:" + (folder_.path() / "cts.db").string();
    return "mariadb://" + mariadb().user + "@localhost/" + mariadb().database + "?socket=" + mariadb().socket;
}

}  // namespace cts::bench
