#include "server/settings.h"

#include <charconv>
#include <cstdlib>
#include <functional>
#include <map>

#include "server/http/server.h"
#include "shared/model/instant.h"

namespace cts {

namespace {

using Set = std::function<bool(Settings&, const std::string&)>;

bool set_port(Settings& settings, const std::string& text) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), settings.port);
    return error == std::errc{} && end == text.data() + text.size();
}

bool set_seal_every(Settings& settings, const std::string& text) {
    const auto span = model::parse_duration(text);
    if (span) settings.seal_every = *span;
    return span && *span > std::chrono::milliseconds(0);
}

template <class Member>
Set text_into(Member Settings::*member) {
    return [member](Settings& settings, const std::string& text) {
        settings.*member = text;
        return !text.empty();
    };
}

const std::map<std::string, Set>& options() {
    static const std::map<std::string, Set> known{
        {"--data", text_into(&Settings::data)},
        {"--port", set_port},
        {"--bind", text_into(&Settings::bind)},
        {"--database", text_into(&Settings::database)},
        {"--key", text_into(&Settings::key_file)},
        {"--bootstrap-admin", text_into(&Settings::bootstrap_admin)},
        {"--tls-cert", text_into(&Settings::tls_certificate)},
        {"--tls-key", text_into(&Settings::tls_key)},
        {"--seal-every", set_seal_every},
    };
    return known;
}

const std::map<std::string, bool Settings::*>& switches() {
    static const std::map<std::string, bool Settings::*> known{{"--plain", &Settings::plain},
                                                               {"--help", &Settings::help}};
    return known;
}

tl::expected<Settings, std::string> checked(Settings settings) {
    if (settings.help) return settings;
    if (settings.data.empty()) return tl::unexpected<std::string>("--data DIR is missing");
    if (settings.tls_certificate.empty() != settings.tls_key.empty())
        return tl::unexpected<std::string>("--tls-cert and --tls-key go together");
    if (settings.tls_certificate.empty() && !settings.plain && !http::is_loopback(settings.bind))
        return tl::unexpected<std::string>(
            "beyond this machine only with TLS: give --tls-cert and --tls-key, or say --plain where something before "
            "this server encrypts");
    return settings;
}

}  // namespace

tl::expected<Settings, std::string> parse_settings(const std::vector<std::string>& arguments) {
    Settings settings;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (const auto found = switches().find(name); found != switches().end()) {
            settings.*(found->second) = true;
            continue;
        }
        const auto found = options().find(name);
        if (found == options().end()) return tl::unexpected("unknown option " + name);
        if (i + 1 == arguments.size()) return tl::unexpected(name + " needs a value");
        if (!found->second(settings, arguments[++i])) return tl::unexpected("bad value of " + name);
    }
    return checked(std::move(settings));
}

std::string usage() {
    return "cts-server --data DIR [--port 8470] [--bind 127.0.0.1] [--database URL] [--key FILE]\n"
           "           [--tls-cert FILE --tls-key FILE | --plain] [--seal-every PT5M]\n"
           "           [--bootstrap-admin LOGIN]\n\n"
           "  --database URL           mariadb://user@host:port/name, its password in CTS_DATABASE_PASSWORD;\n"
           "                           without it SQLite inside DIR\n"
           "  --key FILE               master key of sealed data, made when absent; keep it outside DIR\n"
           "  --seal-every SPAN        how often the events are sealed; the seals are copied to lane-seals beside the "
           "key\n"
           "  --plain                  allow plain HTTP beyond this machine\n"
           "  --bootstrap-admin LOGIN  make the first administrator (password from CTS_ADMIN_PASSWORD) and end\n";
}

std::filesystem::path usual_key_file() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path folder =
        config && *config ? std::filesystem::path(config) : std::filesystem::path(home ? home : ".") / ".config";
    return folder / "cts" / "master.key";
}

}  // namespace cts
