#include "shared/form/product_dates.h"

#include "shared/calendar/working_days_after.h"

namespace cts::form {
namespace {

using calendar::Weekday;
using calendar::WorkingCalendar;

const WorkingCalendar& monday_to_friday() {
    static const WorkingCalendar plain = [] {
        WorkingCalendar week;
        week.week = {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday};
        return week;
    }();
    return plain;
}

}  // namespace

model::CivilDate trial_end(const Product& product, model::CivilDate agreed_on) {
    return agreed_on.plus_days(product.trial_days);
}

model::CivilDate opens_by(const Product& product, model::CivilDate agreed_on, const WorkingCalendar* calendar) {
    const auto found =
        calendar::working_days_after(calendar ? *calendar : monday_to_friday(), agreed_on, product.opens_within_to);
    if (found) return found->date;
    return opens_by(product, agreed_on);  // a calendar by which nobody works any more
}

}  // namespace cts::form
