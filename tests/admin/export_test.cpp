// cts-admin export, on both engines: what is in the file, who may have it, and what it takes.
#include <malloc.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>

#include "admin/commands.h"
#include "admin/lists/csv_reader.h"
#include "server/storage/event_details.h"
#include "tests/admin/called_shop.h"
#include "tests/admin/listening.h"
#include "tests/server/storage/engines.h"

using namespace cts;
using namespace cts::tests;

namespace {

using Cells = std::map<std::string, std::string>;

// The most memory since it was asked last to look, in KiB.
long peak_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
    throw std::runtime_error("no VmHWM");
}

template <class Engine>
struct ExportScene {
    Engine engine;
    CalledShop called{engine.store()};
    std::filesystem::path file = called.folder.path() / "calls.csv";
    std::string said;

    admin::CommandLine line(bool personal) {
        std::ofstream(called.folder.path() / "password") << "a good password\n";
        admin::CommandLine words;
        words.operands = {"export"};
        words.options = {
            {"project", "shop"},        {"to", file.string()},
            {"database", engine.url()}, {"key", called.key.string()},
            {"login", "chen"},          {"user-password-file", (called.folder.path() / "password").string()}};
        if (personal) words.options.emplace("personal", "");
        return words;
    }
    int run(const admin::CommandLine& words) {
        const Listening terminal;
        const int ended = admin::export_to_file({words, model::Language::en});
        said = terminal.heard();
        return ended;
    }
    int run(bool personal) { return run(line(personal)); }

    std::vector<Cells> rows() const {
        const auto reader = lists::read_csv(std::make_unique<std::ifstream>(file, std::ios::binary));
        BOOST_REQUIRE(reader.has_value());
        const auto header = (*reader)->header();
        std::vector<Cells> rows;
        while (const auto row = (*reader)->next()) {
            Cells& cells = rows.emplace_back();
            for (std::size_t i = 0; i < header.size(); ++i) cells[header[i]] = row->cells.at(i);
        }
        return rows;
    }

