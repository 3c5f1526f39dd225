// The web console as a planner and a leader use it: the real server, real calls, a real browser. What stands on the
// page is what the wire says; the whole of it goes by keyboard and is read by a screen reader (axe-core).
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/scenarios/at_work/reported_shop.h"
#include "tests/scenarios/console/browser.h"

using namespace cts;
using namespace cts::tests;
using nlohmann::json;

namespace {

constexpr const char* tab = "\xEE\x80\x84";    // U+E004
constexpr const char* enter = "\xEE\x80\x87";  // U+E007

std::string axe() {
    const char* said = std::getenv("CTS_AXE");
    for (const std::string& path :
         {std::string(said ? said : ""), std::string("/usr/lib/node_modules/axe-core/axe.min.js"),
          std::string("/usr/local/lib/node_modules/axe-core/axe.min.js")}) {
        std::ifstream file(path);
        if (!path.empty() && file) return {std::istreambuf_iterator<char>(file), {}};
    }
    BOOST_FAIL("axe-core is not installed (scripts/setup)");
    return {};
}

struct Console : ReportedShop {
    Console() {
        clock.pass(std::chrono::hours(12));  // ten in the morning, by the project's clock
        AtWork lin{*this, "lin"};
        lin.calls(scenarios::trial_bought, "trial_agreed");
        lin.calls({{"reached", "no_answer"}}, "no_answer");
        outcomes_of(2);
    }
    std::string page(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port()) + path; }
    void log_in_as(Browser& browser, const std::string& who, const std::string& next) {
        browser.open(page(next));
        browser.wait_for("location.pathname === '/login' && document.getElementById('login')");
        browser.press(who + tab);
        browser.press(password() + enter);
        browser.wait_for("document.getElementById('main')?.dataset.ready");
    }
    static std::string report() { return "/reports?project=ringback-trial&from=2026-09-21&to=2026-09-27"; }
};

// What axe-core finds wrong with the page for who cannot see it or has no mouse (WCAG 2.1 A, AA).
void can_be_used_by_everybody(Browser& browser) {
    static const std::string source = axe();
    browser.run(source);
    const auto found = browser.run(
        "return axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
        ".then((said) => said.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target + ' ' + "
        "node.html).join(' | "
        "').slice(0, 300)}`))");
    BOOST_TEST(found.empty(), found.dump(1));
}

// By the button on the page; kept for the next page.
void speak_chinese(Browser& browser) {
    browser.click("button[lang=zh-CN]");
    browser.wait_for("document.documentElement.lang === 'zh-CN' && document.getElementById('main')?.dataset.ready");
}

std::string big(Browser& browser, int card) {
    return browser.text(".cards .card:nth-child(" + std::to_string(card) + ") .big");
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(console, Console)

BOOST_AUTO_TEST_CASE(a_leader_reads_the_report_and_goes_behind_a_number) {
    Browser browser;
    browser.resize(1366, 900);
    log_in_as(browser, "chen", report());
    BOOST_TEST(browser.errors().dump() == "[]");
    BOOST_TEST(big(browser, 1) == "2");       // dials
    BOOST_TEST(big(browser, 2) == "100.0%");  // connected
    BOOST_TEST(big(browser, 3) == "1");       // successes
    can_be_used_by_everybody(browser);
    browser.picture("report-en-1366");
    for (const auto& title : {"Dials and connect rate by day", "How far the talk came", "Outcomes", "Agents"})
        BOOST_TEST(
            browser.run(std::string("return [...document.querySelectorAll('h2')].some((one) => one.textContent === '") +
                        title + "')"),
            title);
    const std::string table = "section:has(h2[id]) button[aria-controls]";
    browser.click(table);
    BOOST_TEST(browser.run("return document.querySelector('" + table + "').getAttribute('aria-expanded')") == "true");
    BOOST_TEST(browser.text(".behind td.number") == "2");
    browser.click(".cards .card:nth-child(3) .big a");
    browser.wait_for("location.pathname === '/records' && document.getElementById('main')?.dataset.ready");
    BOOST_TEST(browser.run("return document.querySelectorAll('tbody tr').length") == 1);
    BOOST_TEST(browser.run("return document.body.textContent.includes('" + fictional_number(0) + "')") == false);
    can_be_used_by_everybody(browser);
    browser.click("tbody button");
    browser.wait_for("document.querySelector('.record td')");
    browser.picture("records-en-1366");
}

BOOST_AUTO_TEST_CASE(a_planner_sees_the_report_in_chinese_and_numbers_without_ways_behind_them) {
    Browser browser("en");
    browser.resize(1920, 1080);
    log_in_as(browser, "ping", report() + "&by=attribute:district");
    speak_chinese(browser);
    BOOST_TEST(browser.errors().dump() == "[]");
    BOOST_TEST(browser.text(".cards .card:nth-child(1) h2") == "拨打");
    BOOST_TEST(browser.run("return document.documentElement.lang") == "zh-CN");
    BOOST_TEST(browser.run("return document.querySelectorAll('a[href^=\"/records\"]').length") == 0);
    BOOST_TEST(browser.run("return document.getElementById('chosen').textContent.includes('西湖区')") == true);
    can_be_used_by_everybody(browser);
    browser.picture("report-zh-1920");
    browser.resize(1366, 900);
    browser.picture("report-zh-1366");
    browser.open(page("/login"));
    browser.wait_for("document.getElementById('login')");
    can_be_used_by_everybody(browser);
    browser.picture("login-zh");
}

BOOST_AUTO_TEST_CASE(a_span_without_calls_says_so_and_a_wrong_password_too) {
    Browser browser;
    log_in_as(browser, "chen", "/reports?project=ringback-trial&from=2020-01-06&to=2020-01-12");
    BOOST_TEST(browser.text("main .refused") != "");
    browser.click(".who button:last-child");
    browser.wait_for("location.pathname === '/login' && document.getElementById('login')");
    browser.press(std::string("chen") + tab);
    browser.press(std::string("wrong") + enter);
    browser.wait_for("document.querySelector('.refused').textContent !== ''");
    BOOST_TEST(browser.run("return document.cookie") == "");
}

BOOST_AUTO_TEST_CASE(the_wallboard_moves_when_a_call_is_saved) {
    for (const std::string language : {"en", "zh-CN"}) {
        Browser browser(language);
        browser.resize(1920, 1080);
        log_in_as(browser, "chen", report());
        if (language == "zh-CN") speak_chinese(browser);
        browser.open(page("/wallboard?project=ringback-trial"));
        browser.wait_for("document.getElementById('line')?.textContent.startsWith('●')");
        const int before = browser.run("return Number(document.querySelector('.tile .big').textContent)");
        AtWork{*this, "wu"}.calls({{"reached", "no_answer"}}, "no_answer");
        outcomes_of(before + 1);
        browser.wait_for("document.querySelector('.tile .big').textContent === '" + std::to_string(before + 1) + "'");
        const auto small = browser.run(
            "return [...document.querySelectorAll('main *')].filter((one) => one.children.length === 0 && "
            "one.textContent.trim() && "
            "parseFloat(getComputedStyle(one).fontSize) < 20).map((one) => one.textContent)");
        BOOST_TEST(small.empty(), small.dump());
        BOOST_TEST(browser.errors().dump() == "[]");
        can_be_used_by_everybody(browser);
        browser.picture("wallboard-" + language);
    }
}

BOOST_AUTO_TEST_SUITE_END()
