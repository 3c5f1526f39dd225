// The pages as a browser is given them: of our own origin alone, nothing inline, kept while they are the same.
#include <boost/test/unit_test.hpp>

#include "server/web/files.h"
#include "server/web/site.h"

using namespace cts;

namespace {

http::Answer answer_to(const std::string& path, const std::map<std::string, std::string>& headers = {},
                       const std::string& method = "GET") {
    http::Request request;
    request.method = method;
    request.path = path;
    request.headers = headers;
    return web::page_for(request).value_or(http::Answer{404, "", ""});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pages)

BOOST_AUTO_TEST_CASE(each_page_is_sent_with_a_policy_that_lets_nothing_foreign_or_inline_in) {
    for (const char* path :
         {"/login", "/reports", "/records", "/wallboard", "/assets/report.js", "/assets/console.css"}) {
        const auto answer = answer_to(path);
        BOOST_TEST(answer.status == 200, path);
        const auto& policy = answer.headers.at("Content-Security-Policy");
        BOOST_TEST(policy.starts_with("default-src 'none'"), policy);
        BOOST_TEST(policy.find("unsafe") == std::string::npos, policy);
        BOOST_TEST(policy.find("frame-ancestors 'none'") != std::string::npos, policy);
        BOOST_TEST(answer.headers.at("Referrer-Policy") == "same-origin");
    }
}

BOOST_AUTO_TEST_CASE(no_file_of_ours_has_anything_inline) {
    for (const auto& file : web::files()) {
        if (!file.name.ends_with(".html")) continue;
        for (const char* inlined : {"style=", "onclick", "<style", "javascript:"})
            BOOST_TEST(file.bytes.find(inlined) == std::string_view::npos, file.name << ": " << inlined);
    }
}

BOOST_AUTO_TEST_CASE(what_has_not_changed_is_not_sent_again) {
    const auto tag = answer_to("/assets/d3.min.js").headers.at("ETag");
    const auto again = answer_to("/assets/d3.min.js", {{"if-none-match", tag}});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body.empty());
    BOOST_TEST(answer_to("/assets/d3.min.js", {{"if-none-match", "\"other\""}}).status == 200);
}

BOOST_AUTO_TEST_CASE(nothing_but_the_files_has_an_address) {
    for (const char* path : {"/assets/", "/assets/../site.cpp", "/assets/report.html", "/assets/%2e%2e/x",
                             "/report.html", "/reports/", "/api/v1/users"})
        BOOST_TEST(answer_to(path).status == 404, path);
    BOOST_TEST(answer_to("/reports", {}, "POST").status == 404);
    BOOST_TEST(answer_to("/").headers.at("Location") == "/reports");
}

BOOST_AUTO_TEST_SUITE_END()
