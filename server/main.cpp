// cts-server: reads its settings, starts, waits for the signal to end.
#include <signal.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <iostream>

#include "server/server_app.h"
#include "shared/words/words.h"

namespace {

// Blocked before any thread starts, so that only wait_for_end sees them.
sigset_t block_end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

void wait_for_end(const sigset_t& signals) {
    int received = 0;
    sigwait(&signals, &received);
    spdlog::info("ending on signal {}", received);
}

int bootstrap(const cts::Settings& settings) {
    const char* password = std::getenv("CTS_ADMIN_PASSWORD");
    std::string said;
    const int code = cts::bootstrap_administrator(settings, password ? password : "", said);
    (code == 0 ? std::cout : std::cerr) << said << '\n';
    return code;
}

int serve(const cts::Settings& settings) {
    const sigset_t signals = block_end_signals();
    const cts::ServerApp app(settings);
    spdlog::info("listening on {}://{}:{}", settings.tls_certificate.empty() ? "http" : "https", settings.bind,
                 app.port());
    wait_for_end(signals);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const auto settings = cts::parse_settings({argv + 1, argv + argc});
    if (!settings) {
        std::cerr << "cts-server: " << settings.error() << "\n\n" << cts::usage();
        return 2;
    }
    if (settings->help) {
        std::cout << cts::usage();
        return 0;
    }
    cts::words::init();
    try {
        return settings->bootstrap_admin.empty() ? serve(*settings) : bootstrap(*settings);
    } catch (const std::exception& fault) {
        std::cerr << "cts-server: " << fault.what() << '\n';
        return 1;
    }
}
