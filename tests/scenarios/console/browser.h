// A headless Chromium with one page, driven over WebDriver (W3C) by chromedriver: sees, types and clicks as a person
// does.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/doubles/own_folder.h"
#include "tests/doubles/own_process.h"

namespace cts::tests {

class Browser {
  public:
    explicit Browser(const std::string& language = "en");  // BCP 47, as a person's browser says it
    ~Browser();

    void resize(int width, int height);  // of the page
    void open(const std::string& url);
    std::string url();
    nlohmann::json run(const std::string& script);  // its value; may be a promise
    std::string text(const std::string& css);       // as shown; of the first that fits
    void click(const std::string& css);
    void type(const std::string& css, const std::string& text);
    void press(const std::string& keys);          // where the focus is; WebDriver's code points, \uE004 is Tab
    void wait_for(const std::string& condition);  // a script's expression; fails after half a minute
    nlohmann::json errors();  // that the console was told since last asked, but what the wire refused
    // Of the whole page, into $CTS_PICTURES when there is one: for people to look at.
    void picture(const std::string& name);

  private:
    nlohmann::json ask(const std::string& method, const std::string& path, const nlohmann::json& body = nullptr);
    std::string element(const std::string& css);

    OwnFolder folder_;
    int port_;
    OwnProcess driver_;
    std::string session_;
};

}  // namespace cts::tests
