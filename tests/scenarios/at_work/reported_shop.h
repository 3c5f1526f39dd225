// The shop of the trial with a planner, whose reports are read once the projector has taken in what was saved.
#pragma once

#include "tests/scenarios/at_work/trial_shop.h"

namespace cts::tests {

struct ReportedShop : TrialShop {
    // Enough customers: who leaves the desk holds the next one for a while.
    ReportedShop() : TrialShop(12) { add_person("ping", {"planner"}); }

    static std::string report(const std::string& name, const std::string& query = "") {
        return "/api/v1/projects/ringback-trial/reports/" + name + "?from=2026-01-01&to=2026-12-31" + query;
    }
    Reply asks(const std::string& name, const std::string& query = "") {
        return ask("GET", report(name, query), log_in("ping"));
    }
    // Until the job has taken in so many calls: its thread runs beside, and each answer takes a moment.
    Reply outcomes_of(std::int64_t calls, const std::string& query = "") {
        return until("outcomes", query,
                     [calls](const nlohmann::json& said) { return said.at("all").at("calls") == calls; });
    }
    template <class Has>
    Reply until(const std::string& name, const std::string& query, Has has) {
        clock.pass(std::chrono::seconds(2));
        const auto ping = log_in("ping");
        for (int look = 0; look < 20'000; ++look) {
            clock.pass(std::chrono::seconds(2));
            auto reply = ask("GET", report(name, query), ping);
            if (reply.status == 200 && has(reply.json)) return reply;
        }
        BOOST_FAIL("the calls are not counted");
        return {};
    }
};

}  // namespace cts::tests
