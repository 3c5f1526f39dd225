// What a caller is told when the database is away or something in us breaks: a problem document, never what went wrong.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "server/http/dispatcher.h"
#include "server/service/sessions.h"
#include "tests/server/service/shop.h"

using namespace cts;

namespace {

const std::string telling = "could not read the row of 13812346042";

// The store of a shop, with whatever has to do with projects or calls broken once `fault` is set.
class BrokenStore final : public storage::Store {
  public:
    explicit BrokenStore(storage::Store& whole) : whole_(whole) {}
    storage::Users& users() override { return whole_.users(); }
    storage::Projects& projects() override { return fail(), whole_.projects(); }
    storage::Leads& leads() override { return whole_.leads(); }
    storage::Calls& calls() override { return fail(), whole_.calls(); }
    storage::FollowUps& follow_ups() override { return fail(), whole_.follow_ups(); }
    storage::Customers& customers() override { return fail(), whole_.customers(); }
    storage::Notices& notices() override { return whole_.notices(); }
    storage::Blacklist& blacklist() override { return whole_.blacklist(); }
    storage::Publications& publications() override { return whole_.publications(); }
    storage::Attachments& attachments() override { return whole_.attachments(); }
    storage::FaqDrafts& faq_drafts() override { return whole_.faq_drafts(); }
    storage::BillingLists& billing() override { return whole_.billing(); }
    storage::Reports& reports() override { return whole_.reports(); }
    storage::History& history() override { return whole_.history(); }
    storage::Tallies& tallies() override { return whole_.tallies(); }
    storage::Events& events() override { return whole_.events(); }
    storage::LaneSeals& seals() override { return whole_.seals(); }
    storage::Jobs& jobs() override { return whole_.jobs(); }
    bool durable() override { return whole_.durable(); }

    std::function<void()> fault;

  private:
    void fail() const {
        if (fault) fault();
    }
    storage::Store& whole_;
};

struct Desk : tests::Shop {
    BrokenStore broken{*store};
    service::KitShelf shelf{broken};
    service::Tools tools_of_broken{broken, vault, clock, shelf, passwords, throttle};
    http::Dispatcher dispatcher{tools_of_broken};
    std::string token = service::log_in(tools, {"agent", "a long password"}, "10.0.0.5")->token;

    http::Answer asked(const std::string& method, const std::string& path, const std::string& body = "") {
        http::Request request;
        request.id = "request-1";
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = {{"authorization", "Bearer " + token}, {"accept-language", "en"}};
        if (!body.empty()) request.headers["content-type"] = "application/json";
        return dispatcher.answer(request);
    }
};

void check_problem(const http::Answer& answer, int status, const std::string& reason) {
    BOOST_TEST(answer.status == status);
    BOOST_TEST(answer.content_type == "application/problem+json");
    const auto problem = nlohmann::json::parse(answer.body);
    BOOST_TEST(problem["status"] == status);
    BOOST_TEST(problem["instance"] == "urn:request:request-1");
    BOOST_REQUIRE_EQUAL(problem["errors"].size(), 1u);
    BOOST_TEST(problem["errors"][0]["reason"] == reason);
    BOOST_TEST(!problem["errors"][0]["message"].get<std::string>().empty());
    BOOST_TEST(answer.body.find("138") == std::string::npos, answer.body);
    BOOST_TEST(answer.body.find("row") == std::string::npos, answer.body);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(broken_store, Desk)

BOOST_AUTO_TEST_CASE(a_database_that_is_away_is_answered_503_with_when_to_try_again) {
    broken.fault = [] { throw storage::StoreUnavailable(telling); };
    for (const char* path : {"/api/v1/projects", "/api/v1/calls", "/api/v1/projects/example-sale/kit"}) {
        const http::Answer answer = asked("GET", path);
        check_problem(answer, 503, "unavailable");
        BOOST_TEST(std::stoi(answer.headers.at("Retry-After")) > 0);
    }
    check_problem(asked("POST", "/api/v1/projects/example-sale/claims", "{}"), 503, "unavailable");
}

BOOST_AUTO_TEST_CASE(what_breaks_in_us_is_answered_500_without_saying_what_it_was) {
    broken.fault = [] { throw std::runtime_error(telling); };
    for (const char* path : {"/api/v1/projects", "/api/v1/calls"}) {
        const http::Answer answer = asked("GET", path);
        check_problem(answer, 500, "internal");
        BOOST_TEST(!answer.headers.contains("Retry-After"));
    }
}

BOOST_AUTO_TEST_CASE(even_what_is_no_exception_of_the_library_gets_an_answer) {
    broken.fault = [] { throw 42; };
    const http::Answer answer = asked("GET", "/api/v1/projects");
    BOOST_TEST(answer.status == 500);
    BOOST_TEST(nlohmann::json::parse(answer.body)["status"] == 500);
}

BOOST_AUTO_TEST_CASE(the_same_question_is_answered_once_the_database_is_back) {
    broken.fault = [] { throw storage::StoreUnavailable(telling); };
    BOOST_TEST(asked("GET", "/api/v1/projects").status == 503);
    broken.fault = nullptr;
    BOOST_TEST(asked("GET", "/api/v1/projects").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
