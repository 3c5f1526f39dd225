#include "server/http/kit_request.h"

#include <charconv>

namespace cts::http {

namespace {

std::optional<int> version(const std::optional<std::string>& text, int least) {
    int number = 0;
    if (!text) return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    const bool whole = error == std::errc{} && end == text->data() + text->size();
    return whole && number >= least ? std::optional(number) : std::nullopt;
}

}  // namespace

service::Result<std::optional<api::ProjectVersions>> versions_asked(const Request& request) {
    if (request.query.empty()) return std::optional<api::ProjectVersions>();
    const auto purpose = request.parameter("purpose");
    const auto form = version(request.parameter("form"), 1);
    const auto product = version(request.parameter("product"), 0);
    const auto faq = version(request.parameter("faq"), 0);
    if (!purpose || purpose->empty()) return service::bad_parameter("purpose");
    if (!form) return service::bad_parameter("form");
    if (!product) return service::bad_parameter("product");
    if (!faq) return service::bad_parameter("faq");
    return std::optional(api::ProjectVersions{*product, *faq, {{*purpose, *form}}});
}

std::string kit_tag(const api::KitSource& kit) {
    std::string tag =
        "W/\"" + kit.project + '.' + std::to_string(kit.versions.product) + '.' + std::to_string(kit.versions.faq);
    for (const auto& [purpose, number] : kit.versions.forms) tag += '.' + purpose + '.' + std::to_string(number);
    return tag + '"';
}

bool is_known(const Request& request, const std::string& tag) {
    const std::string known = request.header("if-none-match");
    return known == "*" || known.find(tag.substr(2)) != std::string::npos;
}

}  // namespace cts::http
