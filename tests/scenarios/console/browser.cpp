#include "tests/scenarios/console/browser.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>

namespace cts::tests {

using nlohmann::json;

namespace {

constexpr int looks = 3'000;

json exchanged(int port, const std::string& method, const std::string& path, const json& body) {
    Poco::Net::HTTPClientSession session("127.0.0.1", static_cast<Poco::UInt16>(port));
    session.setTimeout(Poco::Timespan(60, 0));
    Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    const std::string text = body.is_null() ? (method == "POST" ? "{}" : "") : body.dump();
    request.setContentType("application/json");
    request.setContentLength(static_cast<std::streamsize>(text.size()));
    session.sendRequest(request) << text;
    Poco::Net::HTTPResponse response;
    std::string said;
    Poco::StreamCopier::copyToString(session.receiveResponse(response), said);
    return json::parse(said).at("value");
}

bool is_up(int port) {
    try {
        return exchanged(port, "GET", "/status", nullptr).at("ready");
    } catch (const std::exception&) {
        return false;
    }
}

// A small machine's /dev/shm is too small for it, and a test may run as root.
json wanted(const std::string& language, const std::filesystem::path& profile) {
    const json options{{"args",
                        {"--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                         "--lang=" + language, "--accept-lang=" + language, "--user-data-dir=" + profile.string()}},
                       {"prefs", {{"intl.accept_languages", language}}}};
    return {{"capabilities",
             {{"alwaysMatch",
               {{"browserName", "chrome"},
                {"goog:chromeOptions", options},
                {"goog:loggingPrefs", {{"browser", "ALL"}}}}}}}};
}

// Chromium tells the console of each answer that refuses; the page shows what it says.
bool is_refusal(const std::string& message) {
    return message.find("/api/v1/") != std::string::npos &&
           message.find("Failed to load resource") != std::string::npos;
}

}  // namespace

Browser::Browser(const std::string& language)
    : port_(free_port()),
      driver_({{"chromedriver", "--port=" + std::to_string(port_)}, folder_.path() / "chromedriver.log", {}}) {
    for (int look = 0; look < looks && !is_up(port_); ++look) look_again_soon();
    session_ = ask("POST", "", wanted(language, folder_.path() / "profile")).at("sessionId");
}

Browser::~Browser() {
    try {
        ask("DELETE", "");
    } catch (const std::exception&) {  // it is killed with its driver
    }
}

json Browser::ask(const std::string& method, const std::string& path, const json& body) {
    const std::string at = session_.empty() ? "/session" : "/session/" + session_ + path;
    auto value = exchanged(port_, method, at, body);
    BOOST_REQUIRE_MESSAGE(!value.is_object() || !value.contains("error"), method + " " + path + ": " + value.dump());
    return value;
}

void Browser::resize(int width, int height) {
    ask("POST", "/goog/cdp/execute",
        {{"cmd", "Emulation.setDeviceMetricsOverride"},
         {"params", {{"width", width}, {"height", height}, {"deviceScaleFactor", 1}, {"mobile", false}}}});
}

void Browser::open(const std::string& url) {
    ask("POST", "/url", {{"url", url}});
}

std::string Browser::url() {
    return ask("GET", "/url");
}

json Browser::run(const std::string& script) {
    return ask("POST", "/execute/sync", {{"script", script}, {"args", json::array()}});
}

std::string Browser::element(const std::string& css) {
    const auto found = ask("POST", "/element", {{"using", "css selector"}, {"value", css}});
    return found.begin().value();
}

std::string Browser::text(const std::string& css) {
    return ask("GET", "/element/" + element(css) + "/text");
}

void Browser::click(const std::string& css) {
    ask("POST", "/element/" + element(css) + "/click");
}

void Browser::type(const std::string& css, const std::string& text) {
    ask("POST", "/element/" + element(css) + "/value", {{"text", text}});
}

void Browser::press(const std::string& keys) {
    ask("POST", "/element/" + ask("GET", "/element/active").begin().value().get<std::string>() + "/value",
        {{"text", keys}});
}

void Browser::wait_for(const std::string& condition) {
    for (int look = 0; look < looks; ++look) {
        if (run("return Boolean(" + condition + ")")) return;
        look_again_soon();
    }
    BOOST_FAIL("never came true: " << condition << "\n" << run("return document.body.innerText"));
}

json Browser::errors() {
    json found = json::array();
    for (const auto& line : ask("POST", "/se/log", {{"type", "browser"}}))
        if (line.at("level") == "SEVERE" && !is_refusal(line.at("message"))) found.push_back(line.at("message"));
    return found;
}

void Browser::picture(const std::string& name) {
    const char* folder = std::getenv("CTS_PICTURES");
    if (folder == nullptr) return;
    const auto made =
        ask("POST", "/goog/cdp/execute",
            {{"cmd", "Page.captureScreenshot"}, {"params", {{"format", "png"}, {"captureBeyondViewport", true}}}});
    std::istringstream coded(made.at("data").get<std::string>());
    Poco::Base64Decoder decoder(coded);
    std::filesystem::create_directories(folder);
    std::ofstream out(std::filesystem::path(folder) / (name + ".png"), std::ios::binary);
    Poco::StreamCopier::copyStream(decoder, out);
}

}  // namespace cts::tests
