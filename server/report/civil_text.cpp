#include "server/report/civil_text.h"

#include "shared/model/civil.h"

namespace cts::report {

namespace {

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string minute_text(model::Instant at, const std::string& zone) {
    const auto civil = model::to_civil(at, zone);
    return civil.date.to_string() + " " + two_digits(civil.hour) + ":" + two_digits(civil.minute);
}

std::string day_text(model::Instant at, const std::string& zone) {
    return model::to_civil(at, zone).date.to_string();
}

}  // namespace cts::report
