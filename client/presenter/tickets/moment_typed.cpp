#include "client/presenter/tickets/moment_typed.h"

#include "shared/form/value_reading.h"
#include "shared/model/civil.h"

namespace cts::presenter {

namespace {

constexpr int last_hour = 23;
constexpr int last_minute = 59;

}  // namespace

std::optional<model::Instant> moment_typed(const std::string& text, const std::string& zone, model::Instant now) {
    const auto today = model::to_civil(now, zone).date;
    if (const auto at = form::read_date_time(text, {today, zone, {}})) return at;
    const auto date = form::read_date(text, today);
    if (!date) return std::nullopt;
    return model::from_civil({*date, last_hour, last_minute, 0}, zone);
}

}  // namespace cts::presenter
