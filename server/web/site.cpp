#include "server/web/site.h"

#include <algorithm>
#include <array>
#include <map>

#include "server/vault/vault.h"
#include "server/web/files.h"

namespace cts::web {

namespace {

using http::Answer;
using http::Request;

constexpr std::string_view assets = "/assets/";
constexpr const char* policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

struct Page {
    std::string_view path;
    std::string_view file;
};
constexpr std::array<Page, 4> pages{{{"/login", "login.html"},
                                     {"/reports", "report.html"},
                                     {"/wallboard", "wallboard.html"},
                                     {"/records", "records.html"}}};

struct Kind {
    std::string_view ending;
    const char* type;
};
constexpr std::array<Kind, 5> kinds{{{".html", "text/html; charset=utf-8"},
                                     {".js", "text/javascript; charset=utf-8"},
                                     {".css", "text/css; charset=utf-8"},
                                     {".json", "application/json"},
                                     {".svg", "image/svg+xml"}}};

const File* file_named(std::string_view name) {
    const auto found = std::ranges::find(files(), name, &File::name);
    return found == files().end() ? nullptr : &*found;
}

// "/assets/report.js" and the like; html files are pages, and have an address of their own.
const File* file_of(std::string_view path) {
    const auto page = std::ranges::find(pages, path, &Page::path);
    if (page != pages.end()) return file_named(page->file);
    if (!path.starts_with(assets) || path.ends_with(".html")) return nullptr;
    return file_named(path.substr(assets.size()));
}

// They are built in and do not change: each is digested once.
std::map<std::string_view, std::string> tags_of_files() {
    std::map<std::string_view, std::string> tags;
    for (const auto& file : files())
        tags[file.name] = std::string("\"") + vault::content_digest(file.bytes).substr(0, 32) + "\"";
    return tags;
}

const std::string& tag_of(const File& file) {
    static const auto tags = tags_of_files();
    return tags.at(file.name);
}

void guard(Answer& answer) {
    answer.headers["Content-Security-Policy"] = policy;
    answer.headers["Referrer-Policy"] = "same-origin";
    answer.headers["Cross-Origin-Opener-Policy"] = "same-origin";
    answer.headers["X-Frame-Options"] = "DENY";
    answer.headers["Cache-Control"] = "no-cache";  // kept, and asked about each time
}

Answer answer_with(const File& file, const Request& request) {
    const auto& tag = tag_of(file);
    Answer answer{200, "", ""};
    answer.headers["ETag"] = tag;
    guard(answer);
    if (request.header("if-none-match") == tag) {
        answer.status = 304;
        return answer;
    }
    const auto kind = std::ranges::find_if(kinds, [&](const Kind& one) { return file.name.ends_with(one.ending); });
    answer.content_type = kind == kinds.end() ? "application/octet-stream" : kind->type;
    answer.body = file.bytes;
    return answer;
}

}  // namespace

std::optional<Answer> page_for(const Request& request) {
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    if (request.path == "/") {
        Answer answer{303, "", ""};
        answer.headers["Location"] = "/reports";
        guard(answer);
        return answer;
    }
    const auto* file = file_of(request.path);
    return file == nullptr ? std::nullopt : std::optional(answer_with(*file, request));
}

}  // namespace cts::web
