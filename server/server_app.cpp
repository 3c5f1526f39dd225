#include "server/server_app.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "server/http/server.h"
#include "server/jobs/job_thread.h"
#include "server/jobs/usual_jobs.h"
#include "server/projector/projector.h"
#include "server/push/hub.h"
#include "server/service/users.h"
#include "server/sql/database_url.h"
#include "server/sql/open_store.h"
#include "server/web/site.h"
#include "shared/words/words.h"

namespace cts {

namespace {

void add_password(sql::DatabaseSettings& database) {
    auto* mariadb = std::get_if<sql::MariaDbSettings>(&database);
    const char* password = std::getenv("CTS_DATABASE_PASSWORD");
    if (mariadb && password) mariadb->password = password;
}

std::unique_ptr<storage::Store> open_store(const Settings& settings) {
    std::filesystem::create_directories(settings.data);
    if (settings.database.empty()) return sql::open_sqlite({settings.data / "cts.db"});
    auto database = sql::parse_database_url(settings.database);
    if (!database) throw std::runtime_error("--database: " + std::string(sql::url_fault_sentence(database.error())));
    add_password(*database);
    return sql::open_store(*database);
}

std::filesystem::path key_file_of(const Settings& settings) {
    return settings.key_file.empty() ? usual_key_file() : settings.key_file;
}

vault::Vault open_vault(const Settings& settings) {
    const auto key_file = key_file_of(settings);
    if (key_file.has_parent_path()) std::filesystem::create_directories(key_file.parent_path());
    return vault::Vault::open(key_file, true);
}

// The use cases with all they stand on.
struct Inside {
    vault::Vault vault;
    std::unique_ptr<storage::Store> store;
    model::SystemClock system_clock;
    service::KitShelf kits;
    service::PasswordDesk passwords;
    service::LogInThrottle throttle;
    service::Tools tools;

    Inside(const Settings& settings, const model::Clock* clock)
        : vault(open_vault(settings)),
          store(open_store(settings)),
          kits(*store),
          passwords(service::vault_passwords(settings.password_cost)),
          tools{*store, vault, clock ? *clock : system_clock, kits, passwords, throttle} {}
};

http::ListenOn listen_on(const Settings& settings) {
    http::ListenOn where;
    where.address = settings.bind;
    where.port = settings.port;
    where.tls_certificate = settings.tls_certificate;
    where.tls_key = settings.tls_key;
    where.limits = settings.limits;
    return where;
}

// What tells this server, this time it runs, from every other: its machine, its process, and something random.
std::string server_name() {
    std::array<char, 64> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '?';
    const auto random = model::Uuid::version_7(model::SystemClock().now()).to_string();
    return std::string(host.data()) + '/' + std::to_string(::getpid()) + '/' + random.substr(random.size() - 12);
}

jobs::JobSettings job_settings(const Settings& settings) {
    return {key_file_of(settings).parent_path() / "lane-seals", settings.seal_every};
}

// What time does on its own.
struct OnItsOwn {
    jobs::JobBoard board;
    jobs::Runner runner;
    jobs::JobThread thread;

    OnItsOwn(Inside& inside, const Settings& settings)
        : runner(inside.store->jobs(), inside.tools.clock, server_name(), work(inside, settings), board),
          thread(runner) {}

    static jobs::Work work(Inside& inside, const Settings& settings) {
        auto work = jobs::usual_jobs(*inside.store, inside.vault, job_settings(settings));
        work.push_back(std::make_unique<projector::Projector>(*inside.store, inside.vault, kits_of(inside.kits)));
        return work;
    }
    static projector::KitOfCall kits_of(service::KitShelf& shelf) {
        return [&shelf](const storage::CallRecord& call) {
            const auto kit = shelf.kit_of(call);
            return kit ? *kit : nullptr;
        };
    }
};

}  // namespace

// Ended in reverse: no more requests, no more news, no more jobs, then the use cases, then the store.
struct ServerApp::Parts {
    Inside inside;
    OnItsOwn on_its_own;
    push::Hub hub;
    http::Dispatcher dispatcher;
    http::Server server;

    Parts(const Settings& settings, const model::Clock* clock)
        : inside(settings, clock),
          on_its_own(inside, settings),
          hub(inside.tools, settings.push),
          dispatcher(inside.tools, {to_hub(), web::page_for, !settings.tls_certificate.empty()}),
          server(dispatcher, listen_on(settings)) {
        dispatcher.metrics().also([this](std::ostream& out) {
            push::write_figures(out, hub.figures());
            out << on_its_own.board.text(inside.tools.clock.now());
        });
    }

    http::TakesSocket to_hub() {
        return [this](const Poco::Net::StreamSocket& socket, std::string already_read) {
            hub.take(socket, std::move(already_read));
        };
    }
};

ServerApp::ServerApp(const Settings& settings, const model::Clock* clock)
    : parts_(std::make_unique<Parts>(settings, clock)) {}
ServerApp::~ServerApp() = default;

std::uint16_t ServerApp::port() const {
    return parts_->server.port();
}

int bootstrap_administrator(const Settings& settings, const std::string& password, std::string& said) {
    const Inside inside(settings, nullptr);
    const auto user = service::add_first_administrator(inside.tools, settings.bootstrap_admin, password);
    if (user) {
        said = "made the administrator " + user->login;
    } else if (user.error().front().reason == model::Reason::already_exists) {
        said = "there are users already: no administrator was made";
    } else {
        said = words::sentence(user.error().front(), model::Language::en);
    }
    return user ? 0 : 1;
}

}  // namespace cts