    std::vector<storage::EventRecord> exports_told() {
        std::vector<storage::EventRecord> told;
        for (const auto& head : engine.store().events().heads())
            for (const auto& event : engine.store().events().after(head.lane, 0, 100'000))
                if (event.type == "calls_exported") told.push_back(event);
        return told;
    }
    // Nothing under the file's name or beside it.
    void check_no_file() const {
        for (const auto& entry : std::filesystem::directory_iterator(called.folder.path()))
            BOOST_TEST(!entry.path().filename().string().starts_with("calls.csv"));
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(export_commands)

BOOST_AUTO_TEST_CASE_TEMPLATE(each_call_is_a_row_of_facts_and_codes, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 3, "月底到期");
    BOOST_REQUIRE(scene.run(false) == admin::exit_done);
    const auto rows = scene.rows();
    BOOST_REQUIRE(rows.size() == 3U);
    BOOST_TEST(scene.said.find("3") != std::string::npos);
    const auto& first = rows.front();
    BOOST_TEST(first.at("call") == scene.called.calls.front().id.to_string());
    BOOST_TEST(first.at("agent") == "1001");
    BOOST_TEST(first.at("origin") == "migrated");
    BOOST_TEST(first.at("dialled_at") == minutes_later(1).to_iso8601());
    BOOST_TEST(first.at("outcome") == "refused");
    BOOST_TEST(first.at("field:refusal") == "price");
    BOOST_TEST(first.at("field:services") == "data television");
    BOOST_TEST(first.at("field:monthly_bill") == "");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_sealed_stays_unless_it_was_asked_for, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 1, "月底到期");
    BOOST_REQUIRE(scene.run(false) == admin::exit_done);
    for (const auto* column : {"number", "customer_name", "field:age", "field:remarks", "attribute:district"})
        BOOST_TEST(!scene.rows().front().contains(column), column);
    std::filesystem::remove(scene.file);
    BOOST_REQUIRE(scene.run(true) == admin::exit_done);
    const auto row = scene.rows().front();
    BOOST_TEST(row.at("number") == "+861391");
    BOOST_TEST(row.at("customer_name") == "王1");
    BOOST_TEST(row.at("field:age") == "41");
    BOOST_TEST(row.at("field:remarks") == "月底到期");
    BOOST_TEST(row.at("attribute:district") == "西湖");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(amendments_and_erasures_are_in_the_file, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 2, "月底到期");
    scene.called.amend(scene.called.calls[0].id, "other");
    scene.engine.store().leads().erase_contact(scene.called.calls[1].contact);
    BOOST_REQUIRE(scene.run(true) == admin::exit_done);
    const auto rows = scene.rows();
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].at("field:services") == "other");
    BOOST_TEST(rows[0].at("revision") == "2");
    BOOST_TEST(rows[1].at("field:refusal") == "price");
    for (const auto* column : {"number", "customer_name", "field:age", "field:remarks", "attribute:district"})
        BOOST_TEST(rows[1].at(column) == "", column);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_field_that_a_later_form_dropped_keeps_its_column, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 1, "");
    auto kit = form::test::example_kit();
    auto& form = kit.at("forms/first_call.yaml");
    const auto at = form.find("      - {name: services");
    form.erase(at, form.find('\n', at) + 1 - at);
    scene.called.publish(kit, 5);
    BOOST_REQUIRE(scene.run(false) == admin::exit_done);
    BOOST_TEST(scene.rows().front().at("field:services") == "data television");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_text_that_a_spreadsheet_would_run_is_made_safe, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 1, "=HYPERLINK(\"http://example.org\",\"free\")");
    BOOST_REQUIRE(scene.run(true) == admin::exit_done);
    BOOST_TEST(scene.rows().front().at("field:remarks").starts_with("'="));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(who_took_what_is_told_before_the_first_call_is_read, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 1, "");
    BOOST_REQUIRE(scene.run(true) == admin::exit_done);
    const auto told = scene.exports_told();
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].subject == scene.called.shop.project.id.to_string());
    BOOST_TEST(storage::detail(told[0], "by") == scene.called.boss.to_string());
    BOOST_TEST(storage::detail(told[0], "personal") == "yes");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(without_the_password_or_the_right_there_is_no_file_and_nothing_is_told, Engine,
                              SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 1, "");
    auto inspector = user("zhou", "2002");
    inspector.user.roles = {model::Role::qa_inspector};
    inspector.password_hash = vault::hash_password("a good password", vault::PasswordCost::least);
    scene.engine.store().users().add(inspector);
    auto words = scene.line(false);
    std::ofstream(scene.called.folder.path() / "password") << "a guess\n";
    BOOST_TEST(scene.run(words) == admin::exit_refused);
    words = scene.line(true);
    words.options.find("login")->second = "zhou";  // reads calls, but reveals no numbers
    BOOST_TEST(scene.run(words) == admin::exit_refused);
    scene.check_no_file();
    BOOST_TEST(scene.exports_told().empty());
    words.options.erase("personal");
    BOOST_TEST(scene.run(words) == admin::exit_done);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_file_that_is_there_is_left_alone, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    std::ofstream(scene.file) << "mine";
    BOOST_TEST(scene.run(false) == admin::exit_refused);
    BOOST_TEST(std::filesystem::file_size(scene.file) == 4U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_export_that_fails_or_is_ended_leaves_no_file, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    scene.called.call(1, 2'500, "");
    auto words = scene.line(true);
    words.options.find("key")->second = (scene.called.folder.path() / "no.key").string();
    BOOST_CHECK_THROW(scene.run(words), std::exception);
    scene.check_no_file();
    class OnFirstProgress final : public std::stringbuf {  // Ctrl+C as soon as a number is shown
        std::streamsize xsputn(const char*, std::streamsize size) override {
            if (!std::exchange(pressed_, true)) std::raise(SIGINT);
            return size;
        }
        bool pressed_ = false;
    } pressing;
    auto* before = std::cerr.rdbuf(&pressing);
    std::signal(SIGINT, SIG_IGN);
    const int ended = scene.run(false);
    std::signal(SIGINT, SIG_DFL);
    std::cerr.rdbuf(before);
    BOOST_TEST(ended == admin::exit_refused);
    scene.check_no_file();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(memory_does_not_grow_with_the_calls, Engine, SharedEngines) {
    ExportScene<Engine> scene;
    constexpr int calls = 12'000;
    constexpr long allowed_kib = 16L * 1024;
    scene.called.call(1, calls, std::string(3'000, 'x'));
    ::malloc_trim(0);  // or what earlier tests left would hide the growth
    std::ofstream("/proc/self/clear_refs") << "5";
    const long before = peak_kib();
    BOOST_REQUIRE(scene.run(true) == admin::exit_done);
    const long grown = peak_kib() - before;
    BOOST_TEST_MESSAGE("memory grew by " << grown << " KiB for " << std::filesystem::file_size(scene.file) / 1024
                                         << " KiB of calls");
    BOOST_TEST(grown < allowed_kib);
    BOOST_TEST(std::filesystem::file_size(scene.file) > 2U * allowed_kib * 1024U);
    BOOST_TEST(scene.rows().size() == static_cast<std::size_t>(calls));
}

BOOST_AUTO_TEST_SUITE_END()
